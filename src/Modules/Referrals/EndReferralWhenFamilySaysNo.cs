using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>
/// The family may say no, and no reason is asked: once a holder of custody has refused for every child, a referral that has not become a series ends.
/// </summary>
internal sealed class EndReferralWhenFamilySaysNo(Work work) : IFamilyListener
{
    private static readonly ReferralStatus[] Ending = [ReferralStatus.Declined, ReferralStatus.InSeries, ReferralStatus.Ended];

    public async Task ConsentRecorded(Consent consent, CancellationToken ct)
    {
        if (consent.Scope is ConsentScope.Sharing || consent.Answer is ConsentAnswer.Given)
        {
            return;
        }

        var referral = await work.Db.Set<Referral>().AsTracking().Include(one => one.Children)
            .FirstOrDefaultAsync(one => one.FamilyId == consent.FamilyId && !Ending.Contains(one.Status), ct);
        if (referral is null)
        {
            return;
        }

        var others = await work.Db.Set<Consent>().Where(one => one.FamilyId == consent.FamilyId && one.Scope == consent.Scope).ToListAsync(ct);
        var latest = others.Append(consent).GroupBy(one => (one.ChildId, one.GivenById)).Select(history => history.MaxBy(one => (one.On, one.RecordedAt, one.Id))!);
        var refused = latest.Where(one => one.Answer is not ConsentAnswer.Given).Select(one => one.ChildId).ToHashSet();
        if (referral.Children.All(child => refused.Contains(child.MemberId)))
        {
            referral.End();
        }
    }
}
