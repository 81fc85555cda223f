using System.Collections.Frozen;
using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Kernel;

/// <summary>Hands messages to handlers, and notes how it went.</summary>
internal sealed partial class OutboxPost(IServiceScopeFactory scopes, OutboxOptions options, TimeProvider clock, ILogger<OutboxPost> log)
{
    private static readonly Caller Nobody = new("netvaerk:outbox", "Netvaerk", FrozenSet<Role>.Empty, "delivery");
    private static readonly Meter Meter = new("Netvaerk.Outbox");
    private static readonly Counter<long> Deliveries = Meter.CreateCounter<long>(
        "netvaerk.outbox.deliveries", description: "Attempts to hand a message on, by municipality, handler and outcome.");

    /// <summary>Hands a handler, one after the other, everything that is due to it.</summary>
    public async Task Empty(string slug, Outbox outbox, OutboxRoute route, CancellationToken ct)
    {
        while (await outbox.Claim(route.Name, ct) is var (delivery, notice))
        {
            var (failure, reason) = await Try(slug, route, notice, ct);
            if (failure is null)
            {
                await outbox.Arrived(delivery, ct);
                Count(slug, route, "delivered");
                continue;
            }

            var isTriedAgain = await outbox.Failed(delivery, reason, isFinal: failure is DeliveryImpossible, ct);
            Count(slug, route, isTriedAgain ? "failed" : "laid-aside");
            Log(slug, route.Name, notice, reason, isTriedAgain);
        }
    }

    private async Task<(Exception? Failure, string Reason)> Try(string slug, OutboxRoute route, OutboxNotice notice, CancellationToken ct)
    {
        using var patience = new CancellationTokenSource(options.Patience, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(ct, patience.Token);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CallerScope>().Enter(slug, Nobody);

            // One that does not listen to its token is left to itself: it has had its time.
            await ((IOutboxHandler)scope.ServiceProvider.GetRequiredService(route.Handler)).Deliver(notice, either.Token).WaitAsync(either.Token);
            return (null, "");
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            throw;
        }
        catch (OperationCanceledException late) when (patience.IsCancellationRequested)
        {
            return (late, "timed-out");
        }
        catch (DeliveryImpossible never)
        {
            return (never, never.Message);
        }
        catch (Exception failure)
        {
            // What a fault says may name a person; what kind it is does not.
            return (failure, failure is DomainError error ? error.Code : failure.GetType().Name);
        }
    }

    private static void Count(string slug, OutboxRoute route, string outcome) =>
        Deliveries.Add(1, new("netvaerk.municipality", slug), new("netvaerk.handler", route.Name), new("netvaerk.outcome", outcome));

    private void Log(string slug, string handler, OutboxNotice notice, string reason, bool isTriedAgain)
    {
        if (isTriedAgain)
        {
            LogFailed(handler, notice.Id, slug, notice.Attempt, reason);
        }
        else
        {
            LogLaidAside(handler, notice.Id, slug, notice.Attempt, reason);
        }
    }

    [LoggerMessage(LogLevel.Warning, "{Handler} could not hand on message {Message} of {Municipality} at attempt {Attempt}: {Reason}. It is tried again.")]
    private partial void LogFailed(string handler, Guid message, string municipality, int attempt, string reason);

    [LoggerMessage(LogLevel.Error, "{Handler} could not hand on message {Message} of {Municipality} in {Attempt} attempts: {Reason}. It is laid aside.")]
    private partial void LogLaidAside(string handler, Guid message, string municipality, int attempt, string reason);
}
