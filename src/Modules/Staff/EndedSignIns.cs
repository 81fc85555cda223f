using System.Collections.Concurrent;
using System.Collections.Frozen;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Staff;

/// <summary>
/// Whose sign-ins have been ended, read from each municipality's own database and remembered. It counts at once on the host where it was done, and on another
/// host on the same database within <see cref="Fresh"/>; connections that stay open are told.
/// </summary>
public sealed partial class EndedSignIns(IServiceScopeFactory scopes, TimeProvider clock, ILogger<EndedSignIns> log)
{
    /// <summary>How long what was read is taken as it is.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<string, Known> bySlug = new(StringComparer.Ordinal);
    private readonly HashSet<Watcher> watchers = [];
    private readonly Lock entry = new();
    private bool isLooking;

    /// <summary>Whether the sign-in of a token has been ended, as far as is known now.</summary>
    /// <param name="slug">The municipality.</param>
    /// <param name="subject">Whose token it is.</param>
    /// <param name="issued">When it was issued, to the second; null where it does not say, and then it counts as an old one.</param>
    public bool Includes(string slug, string subject, DateTimeOffset? issued) =>
        bySlug.TryGetValue(slug, out var known) && known.Ended.TryGetValue(subject, out var ended) && (issued is null || issued <= ended);

    /// <summary>Sees that it is known whose sign-ins have been ended.</summary>
    /// <exception cref="DomainError">The municipality's database cannot be asked, and nothing is known yet.</exception>
    public ValueTask Ready(string slug, CancellationToken ct) =>
        !bySlug.TryGetValue(slug, out var known) ? new(Read(slug, ct))
        : known.IsDue(clock) ? new(ReadAgain(slug, known, ct))
        : default;

    /// <summary>Reads anew, and ends what is open and no longer counts. To be called where sign-ins have been ended, once that is committed.</summary>
    public async Task Read(string slug, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CallerScope>().Enter(slug, new("netvaerk", "Netvaerk", new HashSet<Role>(), "ended sign-ins"));
        await using var db = await scope.ServiceProvider.GetRequiredService<Databases>().Lease(ct);
        var found = await db.Set<EndedSignIn>().GroupBy(one => one.Subject).Select(of => new { of.Key, At = of.Max(one => one.At) }).ToDictionaryAsync(of => of.Key, of => of.At, ct);

        // Only ever added: a reading that began before another one ended takes nothing back.
        bySlug.AddOrUpdate(slug, _ => new(found, clock), (_, known) => new(known.With(found), clock));
        Tell(slug);
    }

    /// <summary>Calls once when the sign-in of a token is ended, until disposed of.</summary>
    public IDisposable Watch(string slug, string subject, DateTimeOffset? issued, Action end)
    {
        var watcher = new Watcher(this, slug, subject, issued, end);
        lock (entry)
        {
            watchers.Add(watcher);
            if (!isLooking)
            {
                isLooking = true;
                _ = Task.Run(Look);
            }
        }

        // What was ended while the connection was being opened.
        Tell(slug);
        return watcher;
    }

    // Only while somebody is connected: requests see to it themselves.
    private async Task Look()
    {
        while (true)
        {
            await Task.Delay(Fresh, clock);
            string[] slugs;
            lock (entry)
            {
                isLooking = watchers.Count > 0;
                if (!isLooking)
                {
                    return;
                }

                slugs = [.. watchers.Select(one => one.Slug).Distinct()];
            }

            await Task.WhenAll(slugs.Select(LookAt));
        }
    }

    private async Task LookAt(string slug)
    {
        try
        {
            await Read(slug, CancellationToken.None);
        }
        catch (Exception failure)
        {
            CannotRead(slug, failure);
        }
    }

    private async Task ReadAgain(string slug, Known known, CancellationToken ct)
    {
        try
        {
            await Read(slug, ct);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // What was ended stays ended: the request goes on with what is known, and the next one after a while tries again.
            CannotRead(slug, failure);
        }
        finally
        {
            known.Again(clock);
        }
    }

    private void Tell(string slug)
    {
        Watcher[] over;
        lock (entry)
        {
            over = [.. watchers.Where(one => one.Slug == slug && Includes(slug, one.Subject, one.Issued))];
            watchers.ExceptWith(over);
        }

        Array.ForEach(over, one => one.End());
    }

    [LoggerMessage(LogLevel.Error, "{Municipality}: whose sign-ins have been ended cannot be read.")]
    private partial void CannotRead(string municipality, Exception failure);

    private sealed class Known(IReadOnlyDictionary<string, DateTimeOffset> ended, TimeProvider clock)
    {
        private long readAt = clock.GetTimestamp();
        private int reading;

        public FrozenDictionary<string, DateTimeOffset> Ended { get; } = ended.ToFrozenDictionary(StringComparer.Ordinal);

        public IReadOnlyDictionary<string, DateTimeOffset> With(IReadOnlyDictionary<string, DateTimeOffset> more) =>
            Ended.Concat(more).GroupBy(one => one.Key, one => one.Value).ToDictionary(one => one.Key, one => one.Max());

        // Of many requests that find it old, one reads.
        public bool IsDue(TimeProvider clock) =>
            clock.GetElapsedTime(Interlocked.Read(ref readAt)) > Fresh && Interlocked.Exchange(ref reading, 1) == 0;

        public void Again(TimeProvider clock)
        {
            Interlocked.Exchange(ref readAt, clock.GetTimestamp());
            Interlocked.Exchange(ref reading, 0);
        }
    }

    private sealed record Watcher(EndedSignIns All, string Slug, string Subject, DateTimeOffset? Issued, Action End) : IDisposable
    {
        public void Dispose()
        {
            lock (All.entry)
            {
                All.watchers.Remove(this);
            }
        }
    }
}
