namespace Netvaerk.Kernel;

/// <summary>Brings those together who follow the same topic of a municipality as the same caller: a right is asked once for each, not for each connection.</summary>
/// <param name="tails">What happens.</param>
/// <param name="databases">The databases of the host.</param>
public sealed class LiveWatches(LiveTails tails, MunicipalityDatabases databases)
{
    private readonly Dictionary<Watched, LiveWatch> watches = [];
    private readonly Lock entry = new();

    /// <summary>All that decides what a caller may see: subject, roles, and what a link has let them in for. Name and purpose decide nothing.</summary>
    private sealed record Watched(string Slug, Followed Followed, string Subject, string Roles, LinkPass? Pass)
    {
        public static Watched By(string slug, Followed followed, Caller caller) =>
            new(slug, followed, caller.Subject, string.Join(' ', caller.Roles.Order()), caller.Pass);
    }

    /// <summary>Begins to follow; what is committed after this has returned will come.</summary>
    internal async Task<Follower> Join(string slug, Followed followed, Caller caller, CancellationToken ct)
    {
        var (watch, follower) = Enter(Watched.By(slug, followed, caller), caller);
        try
        {
            await watch.Ready.WaitAsync(ct);
            return follower;
        }
        catch
        {
            follower.Dispose();
            throw;
        }
    }

    private (LiveWatch Watch, Follower Follower) Enter(Watched watched, Caller caller)
    {
        lock (entry)
        {
            if (!watches.TryGetValue(watched, out var watch))
            {
                watches[watched] = watch = new(watched.Slug, watched.Followed, caller, tails, databases, (ended, why) => End(watched, ended, why));
            }

            var follower = new Follower(watched.Followed.Topic, leaving => Leave(watched, watch, leaving));
            watch.Followers = [.. watch.Followers, follower];
            return (watch, follower);
        }
    }

    private void Leave(Watched watched, LiveWatch watch, Follower leaving)
    {
        lock (entry)
        {
            watch.Followers = [.. watch.Followers.Where(one => one != leaving)];
            if (watch.Followers.Length == 0)
            {
                watch.Stop();
                Forget(watched, watch);
            }
        }
    }

    private void End(Watched watched, LiveWatch watch, Exception why)
    {
        lock (entry)
        {
            // Whoever comes from here on begins anew, and is asked about anew.
            Forget(watched, watch);
            Array.ForEach(watch.Followers, follower => follower.End(why));
        }
    }

    private void Forget(Watched watched, LiveWatch watch)
    {
        if (watches.GetValueOrDefault(watched) == watch)
        {
            watches.Remove(watched);
        }
    }
}
