using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>A meeting to be planned.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="Plan">The meeting.</param>
public sealed record PlanMeetingInput(Guid IdempotencyKey, [ID<MeetingSeries>] Guid SeriesId, MeetingPlan Plan) : IInput;

/// <summary>Plans a series' first meeting, or its next one where the step after the last led nowhere. One at a time.</summary>
internal sealed class PlanMeeting(Work work, MeetingPlanner planner) : IUseCase<PlanMeetingInput>
{
    public async Task<Guid> Do(PlanMeetingInput input, CancellationToken ct)
    {
        var series = await work.Series(input.SeriesId, ct);
        await work.OnlyFacilitator(series.FamilyId, ct);
        var planned = await work.Db.Set<Meeting>().AnyAsync(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Planned, ct);
        Rule.Require(!planned, MeetingRules.AlreadyPlanned);
        var meeting = await planner.Plan(series, input.Plan, await work.LastHeld(series.Id, ct), ["input", "plan"], ct);
        return meeting.Id;
    }
}
