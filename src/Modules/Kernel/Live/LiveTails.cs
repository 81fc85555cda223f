using Microsoft.Extensions.Logging;

namespace Netvaerk.Kernel;

/// <summary>One reader of the outbox per municipality that anybody here follows: however many follow, each message is read once per host.</summary>
public sealed class LiveTails
{
    private readonly MunicipalityDatabases databases;
    private readonly ILogger<LiveTails> log;
    private readonly Dictionary<string, LiveTail> tails = new(StringComparer.Ordinal);
    private readonly Lock entry = new();

    /// <param name="databases">The databases of the host.</param>
    /// <param name="log">Where failures to read are told.</param>
    public LiveTails(MunicipalityDatabases databases, ILogger<LiveTails> log) => (this.databases, this.log) = (databases, log);

    /// <summary>Tells of news; a number that has been read already is none.</summary>
    public void Wake(string slug, long number)
    {
        lock (entry)
        {
            tails.GetValueOrDefault(slug)?.Wake(number);
        }
    }

    /// <summary>Looks everywhere: news may have been missed.</summary>
    public void WakeAll()
    {
        lock (entry)
        {
            foreach (var tail in tails.Values)
            {
                tail.Wake(long.MaxValue);
            }
        }
    }

    internal async Task<Follower> Join(string slug, string topic, CancellationToken ct)
    {
        LiveTail? tail;
        var follower = new Follower(topic, leaving => Leave(slug, leaving));
        lock (entry)
        {
            if (!tails.TryGetValue(slug, out tail))
            {
                tails[slug] = tail = new(slug, databases, log);
            }

            // Counted before it hears anything: while it waits, nobody stops the tail.
            tail.Add(follower);
        }

        try
        {
            await tail.Ready.WaitAsync(ct);
            return follower;
        }
        catch
        {
            Leave(slug, follower);
            throw;
        }
    }

    private void Leave(string slug, Follower follower)
    {
        lock (entry)
        {
            if (tails.TryGetValue(slug, out var tail) && tail.Remove(follower))
            {
                tails.Remove(slug);
            }
        }
    }
}
