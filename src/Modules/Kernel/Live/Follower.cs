using System.Threading.Channels;

namespace Netvaerk.Kernel;

/// <summary>One who follows: what has come and has not been taken yet, up to a bound.</summary>
internal sealed class Follower(string topic, Action<Follower> leave) : IDisposable
{
    private const int MostWaiting = 500;
    private readonly Channel<Happening> coming = Channel.CreateBounded<Happening>(MostWaiting);
    private Task<bool>? waiting;

    public string Topic => topic;

    /// <summary>Hands it an event; one that has too many waiting hears no more, and is told so.</summary>
    public void Hear(Happening happening)
    {
        if (!coming.Writer.TryWrite(happening))
        {
            End(new FollowingTooSlow());
        }
    }

    /// <summary>It hears no more, and is told why once it has taken what has come.</summary>
    public void End(Exception why) => coming.Writer.TryComplete(why);

    /// <summary>What has come; nothing if nothing does for that long.</summary>
    /// <exception cref="FollowingTooSlow">Something that came had no place.</exception>
    public async Task<IReadOnlyList<Happening>> Next(int most, TimeSpan patience, CancellationToken ct)
    {
        waiting ??= coming.Reader.WaitToReadAsync(ct).AsTask();
        using var elapsing = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var elapsed = Task.Delay(patience, elapsing.Token);
        if (await Task.WhenAny(waiting, elapsed) == elapsed)
        {
            await elapsed;
            return [];
        }

        await elapsing.CancelAsync();
        await waiting;
        waiting = null;
        var taken = new List<Happening>();
        while (taken.Count < most && coming.Reader.TryRead(out var happening))
        {
            taken.Add(happening);
        }

        return taken;
    }

    /// <summary>All that comes, one by one, until it ends.</summary>
    public IAsyncEnumerable<Happening> All(CancellationToken ct) => coming.Reader.ReadAllAsync(ct);

    public void Dispose() => leave(this);
}
