using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>Until when the committee's sessions are to be planned.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Until">The last day; after today and within two years.</param>
public sealed record PlanCommitteeSessionsInput(Guid IdempotencyKey, DateOnly Until) : IInput;

/// <summary>
/// Plans the committee's sessions by the municipality's rhythm, off holidays and closed weeks [H]. What has been planned stays; done again, it adds what is missing. The
/// chair and the method's coordinator may.
/// </summary>
internal sealed class PlanCommitteeSessions(Work work, MunicipalityInForce municipality, Rulebook rules) : IUseCase<PlanCommitteeSessionsInput>
{
    public async Task<Guid> Do(PlanCommitteeSessionsInput input, CancellationToken ct)
    {
        await work.OnlyChair(ct);
        Rule.Expect(input.Until > work.Today && input.Until <= work.Today.AddYears(2), ReferralRules.SessionsUntil, "input", "until");
        var calendar = CommitteeCalendar.Of(municipality, rules, work.Today);
        Rule.Require(calendar is not null && rules.WhoDecides(new(), work.Today).Value.Body is DecidingBody.Committee, ReferralRules.NoCommittee);

        var known = await work.Db.Set<CommitteeSession>().Where(one => one.DueOn >= work.Today.AddYears(-1)).ToListAsync(ct);
        var wanted = calendar.Between(work.Today.AddDays(1), input.Until);
        var added = wanted.Where(one => known.TrueForAll(session => session.DueOn != one.Due && session.On != one.On))
            .Select(one => new CommitteeSession(one, municipality.Committee.AgendaClosesDaysBefore)).ToList();
        work.Db.AddRange(added);
        var next = known.Concat(added).Where(one => one.Status is CommitteeSessionStatus.Planned && one.On > work.Today).MinBy(one => one.On);
        Rule.Require(next is not null, ReferralRules.SessionsUntil, "input", "until");
        return next.Id;
    }
}
