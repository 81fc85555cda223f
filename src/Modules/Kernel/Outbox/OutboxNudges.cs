using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Netvaerk.Kernel;

/// <summary>Whose outbox has something new, told within the process after a commit. It holds a municipality once, however often it is nudged.</summary>
public sealed class OutboxNudges
{
    private readonly ConcurrentDictionary<string, bool> waiting = new(StringComparer.Ordinal);
    private readonly Channel<string> channel = Channel.CreateUnbounded<string>();

    internal void Nudge(string slug)
    {
        if (waiting.TryAdd(slug, true))
        {
            channel.Writer.TryWrite(slug);
        }
    }

    internal async ValueTask<string> Next(CancellationToken ct)
    {
        var slug = await channel.Reader.ReadAsync(ct);

        // Before the outbox is looked at: what is committed from here on nudges anew.
        waiting.TryRemove(slug, out _);
        return slug;
    }
}
