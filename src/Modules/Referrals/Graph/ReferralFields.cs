using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

[ObjectType<Referral>]
internal static class ReferralFields
{
    /// <summary>Part 1 of the form: how the referrer (henviser) is reached.</summary>
    public static ReferrerContact? Contact([Parent] Referral referral) => referral.Contact;

    /// <summary>Part 2: the problem around the child (problemet omkring barnet).</summary>
    public static Task<string?> ProblemAroundChild([Parent] Referral referral, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(referral.FamilyId, Referrals.Referral.Table, nameof(ProblemAroundChild), referral.Id, referral.ProblemAroundChild, ct);

    /// <summary>Part 3: the problem around the family (problemet omkring familien).</summary>
    public static Task<string?> ProblemAroundFamily([Parent] Referral referral, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(referral.FamilyId, Referrals.Referral.Table, nameof(ProblemAroundFamily), referral.Id, referral.ProblemAroundFamily, ct);

    /// <summary>Part 4: what has been started already (iværksatte tiltag).</summary>
    public static Task<string?> MeasuresStarted([Parent] Referral referral, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(referral.FamilyId, Referrals.Referral.Table, nameof(MeasuresStarted), referral.Id, referral.MeasuresStarted, ct);

    /// <summary>The facilitator who receives it (modtager).</summary>
    public static async Task<StaffMember?> Receiver([Parent] Referral referral, StaffById staff, CancellationToken ct) =>
        referral.ReceiverId is { } id ? await staff.LoadAsync(id, ct) : null;

    /// <summary>The facilitator who has been allocated (tildelt mødeleder).</summary>
    public static async Task<StaffMember?> Facilitator([Parent] Referral referral, StaffById staff, CancellationToken ct) =>
        referral.FacilitatorId is { } id ? await staff.LoadAsync(id, ct) : null;

    /// <summary>The family (familien), if you stand in a relation to it yourself.</summary>
    public static Task<Family?> Family([Parent] Referral referral, FamilyById families, CancellationToken ct) => families.LoadAsync(referral.FamilyId, ct);

    /// <summary>The children (børnene), each with facts and verdict.</summary>
    public static async Task<IReadOnlyList<ReferredChild>> Children([Parent] Referral referral, ChildrenByReferral children, CancellationToken ct) =>
        await children.LoadRequiredAsync(referral.Id, ct);

    /// <summary>The questions it was returned with (spørgsmål), earliest first.</summary>
    public static async Task<IReadOnlyList<ReferralQuestion>> Questions([Parent] Referral referral, QuestionsByReferral questions, CancellationToken ct) =>
        await questions.LoadRequiredAsync(referral.Id, ct);

    /// <summary>The decisions (afgørelser), earliest first; the last one counts.</summary>
    public static async Task<IReadOnlyList<Decision>> Decisions([Parent] Referral referral, DecisionsByReferral decisions, CancellationToken ct) =>
        await decisions.LoadRequiredAsync(referral.Id, ct);

    /// <summary>Members of staff who are involved with the family, and so cannot lead its meetings.</summary>
    public static async Task<IReadOnlyList<InvolvedStaff>> Involved([Parent] Referral referral, InvolvedByReferral involved, CancellationToken ct) =>
        await involved.LoadRequiredAsync(referral.Id, ct);

    /// <summary>The notifications of concern (underretninger) that were sent beside it; a referral never replaces one.</summary>
    public static async Task<IReadOnlyList<NotificationOfConcern>> Notifications(
        [Parent] Referral referral, NotificationsByReferral notifications, CancellationToken ct) =>
        await notifications.LoadRequiredAsync(referral.Id, ct);

    /// <summary>Words that were released although they look like somebody's identity (frigivne ord), with the reasons.</summary>
    public static async Task<IReadOnlyList<Release>> ReleasedWords([Parent] Referral referral, ReleasesByReferral releases, CancellationToken ct) =>
        await releases.LoadRequiredAsync(referral.Id, ct);

    /// <summary>
    /// What in the texts of an anonymous referral looks like a name (navne) and has not been released: a warning to whoever writes it. Each path is that of the form's input.
    /// </summary>
    public static async Task<IReadOnlyList<IdentityFinding>> LikelyNames(
        [Parent] Referral referral, ReleasesByReferral releases, ChildrenByReferral children, FamilyKeys keys, CancellationToken ct)
    {
        if (!referral.IsAnonymous)
        {
            return [];
        }

        var (key, described, released) = (
            await keys.LoadRequiredAsync(referral.FamilyId, ct), await children.LoadRequiredAsync(referral.Id, ct), await releases.LoadRequiredAsync(referral.Id, ct));
        return LikelyNamesOf.Referral(referral, described, released, key);
    }

    /// <summary>
    /// That a child of it, or a sibling, has been referred before (henvist før). For the facilitator who received it, where the municipality has decided for it; null otherwise.
    /// </summary>
    public static async Task<DuplicateWarning?> ReferredBefore(
        [Parent] Referral referral, MatchesByReferral matches, MunicipalityInForce municipality, CancellationToken ct) =>
        municipality.Referral.WarnOfReferredBefore ? await matches.LoadAsync(referral.Id, ct) : null;

    /// <summary>How long the referrer has waited for an answer (svarfrist); null where the municipality has set no time limit, or before it is sent.</summary>
    public static AnswerClock? AnswerClock([Parent] Referral referral, MunicipalityInForce municipality, Caller caller) =>
        Referrals.AnswerClock.Of(referral, municipality.Committee.WarnAnswerDaysBefore, caller.Today);

    /// <summary>What the referrer was told (svar).</summary>
    public static Task<string?> Answer([Parent] Referral referral, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(referral.FamilyId, Referrals.Referral.Table, nameof(Referrals.Referral.AnswerWords), referral.Id, referral.AnswerWords, ct);

    /// <summary>Who is recused from deciding on it (inhabile).</summary>
    public static async Task<IReadOnlyList<Recusal>> Recusals([Parent] Referral referral, RecusalsByReferral recusals, CancellationToken ct) =>
        await recusals.LoadRequiredAsync(referral.Id, ct);

    /// <summary>What it waits for you to do (afventer dig); empty where it waits for nobody, or for somebody else.</summary>
    public static async Task<IReadOnlyList<AwaitedAct>> AwaitsYou([Parent] Referral referral, AwaitedOfMe awaited, CancellationToken ct) =>
        await awaited.LoadRequiredAsync(referral.Id, ct);

    /// <summary>Whether you may edit and send it now.</summary>
    public static async Task<bool> ViewerCanEdit([Parent] Referral referral, Caller caller, IFeatures features) =>
        referral.IsEditable && referral.ReferrerSubject == caller.Subject && await features.Has<EditReferral>();

    /// <summary>Whether you may return it with a question, or pass it on, now.</summary>
    public static async Task<bool> ViewerCanPassOn([Parent] Referral referral, Caller caller, StaffById staff, StoodInFor stoodInFor, IFeatures features, CancellationToken ct) =>
        referral.Status is ReferralStatus.Sent && referral.ReceiverId is { } id
            && ((caller.Is(Role.Facilitator) && (await staff.LoadAsync(id, ct))?.Subject == caller.Subject)
                || (await stoodInFor.LoadRequiredAsync(Responsibility.ReceivingReferrals, ct)).Contains(id))
            && await features.Has<PassOnReferral>();

    /// <summary>Whether you may decide on it now.</summary>
    public static async Task<bool> ViewerCanDecide([Parent] Referral referral, MayDecide mayDecide, IFeatures features, CancellationToken ct) =>
        referral.Status is ReferralStatus.Complete or ReferralStatus.Postponed && await mayDecide.LoadAsync(referral.Id, ct) && await features.Has<DecideReferral>();
}
