using Netvaerk.Families;

namespace Netvaerk.Referrals;

[SubscriptionType]
internal static class ReferralSubscriptions
{
    private static readonly RelationKind[] Concerned = [RelationKind.Referrer, RelationKind.Receiver, RelationKind.Facilitator, RelationKind.Caseworker];

    private static readonly Followed Decisions = new(
        "referrals.decided",
        MayFollow: static caller => CaseAccess.Counting(caller, Concerned).Length > 0 || ReferralAccess.Bodies(caller).Length > 0,
        Grounds: Visible,
        Visible);

    /// <summary>A referral (henvisning) that you may see has been decided on: allocated, declined or postponed.</summary>
    [Subscribe(With = nameof(Decided))]
    public static Task<Referral?> ReferralDecided([EventMessage] Happening happening, ReferralById referrals, CancellationToken ct) =>
        referrals.LoadAsync(happening.Concerns, ct);

    public static Task<IAsyncEnumerable<Happening>> Decided(LiveFeed feed, CancellationToken ct) => feed.Follow(Decisions, ct);

    private static IQueryable<Guid> Visible(NetvaerkDb db, Caller caller) => db.Referrals(caller).Select(referral => referral.Id);
}
