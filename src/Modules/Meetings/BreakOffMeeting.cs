using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>A meeting that ended before its time, and what follows it.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Attendance">How each participant attended.</param>
/// <param name="EndedAt">When it was broken off, by the clock on the wall in Denmark.</param>
/// <param name="Reason">Why it was broken off.</param>
/// <param name="Next">What follows: the next meeting, or the end of the series.</param>
public sealed record BreakOffMeetingInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, long Version, IReadOnlyList<AttendanceInput> Attendance, TimeOnly EndedAt,
    string Reason, NextStep Next) : IInput;

/// <summary>
/// Records that a meeting was broken off. What was agreed stands, and it still needs a next date or a reasoned closing; the next is counted from the
/// latest meeting that was held.
/// </summary>
internal sealed class BreakOffMeeting(Work work, Vault vault, EmploymentGroups groups, NextSteps next) : IUseCase<BreakOffMeetingInput>
{
    public async Task<Guid> Do(BreakOffMeetingInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, input.Version, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        var register = new AttendanceRegister(input.Attendance, input.EndedAt, groups.On(meeting.On));
        meeting.BreakOff(register, await vault.Open(meeting.FamilyId, ct), input.Reason, work.Now);
        await next.Take(await work.Series(meeting.SeriesId, ct), meeting, input.Next, await work.LastHeld(meeting.SeriesId, ct), ct);
        work.Publish("meetings.broken-off", meeting.Id);
        return meeting.Id;
    }
}
