using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Referrals;
using Netvaerk.Staff;

namespace Netvaerk.Series;

/// <summary>Which allocated referral becomes a series of meetings.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version of the referral that the facilitator has seen.</param>
public sealed record OpenSeriesInput(Guid IdempotencyKey, [ID<Referral>] Guid ReferralId, long Version) : IInput;

/// <summary>
/// Opens a family's series of meetings. It is about the children for whom everyone with custody has agreed to take part; there must be one at least.
/// </summary>
internal sealed class OpenSeries(Work work) : IUseCase<OpenSeriesInput>
{
    public async Task<Guid> Do(OpenSeriesInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        referral.BecomeSeries(work.Today);
        var facilitator = referral.FacilitatorId!.Value;
        Rule.Allow(await IsCaller(facilitator, ct), SeriesRules.OnlyAllocated);

        var family = await work.Family(referral.FamilyId, ct);
        var ledger = await work.Ledger(family, ct);
        var children = family.Members
            .Where(member => member.Kinship is Kinship.Child && ledger.Holds(member.Id, ConsentScope.TakingPart, work.Today))
            .Select(child => child.Id).ToList();
        Rule.Require(children.Count > 0, SeriesRules.NoConsent);

        var series = new MeetingSeries(family.Id, referral.Id, facilitator, children, work.Today);
        work.Db.Add(series);
        work.Publish("series.opened", series.Id);
        return series.Id;
    }

    private async Task<bool> IsCaller(Guid facilitatorId, CancellationToken ct) => work.Caller.Is(Role.Facilitator)
        && await work.Db.Set<StaffMember>().AnyAsync(one => one.Id == facilitatorId && one.Subject == work.Caller.Subject, ct);
}
