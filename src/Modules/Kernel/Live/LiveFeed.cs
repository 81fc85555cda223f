using System.Runtime.CompilerServices;

namespace Netvaerk.Kernel;

/// <summary>What there is to follow of one topic, and who may.</summary>
/// <param name="Topic">What happens, as use cases publish it: <c>module.what</c>.</param>
/// <param name="MayFollow">Whether the caller has a role that can see any of it; asked once, for roles last as long as the token.</param>
/// <param name="Grounds">What the caller's access stands on besides: relations, say. When the last of it is gone the following ends.</param>
/// <param name="Visible">The ids of what the caller may see.</param>
public sealed record Followed(
    string Topic, Func<Caller, bool> MayFollow, Func<NetvaerkDb, Caller, IQueryable<Guid>> Grounds, Func<NetvaerkDb, Caller, IQueryable<Guid>> Visible)
{
    internal static readonly BrokenRule NotYours = new(
        "kernel.not-yours-to-follow", "Det kan du ikke følge med den rolle, du er logget ind med.", "You cannot follow this in the role that you are signed in with.");
}

/// <summary>
/// Lets the caller follow what happens from now on: each event once, in its order, if and only if the caller may see what it is about when it
/// comes. Of anything else not even that it happened is told.
/// </summary>
public sealed class LiveFeed(LiveWatches watches, MunicipalityDatabases databases, CurrentMunicipality municipality, CallerScope scope)
{
    // What has waited longer for a slow connection is asked about again.
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    /// <summary>Begins to follow; what is committed after this has returned will come.</summary>
    /// <exception cref="NotAllowed">No role of the caller's can see any of it.</exception>
    public async Task<IAsyncEnumerable<Happening>> Follow(Followed followed, CancellationToken ct)
    {
        var (slug, caller) = (municipality.Slug, scope.Caller);
        Rule.Allow(followed.MayFollow(caller), Followed.NotYours);
        var store = await databases.Open(slug, ct);
        var follower = await watches.Join(slug, followed, caller, ct);

        // Whoever leaves before anything has been read leaves too.
        ct.Register(follower.Dispose);
        return Seen(store, follower, followed, caller, ct);
    }

    private static async IAsyncEnumerable<Happening> Seen(
        MunicipalityStore store, Follower follower, Followed followed, Caller caller, [EnumeratorCancellation] CancellationToken ct)
    {
        using var leaving = follower;
        await foreach (var happening in follower.All(ct))
        {
            if (caller.Now - happening.SeenAt < Fresh || (await LiveWatch.Visible(store, followed, caller, [happening.Concerns], ct)).Count > 0)
            {
                yield return happening;
            }
        }
    }
}
