using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>Every facilitator with their load: read once for all referrals of a level.</summary>
internal sealed class FacilitatorsWithLoad(Reading reading, FacilitatorLoads loads, Databases databases, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<(StaffMember Staff, int Load)>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<(StaffMember Staff, int Load)>>> LoadBatchAsync(
        IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var staff = await reading.List(db => db.FacilitatorsFor(reading.Caller), "staff", cancellationToken);
        await using var db = await databases.Lease(cancellationToken);
        var counts = await loads.Count(db, cancellationToken);
        IReadOnlyList<(StaffMember, int)> all = [.. staff.Select(one => (one, counts.GetValueOrDefault(one.Id)))];
        return keys.ToDictionary(key => key, _ => all);
    }
}

[ObjectType<Referral>]
internal static class ReferralMatchingFields
{
    /// <summary>
    /// Every facilitator held against the referral (matchning): who can be allocated, each criterion and why; those who fit first, then those with fewest families. For those
    /// who decide on it; null for others.
    /// </summary>
    public static async Task<IReadOnlyList<FacilitatorMatch>?> Matching(
        [Parent] Referral referral, FacilitatorsWithLoad facilitators, InvolvedByReferral involved, MayDecide mayDecide, MunicipalityInForce municipality, Caller caller,
        CancellationToken ct)
    {
        if (!await mayDecide.LoadAsync(referral.Id, ct))
        {
            return null;
        }

        var how = (await involved.LoadRequiredAsync(referral.Id, ct)).ToLookup(one => one.StaffId, one => one.As);
        var matching = new Matching(municipality.Facilitators, referral.Languages, referral.ReferrerSubject, how, caller.Today);
        return
        [
            .. (await facilitators.LoadRequiredAsync(Guid.Empty, ct)).Select(one => matching.Match(one.Staff, one.Load)).OrderBy(match => match.Fit).ThenBy(match => match.Load)
                .ThenBy(match => match.Facilitator.Id),
        ];
    }
}
