using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>A decision with its grounds.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that those who decide have seen.</param>
/// <param name="Kind">What is decided.</param>
/// <param name="Grounds">Why.</param>
/// <param name="FacilitatorId">Who is to lead the meetings; only and always when allocating.</param>
/// <param name="Instead">What should happen instead; only and always when declining.</param>
/// <param name="PostponedTo">Until when, within a year; only and always when postponing.</param>
/// <param name="DeviationReason">Why people decide otherwise than the rules advise; demanded when they do.</param>
/// <param name="OverrideReason">Why the facilitator is allocated although a criterion that may be passed over is not met; demanded then, and only when allocating.</param>
public sealed record DecideReferralInput(
    Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, DecisionKind Kind, string Grounds,
    [property: ID<StaffMember>] Guid? FacilitatorId = null, string? Instead = null, DateOnly? PostponedTo = null, string? DeviationReason = null,
    string? OverrideReason = null) : IInput;

/// <summary>
/// Decides on a referral: allocates a neutral facilitator, declines and says what should happen instead, or postpones [H]. The rules advise; people
/// decide, and give a reason where they depart from it [H, V].
/// </summary>
internal sealed class DecideReferral(Work work, Vault vault, MunicipalityInForce municipality, FacilitatorLoads loads) : IUseCase<DecideReferralInput>
{
    public async Task<Guid> Do(DecideReferralInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        Rule.Allow(await work.Decides(referral, ct), ReferralRules.NotYoursToDecide);
        var decision = new Decision(referral, input.Kind, Advice.For(referral), work.Caller, work.Now);
        Check(input, decision);
        var key = await vault.Open(referral.FamilyId, ct);
        new AnonymousWriting(referral, key).Expect(
            new WrittenText(input.Grounds, "input", "grounds"), new WrittenText(input.Instead, "input", "instead"),
            new WrittenText(input.DeviationReason, "input", "deviationReason"), new WrittenText(input.OverrideReason, "input", "overrideReason"));
        decision.Ground(key, input.Grounds, input.Instead, input.DeviationReason);
        switch (input.Kind)
        {
            case DecisionKind.Allocate:
                await Allocate(referral, decision, input, key, ct);
                break;
            case DecisionKind.Postpone:
                decision.Postpone(input.PostponedTo!.Value);
                break;
        }

        if (referral.DecidedBy is DecidingBody.Committee
            && await work.Db.Set<CommitteeSession>().FirstOrDefaultAsync(one => one.On == work.Today, ct) is { } session)
        {
            decision.MadeIn(session);
        }

        referral.Decide(decision);
        work.Publish("referrals.decided", referral.Id);
        return referral.Id;
    }

    private void Check(DecideReferralInput input, Decision decision)
    {
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Grounds), ReferralRules.DecisionGroundsMissing, "input", "grounds");
        Belongs(input.FacilitatorId is not null, input.Kind is DecisionKind.Allocate, ReferralRules.FacilitatorMissing, "facilitatorId");
        Belongs(!string.IsNullOrWhiteSpace(input.Instead), input.Kind is DecisionKind.Decline, ReferralRules.InsteadMissing, "instead");
        Belongs(input.PostponedTo > work.Today && input.PostponedTo <= work.Today.AddYears(1), input.Kind is DecisionKind.Postpone, ReferralRules.PostponedToMissing, "postponedTo");
        Rule.Expect(input.Kind is DecisionKind.Allocate || string.IsNullOrWhiteSpace(input.OverrideReason), ReferralRules.FieldDoesNotBelong, "input", "overrideReason");
        var deviates = Advice.DeviatesFrom(decision.Advised, input.Kind);
        Rule.Require(!deviates || !string.IsNullOrWhiteSpace(input.DeviationReason), ReferralRules.DeviationReasonMissing, "input", "deviationReason");
        Rule.Allow(!deviates || municipality.Referral.WhoMayDeviate.Select(RoleNames.Parse).Any(role => role is { } named && work.Caller.Is(named)), ReferralRules.MayNotDeviate);
        Rule.Expect(deviates || string.IsNullOrWhiteSpace(input.DeviationReason), ReferralRules.FieldDoesNotBelong, "input", "deviationReason");
    }

    private static void Belongs(bool given, bool wanted, BrokenRule missing, string field)
    {
        Rule.Expect(!wanted || given, missing, "input", field);
        Rule.Expect(wanted || !given, ReferralRules.FieldDoesNotBelong, "input", field);
    }

    private async Task Allocate(Referral referral, Decision decision, DecideReferralInput input, FamilyKey key, CancellationToken ct)
    {
        var facilitator = await work.StaffMember(input.FacilitatorId!.Value, ["input", "facilitatorId"], ct);
        var matching = new Matching(
            municipality.Facilitators, referral.Languages, referral.ReferrerSubject, referral.Involved.ToLookup(one => one.StaffId, one => one.As), work.Today);
        var match = matching.Match(facilitator, (await loads.Count(work.Db, ct)).GetValueOrDefault(facilitator.Id));
        if (match.Excluding is { } objection)
        {
            throw new RuleBroken(objection.Rule ?? ReferralRules.MatchNotOverridable, "input", "facilitatorId");
        }

        var passedOver = match.PassedOver.Select(one => one.Name).ToList();
        Rule.Require(passedOver.Count == 0 || !string.IsNullOrWhiteSpace(input.OverrideReason), ReferralRules.OverrideReasonMissing, "input", "overrideReason");
        Rule.Expect(passedOver.Count > 0 || string.IsNullOrWhiteSpace(input.OverrideReason), ReferralRules.FieldDoesNotBelong, "input", "overrideReason");
        if (passedOver.Count > 0)
        {
            decision.PassOver(key, passedOver, input.OverrideReason!);
        }

        decision.Allocate(facilitator.Id);
        await work.Relate(referral.FamilyId, facilitator.Subject, RelationKind.Facilitator, ct);
        foreach (var caseworker in referral.Involved.Where(one => one.As is Involvement.Caseworker))
        {
            var staff = await work.StaffMember(caseworker.StaffId, ["input", "referralId"], ct);
            await work.Relate(referral.FamilyId, staff.Subject, RelationKind.Caseworker, ct);
        }
    }
}
