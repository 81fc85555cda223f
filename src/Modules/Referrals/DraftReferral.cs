using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>A family to be referred, and what is written of it so far.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Form">The four parts, as far as they are written.</param>
/// <param name="Adults">The adults of the family, without names.</param>
public sealed record DraftReferralInput(Guid IdempotencyKey, ReferralForm Form, IReadOnlyList<ReferredAdult> Adults) : IInput;

/// <summary>An adult of the family, without a name.</summary>
/// <param name="Kinship">What the adult is to the children.</param>
/// <param name="Custody">How the adult holds custody of the children; null where they hold none.</param>
public sealed record ReferredAdult(Kinship Kinship, CustodyKind? Custody = null);

/// <summary>Begins a referral. Any employee of the municipality may [H]; the family gets a key of its own, and stays anonymous.</summary>
internal sealed class DraftReferral(Work work, Vault vault, Rulebook rules, MunicipalityInForce municipality)
    : IUseCase<DraftReferralInput>
{
    public async Task<Guid> Do(DraftReferralInput input, CancellationToken ct)
    {
        Rule.Allow(MayRefer(work.Caller), ReferralRules.OnlyEmployees);
        await work.ExpectStaff(input.Form, ct);
        var family = new Family();
        var key = await vault.Create(family.Id, ct);
        var referral = new Referral(family.Id, work.Caller, work.Now);
        var adults = input.Adults.Select(adult => (adult.Custody, Member: family.AddAdult(adult.Kinship))).ToList();

        new ReferralWriter(referral, family, key, rules.Settings(work.Today), work.Today).Write(input.Form.Checked());
        foreach (var child in family.Members.Where(member => member.Kinship is Kinship.Child))
        {
            foreach (var (custody, adult) in adults.Where(adult => adult.Custody is not null))
            {
                // Since when is not known of an anonymous family; what counts is who holds it from here on.
                family.HoldsCustody(adult, child, custody!.Value, DateOnly.MinValue);
            }
        }

        work.Db.AddRange(family, referral, new CaseRelation(family.Id, work.Caller.Subject, RelationKind.Referrer, work.Now));
        return referral.Id;
    }

    // Any employee may, unless the municipality's file names who [H, D].
    private bool MayRefer(Caller caller) => municipality.Referral.WhoMayRefer.Select(RoleNames.Parse)
        .Any(role => role is Role.Employee ? caller.IsAny(CaseAccess.Employed) : role is { } named && caller.Is(named));
}
