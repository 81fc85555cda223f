using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>A planned meeting that is not to be, and what follows it.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Reason">Why it is cancelled.</param>
/// <param name="Next">What follows: the next meeting, or the end of the series.</param>
public sealed record CancelMeetingInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, long Version, string Reason, NextStep Next) : IInput;

/// <summary>Cancels a planned meeting with a reason, and says in the same step what comes instead.</summary>
internal sealed class CancelMeeting(Work work, Vault vault, NextSteps next) : IUseCase<CancelMeetingInput>
{
    public async Task<Guid> Do(CancelMeetingInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, input.Version, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        meeting.Cancel(await vault.Open(meeting.FamilyId, ct), input.Reason);
        await next.Take(await work.Series(meeting.SeriesId, ct), meeting, input.Next, await work.LastHeld(meeting.SeriesId, ct), ct);
        work.Publish("meetings.cancelled", meeting.Id);
        return meeting.Id;
    }
}
