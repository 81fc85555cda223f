using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;

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
public sealed class LiveFeed(LiveTails tails, MunicipalityDatabases databases, CurrentMunicipality municipality, CallerScope scope)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(10);
    private const int AtOnce = 100;

    /// <summary>Begins to follow; what is committed after this has returned will come.</summary>
    /// <exception cref="NotAllowed">No role of the caller's can see any of it.</exception>
    public async Task<IAsyncEnumerable<Happening>> Follow(Followed followed, CancellationToken ct)
    {
        var (slug, caller) = (municipality.Slug, scope.Caller);
        Rule.Allow(followed.MayFollow(caller), Followed.NotYours);
        var store = await databases.Open(slug, ct);
        var follower = await tails.Join(slug, followed.Topic, ct);
        return Seen(store, follower, followed, caller, ct);
    }

    private async IAsyncEnumerable<Happening> Seen(
        MunicipalityStore store, Follower follower, Followed followed, Caller caller, [EnumeratorCancellation] CancellationToken ct)
    {
        using var leaving = follower;
        var (hadGrounds, looked) = (false, DateTimeOffset.MinValue);
        while (true)
        {
            if (caller.Now - looked >= BetweenLooks)
            {
                (hadGrounds, looked) = (await StillStands(store, followed, caller, hadGrounds, ct), caller.Now);
            }

            var came = await follower.Next(AtOnce, BetweenLooks, ct);
            var visible = came.Count == 0 ? came : await Visible(store, followed, caller, came, ct);

            // Whoever has been shown something had grounds to see it.
            hadGrounds |= visible.Count > 0;
            foreach (var happening in visible)
            {
                yield return happening;
            }
        }
    }

    private static async Task<bool> StillStands(MunicipalityStore store, Followed followed, Caller caller, bool hadGrounds, CancellationToken ct)
    {
        await using var db = store.Lease();
        var has = await followed.Grounds(db, caller).AnyAsync(ct);
        return has || !hadGrounds ? has : throw new FollowingEnded();
    }

    private static async Task<IReadOnlyList<Happening>> Visible(
        MunicipalityStore store, Followed followed, Caller caller, IReadOnlyList<Happening> came, CancellationToken ct)
    {
        var ids = came.Select(one => one.Concerns).Distinct().ToArray();
        await using var db = store.Lease();
        var seen = await followed.Visible(db, caller).Where(id => EF.Parameter(ids).Contains(id)).ToListAsync(ct);
        return [.. came.Where(one => seen.Contains(one.Concerns))];
    }
}
