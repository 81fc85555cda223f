using Microsoft.EntityFrameworkCore;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>How many families each facilitator leads: the series under way, which a module above counts, and the families allocated whose series has not begun.</summary>
internal sealed class FacilitatorLoads(IEnumerable<IFacilitatorLoad> above)
{
    internal async Task<IReadOnlyDictionary<Guid, int>> Count(NetvaerkDb db, CancellationToken ct)
    {
        var counts = await db.Set<Referral>().Where(one => one.Status == ReferralStatus.Allocated && one.FacilitatorId != null)
            .GroupBy(one => one.FacilitatorId!.Value).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, ct);
        foreach (var load in above)
        {
            foreach (var one in await load.UnderWay(db).GroupBy(id => id).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(ct))
            {
                counts[one.Key] = counts.GetValueOrDefault(one.Key) + one.Count;
            }
        }

        return counts;
    }
}
