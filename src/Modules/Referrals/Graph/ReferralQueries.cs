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

    /// <summary>The referrals that you may see: your own, those sent to you, and those that are yours to decide.</summary>
    /// <param name="status">Only those that stand there.</param>
    /// <param name="order">In which order. A cursor holds for the order that gave it, and is refused in another.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Referral>> Referrals(
        PagingArguments page, Reading reading, CancellationToken ct, ReferralStatus? status = null, ReferralOrder order = ReferralOrder.OldestFirst) =>
        reading.Page(
            static (db, caller, status) => db.Referrals(caller).Where(one => status == null || one.Status == status), status, page, "referral", ct, ReferralOrders.ByDate(order));

    /// <summary>
    /// The referrals that wait for you to do something (afventer dig): sent to you and not passed on, returned to you with a question, yours to decide on, to answer or to make a series
    /// of; those of somebody you stand in for today among them. What <c>awaitsYou</c> says of each.
    /// </summary>
    /// <param name="act">Only those that wait for this.</param>
    /// <param name="status">Only those that stand there.</param>
    /// <param name="order">In which order. A cursor holds for the order that gave it, and is refused in another.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Referral>> ReferralsAwaitingMe(
        PagingArguments page, Reading reading, CancellationToken ct, AwaitedAct? act = null, ReferralStatus? status = null,
        ReferralOrder order = ReferralOrder.OldestFirst) =>
        reading.Page(
            static (db, caller, asked) => db.Awaiting(caller, asked.act, asked.status), (act, status), page, "referral", ct, ReferralOrders.ByDate(order));
}

/// <summary>In which order referrals come. Those of one day come in the order in which they were begun, or the other way round where the latest comes first.</summary>
public enum ReferralOrder
{
    /// <summary>By when they were begun, earliest first (ældste først).</summary>
    OldestFirst,

    /// <summary>By when they were sent, earliest first; drafts last.</summary>
    SentFirst,

    /// <summary>By when they were sent, latest first; drafts last.</summary>
    SentLast,

    /// <summary>By when their answer is due, earliest first (svarfrist); those without such a day last.</summary>
    AnswerDueFirst,
}

internal static class ReferralOrders
{
    private static readonly Dictionary<ReferralOrder, DateOrder<Referral>> Dated = new()
    {
        [ReferralOrder.SentFirst] = new("sent", static one => one.SentOn, isLatestFirst: false),
        [ReferralOrder.SentLast] = new("sent-last", static one => one.SentOn, isLatestFirst: true),
        [ReferralOrder.AnswerDueFirst] = new("answer-due", static one => one.AnswerDue, isLatestFirst: false),
    };

    /// <summary>An order by a date; null for the order of the ids.</summary>
    public static DateOrder<Referral>? ByDate(ReferralOrder order) => Dated.GetValueOrDefault(order);
}
