using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

[ObjectType<ReferredChild>]
internal static class ReferredChildFields
{
    /// <summary>The child in the family, if you stand in a relation to it yourself.</summary>
    public static Task<FamilyMember?> Member([Parent] ReferredChild child, FamilyMemberById members, CancellationToken ct) =>
        members.LoadAsync(child.MemberId, ct);

    /// <summary>What is known of the child, question by question; null once the family's data have been erased.</summary>
    public static async Task<IReadOnlyList<AnsweredQuestion>?> Facts([Parent] ReferredChild child, FamilyKeys keys, CancellationToken ct) =>
        child.Open(await keys.LoadRequiredAsync(child.FamilyId, ct)) is { } description ? AnsweredQuestion.All(description, child.Age) : null;

    /// <summary>What the rules advised on the day of sending (vurdering), with every criterion and its reasons; null before that.</summary>
    public static async Task<Assessment?> Assessment([Parent] ReferredChild child, FamilyKeys keys, CancellationToken ct) =>
        child.OpenAdvice(await keys.LoadRequiredAsync(child.FamilyId, ct));

    /// <summary>The same as a proof (bevis): every rule with the answers it looked at; null before the referral is sent.</summary>
    public static async Task<Proof?> Proof([Parent] ReferredChild child, FamilyKeys keys, CancellationToken ct)
    {
        var key = await keys.LoadRequiredAsync(child.FamilyId, ct);
        return child.OpenAdvice(key) is { } assessment && child.Open(key) is { } description ? Referrals.Proof.Of(assessment, description, child.Age) : null;
    }

    /// <summary>
    /// The smallest change of what is known of the child with which the rules of the day of sending would advise otherwise (nærmeste ændring). Null before the
    /// referral is sent, or where no change of up to four facts does.
    /// </summary>
    /// <param name="to">Only a change that leads to this verdict.</param>
    [Cost(50)]
    public static async Task<NearestChange?> NearestChange(
        [Parent] ReferredChild child, FamilyKeys keys, ReferralById referrals, ChildrenByReferral children, Rulebook rules, CancellationToken ct, Verdict? to = null)
    {
        var (key, referral, all) = (
            await keys.LoadRequiredAsync(child.FamilyId, ct), await referrals.LoadAsync(child.ReferralId, ct), await children.LoadRequiredAsync(child.ReferralId, ct));
        return referral?.SentOn is { } sentOn && child.Open(key) is { } description
            ? rules.NearestChange(ChildFactsOf.Read(description, child.Age, all.Count - 1), sentOn, to)
            : null;
    }

    /// <summary>The decision that departed from this verdict (begrundet afvigelse), with who made it, when and why; null where none did.</summary>
    public static async Task<Decision?> Deviation([Parent] ReferredChild child, DecisionsByReferral decisions, CancellationToken ct) =>
        (await decisions.LoadRequiredAsync(child.ReferralId, ct)).LastOrDefault(one => one.Deviates);
}

[ObjectType<ReferralQuestion>]
internal static class ReferralQuestionFields
{
    /// <summary>What was asked (spørgsmål).</summary>
    public static Task<string?> Question([Parent] ReferralQuestion question, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(question.FamilyId, ReferralQuestion.Table, nameof(Question), question.Id, question.Question, ct);

    /// <summary>What was answered (svar).</summary>
    public static Task<string?> Answer([Parent] ReferralQuestion question, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(question.FamilyId, ReferralQuestion.Table, nameof(Answer), question.Id, question.Answer, ct);
}

[ObjectType<Decision>]
internal static class DecisionFields
{
    /// <summary>Why (begrundelse).</summary>
    public static Task<string?> Grounds([Parent] Decision decision, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(decision.FamilyId, Decision.Table, nameof(Grounds), decision.Id, decision.Grounds, ct);

    /// <summary>What should happen instead (i stedet), when declined.</summary>
    public static Task<string?> Instead([Parent] Decision decision, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(decision.FamilyId, Decision.Table, nameof(Instead), decision.Id, decision.Instead, ct);

    /// <summary>Why people decided otherwise than the rules advise (begrundet afvigelse).</summary>
    public static Task<string?> DeviationReason([Parent] Decision decision, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(decision.FamilyId, Decision.Table, nameof(Decision.Deviation), decision.Id, decision.Deviation, ct);

    /// <summary>What was passed over when the facilitator was allocated (set bort fra), and is not met.</summary>
    public static IReadOnlyList<MatchCriterionName> PassedOver([Parent] Decision decision) =>
        decision.PassedOverNames is { } names ? [.. names.Split(',').Select(Enum.Parse<MatchCriterionName>)] : [];

    /// <summary>Why it was passed over (begrundelse).</summary>
    public static Task<string?> OverrideReason([Parent] Decision decision, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(decision.FamilyId, Decision.Table, nameof(OverrideReason), decision.Id, decision.OverrideReason, ct);

    /// <summary>The session of the committee (visitationsmøde) on whose day it was made, if you may see that.</summary>
    public static async Task<CommitteeSession?> Session([Parent] Decision decision, SessionById sessions, CancellationToken ct) =>
        decision.SessionId is { } id ? await sessions.LoadAsync(id, ct) : null;

    /// <summary>The facilitator who was allocated.</summary>
    public static async Task<StaffMember?> Facilitator([Parent] Decision decision, StaffById staff, CancellationToken ct) =>
        decision.FacilitatorId is { } id ? await staff.LoadAsync(id, ct) : null;
}

[ObjectType<Recusal>]
internal static class RecusalFields
{
    /// <summary>Why (begrundelse).</summary>
    public static Task<string?> Reason([Parent] Recusal recusal, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(recusal.FamilyId, Recusal.Table, nameof(Reason), recusal.Id, recusal.Reason, ct);
}

[ObjectType<Release>]
internal static class ReleaseFields
{
    /// <summary>The words (ord).</summary>
    public static Task<string?> Words([Parent] Release release, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(release.FamilyId, Release.Table, nameof(Words), release.Id, release.Words, ct);

    /// <summary>Why they tell of nobody (begrundelse).</summary>
    public static Task<string?> Reason([Parent] Release release, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(release.FamilyId, Release.Table, nameof(Reason), release.Id, release.Reason, ct);
}

[ObjectType<NotificationOfConcern>]
internal static class NotificationOfConcernFields
{
    /// <summary>Where it is found (journalnummer).</summary>
    public static Task<string?> Reference([Parent] NotificationOfConcern notification, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(notification.FamilyId, NotificationOfConcern.Table, nameof(Reference), notification.Id, notification.Reference, ct);
}

[ObjectType<InvolvedStaff>]
internal static class InvolvedStaffFields
{
    /// <summary>Who.</summary>
    public static Task<StaffMember?> StaffMember([Parent] InvolvedStaff involved, StaffById staff, CancellationToken ct) =>
        staff.LoadAsync(involved.StaffId, ct);
}
