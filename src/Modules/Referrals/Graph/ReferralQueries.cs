using Netvaerk.Families;
using Netvaerk.Municipalities;

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

    /// <summary>
    /// What in a text tells who somebody is (identitet), so that a form can say so while it is being written. Nothing of the text is kept.
    /// </summary>
    /// <param name="text">The text; at most 10,000 characters.</param>
    public static IReadOnlyList<IdentityFinding> IdentityInText(string text, Caller caller)
    {
        Rule.Expect(caller.IsAny(CaseAccess.Employed) && text.Length <= ReferralForm.LongestPart, ReferralRules.PartTooLong, "text");
        return IdentityGuard.Look(text);
    }

    /// <summary>What the rules would advise of a child as it is described (prøvevurdering), before anything is written down. Nothing is kept.</summary>
    /// <param name="child">What is known of the child, without identity.</param>
    public static TrialAssessment TrialAssessment(ChildDescription child, Rulebook rules, TimeProvider clock, Caller caller)
    {
        Rule.Allow(caller.IsAny(CaseAccess.Employed), ReferralRules.OnlyEmployees);
        var today = clock.Today();
        ChildFactsOf.Check(child, rules.Settings(today), today, "child");
        int? age = child.BirthDate is { } born ? Birthdays.CompletedYears(born, today) : null;
        var facts = ChildFactsOf.Read(child, age, siblings: 0);
        return new(Proof.Of(rules.AssessChild(facts, today), child, age)) { Facts = facts };
    }

    /// <summary>The referrals that you may see: your own, those sent to you, and those that are yours to decide; earliest first.</summary>
    /// <param name="status">Only those that stand there.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Referral>> Referrals(PagingArguments page, Reading reading, CancellationToken ct, ReferralStatus? status = null) =>
        reading.Page(db => db.Referrals(reading.Caller).Where(one => status == null || one.Status == status), page, "referral", ct);
}
