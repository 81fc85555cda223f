using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>A family to be referred, and what is written of it so far.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Form">The four parts, as far as they are written.</param>
/// <param name="Adults">The adults of the family, without names.</param>
/// <param name="LeadId">The lead that it came from, if you noticed it or coordinate the method; it counts as referred from then on.</param>
public sealed record DraftReferralInput(Guid IdempotencyKey, ReferralForm Form, IReadOnlyList<ReferredAdult> Adults, [property: ID<Lead>] Guid? LeadId = null) : IInput;

/// <summary>An adult of the family, without a name.</summary>
/// <param name="Kinship">What the adult is to the children.</param>
/// <param name="Custody">How the adult holds custody of the children; null where they hold none.</param>
/// <param name="CprNumber">The CPR number, where the municipality has decided to be warned of siblings referred before: it is turned into a fingerprint at once and not kept.</param>
public sealed record ReferredAdult(Kinship Kinship, CustodyKind? Custody = null, string? CprNumber = null);

/// <summary>Begins a referral. Any employee of the municipality may [H]; the family gets a key of its own, and stays anonymous.</summary>
internal sealed class DraftReferral(
    Work work, Vault vault, Rulebook rules, MunicipalityInForce municipality, Pseudonyms pseudonyms)
    : IUseCase<DraftReferralInput>
{
    public async Task<Guid> Do(DraftReferralInput input, CancellationToken ct)
    {
        Rule.Allow(municipality.MayRefer(work.Caller), ReferralRules.OnlyEmployees);
        await work.ExpectStaff(input.Form, ct);
        var family = new Family();
        var key = await vault.Create(family.Id, ct);
        var referral = new Referral(family.Id, work.Caller, work.Now);
        referral.IsDescribed(rules.IdentityAtReferral(work.Today).Value);
        var writing = new AnonymousWriting(referral, key);
        writing.Release(input.Form.Released, work.Caller, work.Now, "input", "form", "released");
        writing.Expect(input.Form.FreeText());
        var adults = input.Adults.Select(adult => (adult.Custody, Member: family.AddAdult(adult.Kinship))).ToList();

        var children = new ReferralWriter(referral, family, key, rules.Settings(work.Today), work.Today).Write(input.Form.Checked());
        var fingerprinting = new Fingerprinting(work, pseudonyms, municipality);
        await fingerprinting.Take(referral, children, input.Form, ct);
        foreach (var ((_, adult), at) in adults.Select((one, at) => (one, at)))
        {
            await fingerprinting.Take(referral, adult.Id, FingerprintOf.Adult, input.Adults[at].CprNumber, ["input", "adults", $"{at}", "cprNumber"], ct);
        }

        foreach (var child in family.Members.Where(member => member.Kinship is Kinship.Child))
        {
            foreach (var (custody, adult) in adults.Where(adult => adult.Custody is not null))
            {
                // Since when is not known of an anonymous family; what counts is who holds it from here on.
                family.HoldsCustody(adult, child, custody!.Value, DateOnly.MinValue);
            }
        }

        if (input.LeadId is { } leadId)
        {
            (await work.Lead(leadId, ["input", "leadId"], ct)).BecomeReferral(referral.Id);
        }

        work.Db.AddRange(family, referral, new CaseRelation(family.Id, work.Caller.Subject, RelationKind.Referrer, work.Now));
        return referral.Id;
    }
}
