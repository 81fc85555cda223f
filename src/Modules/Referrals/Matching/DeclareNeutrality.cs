using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>What the facilitator declares now that the family has a name.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Knows">In which way the facilitator is involved with the family after all; null where they are neutral.</param>
public sealed record DeclareNeutralityInput(
    Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, Involvement? Knows = null) : IInput;

/// <summary>
/// The family was anonymous until now: when its identity opens, the allocated facilitator declares once more to be neutral. Whoever is not leaves the case, and the
/// referral goes back to those who allocate and keeps its place in the queue.
/// </summary>
internal sealed class DeclareNeutrality(Work work) : IUseCase<DeclareNeutralityInput>
{
    public async Task<Guid> Do(DeclareNeutralityInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        var facilitator = referral.FacilitatorId is { } id ? await work.StaffMember(id, ["input", "referralId"], ct) : null;
        Rule.Allow(facilitator?.Subject == work.Caller.Subject && work.Caller.Is(Role.Facilitator), ReferralRules.OnlyAllocated);
        if (input.Knows is not { } how)
        {
            await RequireIdentityOpen(referral, ct);
            referral.DeclareNeutral(work.Today);
            return referral.Id;
        }

        referral.GoBackToAllocation(facilitator.Id, how);
        var relations = await work.Db.Set<CaseRelation>().AsTracking()
            .Where(one => one.FamilyId == referral.FamilyId && one.Subject == facilitator.Subject && one.Kind == RelationKind.Facilitator && one.Until == null).ToListAsync(ct);
        relations.ForEach(relation => relation.End(work.Now));

        return referral.Id;
    }

    // Neutrality towards a family that still has no name would say nothing.
    private async Task RequireIdentityOpen(Referral referral, CancellationToken ct)
    {
        var family = await work.Family(referral.FamilyId, ct);
        var ledger = await work.Ledger(family, ct);
        Rule.Require(
            referral.Children.Any(child => ledger.Holds(child.MemberId, ConsentScope.Contact, work.Today) || ledger.Holds(child.MemberId, ConsentScope.TakingPart, work.Today)),
            ReferralRules.IdentityNotOpen);
    }
}
