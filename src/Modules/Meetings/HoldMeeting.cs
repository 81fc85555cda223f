using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>A meeting that was held, and what follows it.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Attendance">How each participant attended.</param>
/// <param name="Next">What follows: the next meeting, or the end of the series.</param>
/// <param name="EndedAt">When it ended, by the clock on the wall in Denmark; as planned if left out.</param>
public sealed record HoldMeetingInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, long Version, IReadOnlyList<AttendanceInput> Attendance, NextStep Next,
    TimeOnly? EndedAt = null) : IInput;

/// <summary>Records that a meeting was held, who was there, and in the same step what comes after it.</summary>
internal sealed class HoldMeeting(Work work, EmploymentGroups groups, NextSteps next) : IUseCase<HoldMeetingInput>
{
    public async Task<Guid> Do(HoldMeetingInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, input.Version, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        meeting.Hold(new(input.Attendance, input.EndedAt, groups.On(meeting.On)), work.Now);
        await next.Take(await work.Series(meeting.SeriesId, ct), meeting, input.Next, meeting.On, ct);
        work.Publish("meetings.held", meeting.Id);
        return meeting.Id;
    }
}
