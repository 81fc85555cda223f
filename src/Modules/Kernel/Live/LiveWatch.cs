using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>
/// All who follow one topic in one municipality as the same caller. What that caller may see of the events, and whether anything is left that his access
/// stands on, is asked once for all of them.
/// </summary>
internal sealed class LiveWatch
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private const int AtOnce = 100;

    private readonly Followed followed;
    private readonly Caller caller;
    private readonly Action<LiveWatch, Exception> over;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public LiveWatch(string slug, Followed followed, Caller caller, LiveTails tails, MunicipalityDatabases databases, Action<LiveWatch, Exception> over)
    {
        (this.followed, this.caller, this.over) = (followed, caller, over);
        _ = Task.Run(() => Run(slug, tails, databases));
    }

    /// <summary>Those who follow; changed under its owner's lock only.</summary>
    public Follower[] Followers { get; set; } = [];

    /// <summary>Done once nothing is missed any more.</summary>
    public Task Ready => ready.Task;

    public void Stop() => stopping.Cancel();

    /// <summary>Which of some ids the caller may see now.</summary>
    public static async Task<IReadOnlyList<Guid>> Visible(MunicipalityStore store, Followed followed, Caller caller, IEnumerable<Guid> concerned, CancellationToken ct)
    {
        var ids = concerned.Distinct().ToArray();
        await using var db = store.Lease();
        return await followed.Visible(db, caller).Where(id => EF.Parameter(ids).Contains(id)).ToListAsync(ct);
    }

    private async Task Run(string slug, LiveTails tails, MunicipalityDatabases databases)
    {
        var ct = stopping.Token;
        try
        {
            var store = await databases.Open(slug, ct);
            using var source = await tails.Join(slug, followed.Topic, ct);
            ready.TrySetResult();
            await Watch(store, source, ct);
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // Nobody is left to tell.
            ready.TrySetCanceled();
        }
        catch (Exception why)
        {
            // The last relation is gone, say, or the database cannot be asked: each of them is told.
            over(this, why);
            ready.TrySetException(why);
        }
    }

    private async Task Watch(MunicipalityStore store, Follower source, CancellationToken ct)
    {
        var (hadGrounds, looked) = (false, DateTimeOffset.MinValue);
        while (true)
        {
            if (caller.Now - looked >= BetweenLooks)
            {
                (hadGrounds, looked) = (await StillStands(store, hadGrounds, ct), caller.Now);
            }

            var came = await source.Next(AtOnce, BetweenLooks, ct);
            if (came.Count > 0)
            {
                var seen = await Visible(store, followed, caller, came.Select(one => one.Concerns), ct);
                Tell([.. came.Where(one => seen.Contains(one.Concerns))]);

                // Whoever has been shown something had grounds to see it.
                hadGrounds |= seen.Count > 0;
            }
        }
    }

    private void Tell(IReadOnlyList<Happening> visible)
    {
        var now = caller.Now;
        foreach (var follower in visible.Count == 0 ? [] : Followers)
        {
            foreach (var happening in visible)
            {
                follower.Hear(happening with { SeenAt = now });
            }
        }
    }

    private async Task<bool> StillStands(MunicipalityStore store, bool hadGrounds, CancellationToken ct)
    {
        await using var db = store.Lease();
        var has = await followed.Grounds(db, caller).AnyAsync(ct);
        return has || !hadGrounds ? has : throw new FollowingEnded();
    }
}
