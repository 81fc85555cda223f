namespace Netvaerk.Referrals;

[QueryType]
internal static class ReferralQueries
{
    /// <summary>A referral (henvisning) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Referral?> Referral([ID<Referral>] Guid id, ReferralById referrals, CancellationToken ct) => referrals.LoadAsync(id, ct);

    /// <summary>One child of a referral by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<ReferredChild?> ReferredChild([ID<ReferredChild>] Guid id, ReferredChildById children, CancellationToken ct) =>
        children.LoadAsync(id, ct);

    /// <summary>A decision (afgørelse) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Decision?> Decision([ID<Decision>] Guid id, DecisionById decisions, CancellationToken ct) => decisions.LoadAsync(id, ct);

    /// <summary>The referrals that you may see: your own, those sent to you, and those that are yours to decide; earliest first.</summary>
    /// <param name="status">Only those that stand there.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Referral>> Referrals(PagingArguments page, Reading reading, CancellationToken ct, ReferralStatus? status = null) =>
        reading.Page(db => db.Referrals(reading.Caller).Where(one => status == null || one.Status == status), page, "referral", ct);
}
