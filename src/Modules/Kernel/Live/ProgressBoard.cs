using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace Netvaerk.Kernel;

/// <summary>Where what takes a while says how far it has come, and whoever started it looks: on this host or another.</summary>
/// <param name="others">The municipality's other hosts.</param>
/// <param name="clock">Says when a report is due.</param>
public sealed class ProgressBoard(IOtherHosts others, TimeProvider clock)
{
    private readonly Dictionary<string, List<Channel<Progress>>> followers = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Progress> running = new(StringComparer.Ordinal);
    private readonly Lock entry = new();

    /// <summary>Begins; disposing of it ends it.</summary>
    public ProgressRun Begin(ProgressKey key) => new(
        progress =>
        {
            Hear(key.Sealed, progress, isHere: true);
            _ = others.Tell(key.Sealed, progress);
        },
        clock);

    /// <summary>
    /// What is reported of it until its end, from now on: the latest, where reports come faster than they are taken. Begins with how far it has come, where it
    /// runs here.
    /// </summary>
    public IAsyncEnumerable<Progress> Follow(ProgressKey key, CancellationToken ct)
    {
        var coming = Join(key.Sealed);

        // Whoever leaves before anything has been read leaves too.
        ct.Register(() => Leave(key.Sealed, coming));
        return Told(key.Sealed, coming, ct);
    }

    /// <summary>Takes a report of another host.</summary>
    public void Hear(string key, Progress progress) => Hear(key, progress, isHere: false);

    private async IAsyncEnumerable<Progress> Told(string key, Channel<Progress> coming, [EnumeratorCancellation] CancellationToken ct)
    {
        try
        {
            Progress? last = null;
            await foreach (var progress in coming.Reader.ReadAllAsync(ct))
            {
                if (!progress.Follows(last))
                {
                    continue;
                }

                yield return last = progress;
                if (progress.IsLast)
                {
                    yield break;
                }
            }
        }
        finally
        {
            Leave(key, coming);
        }
    }

    private void Hear(string key, Progress progress, bool isHere)
    {
        lock (entry)
        {
            if (isHere && progress.IsLast)
            {
                running.Remove(key);
            }
            else if (isHere)
            {
                running[key] = progress;
            }

            foreach (var follower in followers.GetValueOrDefault(key) ?? [])
            {
                follower.Writer.TryWrite(progress);
            }
        }
    }

    private Channel<Progress> Join(string key)
    {
        var coming = Channel.CreateBounded<Progress>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest });
        lock (entry)
        {
            if (!followers.TryGetValue(key, out var others))
            {
                followers[key] = others = [];
            }

            others.Add(coming);
            if (running.TryGetValue(key, out var far))
            {
                coming.Writer.TryWrite(far);
            }
        }

        return coming;
    }

    private void Leave(string key, Channel<Progress> leaving)
    {
        lock (entry)
        {
            if (followers.TryGetValue(key, out var those) && those.Remove(leaving) && those.Count == 0)
            {
                followers.Remove(key);
            }
        }
    }
}
