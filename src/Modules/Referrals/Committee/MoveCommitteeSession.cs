using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>A session that is to be held on another day.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="On">The new day: after today, a working day, and in no closed week.</param>
public sealed record MoveCommitteeSessionInput(Guid IdempotencyKey, [property: ID<CommitteeSession>] Guid SessionId, long Version, DateOnly On) : IInput;

/// <summary>Moves a session to another day; its agenda closes as many days before as it did. The chair and the method's coordinator may.</summary>
internal sealed class MoveCommitteeSession(Work work, MunicipalityInForce municipality, Rulebook rules) : IUseCase<MoveCommitteeSessionInput>
{
    public async Task<Guid> Do(MoveCommitteeSessionInput input, CancellationToken ct)
    {
        await work.OnlyChair(ct);
        var session = await work.CommitteeSession(input.SessionId, input.Version, ct);
        var calendar = CommitteeCalendar.Of(municipality, rules, work.Today);
        Rule.Expect(input.On > work.Today && input.On <= work.Today.AddYears(2) && calendar?.MayMeet(input.On) is true, ReferralRules.SessionDay, "input", "on");
        Rule.Require(!await work.Db.Set<CommitteeSession>().AnyAsync(one => one.On == input.On && one.Id != session.Id, ct), ReferralRules.SessionDayTaken, "input", "on");
        session.Move(input.On);
        return session.Id;
    }
}
