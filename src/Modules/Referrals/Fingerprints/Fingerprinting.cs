using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>Turns CPR numbers into fingerprints at once. Off unless the municipality has decided for it.</summary>
internal sealed class Fingerprinting(Work work, Pseudonyms pseudonyms, MunicipalityInForce municipality)
{
    private const string Use = "referred-before";

    /// <summary>Takes the fingerprints of the children of a form.</summary>
    internal async Task Take(Referral referral, IReadOnlyList<Guid> members, ReferralForm form, CancellationToken ct)
    {
        foreach (var (at, member) in members.Index())
        {
            await Take(referral, member, FingerprintOf.Child, form.Children![at].CprNumber, ["input", "form", "children", $"{at}", "cprNumber"], ct);
        }
    }

    /// <summary>Takes the fingerprint of somebody's number, in place of one taken before. Nothing happens where no number was given.</summary>
    internal async Task Take(Referral referral, Guid memberId, FingerprintOf whose, string? cprNumber, string[] path, CancellationToken ct)
    {
        if (cprNumber is null)
        {
            return;
        }

        Rule.Require(municipality.Referral.WarnOfReferredBefore, ReferralRules.DuplicateDetectionOff, path);
        var number = CprNumber.Parse(cprNumber);
        Rule.Expect(number is not null, ReferralRules.CprForm, path);
        var earlier = await work.Db.Set<Fingerprint>().AsTracking().Where(one => one.ReferralId == referral.Id && one.MemberId == memberId).ToListAsync(ct);
        work.Db.RemoveRange(earlier);
        work.Db.Add(new Fingerprint(referral, memberId, whose, (await pseudonyms.OfNumbers(Use, ct))(number)));
    }
}
