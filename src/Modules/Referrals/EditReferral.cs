using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>The form as it is to stand from now on.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that the referrer has seen.</param>
/// <param name="Form">The four parts, whole: what is left out is emptied, and a child left out is taken out.</param>
public sealed record EditReferralInput(Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, ReferralForm Form) : IInput;

/// <summary>Rewrites a draft, or a referral that came back with a question.</summary>
internal sealed class EditReferral(Work work, Vault vault, Rulebook rules, MunicipalityInForce municipality, Pseudonyms pseudonyms) : IUseCase<EditReferralInput>
{
    public async Task<Guid> Do(EditReferralInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        work.OnlyReferrer(referral);
        await work.ExpectStaff(input.Form, ct);
        var family = await work.Family(referral.FamilyId, ct);
        var key = await vault.Open(family.Id, ct);
        referral.IsDescribed(rules.IdentityAtReferral(work.Today).Value);
        var writing = new AnonymousWriting(referral, key);
        writing.Release(input.Form.Released, work.Caller, work.Now, "input", "form", "released");
        writing.Expect(input.Form.FreeText());
        var before = family.Members.Where(member => member.Kinship is Kinship.Child).Select(member => member.Id).ToHashSet();

        var kept = new ReferralWriter(referral, family, key, rules.Settings(work.Today), work.Today).Write(input.Form.Checked());
        await new Fingerprinting(work, pseudonyms, municipality).Take(referral, kept, input.Form, ct);
        await Remove(referral, family, [.. before.Except(kept)], ct);
        GiveCustody(family, [.. kept.Except(before)]);
        return referral.Id;
    }

    private async Task Remove(Referral referral, Family family, Guid[] children, CancellationToken ct)
    {
        var bound = children.Length > 0 && await work.Db.Set<Consent>().AnyAsync(one => children.Contains(one.ChildId), ct);
        Rule.Require(!bound, ReferralRules.CompositionFixed, "input", "form", "children");
        work.Db.RemoveRange(await work.Db.Set<Fingerprint>().AsTracking().Where(one => children.Contains(one.MemberId)).ToListAsync(ct));
        foreach (var child in children)
        {
            referral.Remove(child);
            family.Remove(child);
        }
    }

    // A child that joins later has the same holders of custody as those who were there.
    private void GiveCustody(Family family, Guid[] children)
    {
        var holders = family.Custodies.GroupBy(one => one.HolderId).Select(group => group.First()).ToList();
        foreach (var child in children)
        {
            foreach (var holder in holders)
            {
                family.HoldsCustody(family.Member(holder.HolderId), family.Member(child), holder.Kind, holder.From);
            }
        }
    }
}
