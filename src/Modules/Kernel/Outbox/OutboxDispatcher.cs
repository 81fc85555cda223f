using System.Collections.Concurrent;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Kernel;

/// <summary>
/// Hands on what committed use cases have left in the outboxes. It is nudged after each commit of this host, and looks at every municipality now
/// and then by itself. Municipalities and handlers wait for nothing but themselves.
/// </summary>
internal sealed partial class OutboxDispatcher(
    MunicipalityDatabases databases,
    IReadOnlyCollection<MunicipalityPlace> places,
    OutboxNudges nudges,
    OutboxPost post,
    LiveTails tails,
    IOtherHosts others,
    IEnumerable<OutboxRoute> routes,
    OutboxOptions options,
    TimeProvider clock,
    ILogger<OutboxDispatcher> log) : BackgroundService
{
    private static readonly TimeSpan BetweenSweeps = TimeSpan.FromHours(1);
    private readonly ConcurrentDictionary<string, Desk> desks = new(StringComparer.Ordinal);
    private readonly OutboxRoute[] routes = [.. routes];

    /// <summary>Does all that is due at a municipality now.</summary>
    internal async Task Round(string slug, CancellationToken ct)
    {
        var store = await databases.Open(slug, ct);
        var outbox = new Outbox(store, routes, options, clock);
        if (await outbox.TakeUp(ct) is { } last)
        {
            tails.Wake(slug, last);
            await others.Tell(slug, last, ct);
        }

        await Task.WhenAll(routes.Select(route => post.Empty(slug, outbox, route, ct)));
        await Sweep(slug, outbox, ct);
        if (await outbox.NextDue(ct) is { } due)
        {
            DeskOf(slug).Call(due - clock.GetUtcNow());
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var polling = Poll(stoppingToken);
        try
        {
            while (true)
            {
                var desk = DeskOf(await nudges.Next(stoppingToken));
                desk.Work(again => Rounds(desk.Slug, again, stoppingToken));
            }
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(desks.Values.Select(desk => desk.Close()).Append(polling));
        }
    }

    private Desk DeskOf(string slug) => desks.GetOrAdd(slug, slug => new(slug, clock, nudges));

    private async Task Poll(CancellationToken ct)
    {
        try
        {
            using var timer = new PeriodicTimer(options.Poll, clock);
            while (await timer.WaitForNextTickAsync(ct))
            {
                foreach (var place in places)
                {
                    nudges.Nudge(place.Slug);

                    // Not all at once: each opens a connection.
                    await Task.Delay(options.Poll / 2 / places.Count, clock, ct);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The host is stopping.
        }
    }

    private async Task Rounds(string slug, Func<bool> again, CancellationToken ct)
    {
        do
        {
            try
            {
                await Round(slug, ct);
            }
            catch (OperationCanceledException) when (ct.IsCancellationRequested)
            {
                return;
            }
            catch (DomainError)
            {
                // Out of service or busy: the log has it, and the next look tries again.
            }
            catch (Exception failure)
            {
                LogFailed(slug, failure);
            }
        }
        while (again());
    }

    private async Task Sweep(string slug, Outbox outbox, CancellationToken ct)
    {
        if (DeskOf(slug).IsTime(BetweenSweeps))
        {
            await outbox.Sweep(ct);
        }
    }

    [LoggerMessage(LogLevel.Error, "The outbox of {Municipality} could not be worked through; it is tried again.")]
    private partial void LogFailed(string municipality, Exception failure);

    /// <summary>Where one municipality's messages are dealt with, by one at a time.</summary>
    private sealed class Desk(string slug, TimeProvider clock, OutboxNudges nudges)
    {
        private readonly Lock entry = new();
        private bool isAsked;
        private Task working = Task.CompletedTask;
        private ITimer? call;
        private DateTimeOffset swept = clock.GetUtcNow();

        public string Slug => slug;

        public void Work(Func<Func<bool>, Task> rounds)
        {
            lock (entry)
            {
                isAsked = true;
                if (working.IsCompleted)
                {
                    isAsked = false;
                    working = Task.Run(() => rounds(IsAskedAgain));
                }
            }
        }

        /// <summary>Nudges after a while; an earlier call is forgotten, for each round looks at all there is.</summary>
        public void Call(TimeSpan after)
        {
            lock (entry)
            {
                call?.Dispose();
                call = clock.CreateTimer(_ => nudges.Nudge(slug), null, after > TimeSpan.Zero ? after : TimeSpan.Zero, Timeout.InfiniteTimeSpan);
            }
        }

        public bool IsTime(TimeSpan between)
        {
            var now = clock.GetUtcNow();
            return now - swept >= between && (swept = now) == now;
        }

        public Task Close()
        {
            lock (entry)
            {
                call?.Dispose();
                return working;
            }
        }

        private bool IsAskedAgain()
        {
            lock (entry)
            {
                (var again, isAsked) = (isAsked, false);
                if (!again)
                {
                    // Said inside the lock: whoever asks from here on starts anew.
                    working = Task.CompletedTask;
                }

                return again;
            }
        }
    }
}
