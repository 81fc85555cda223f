using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Another date or hour for a planned meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="On">The new date in Denmark.</param>
/// <param name="StartsAt">When it begins then, by the clock on the wall in Denmark.</param>
/// <param name="Reason">Why it is moved.</param>
/// <param name="Length">How long it lasts, if that is not what the rule of today says.</param>
/// <param name="LengthReason">Why it is shorter or longer than the rule says; demanded then, and only then.</param>
/// <param name="DateReason">Why it is outside what the rule advises, or not on a working day; demanded then, and only then.</param>
/// <param name="VenueId">Another place of the register, if it does not stay where it was.</param>
public sealed record MoveMeetingInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, long Version, DateOnly On, TimeOnly StartsAt, string Reason,
    TimeSpan? Length = null, string? LengthReason = null, string? DateReason = null, [property: ID<Venue>] Guid? VenueId = null) : IInput;

/// <summary>
/// Moves a planned meeting to another date or hour. It keeps its participants, its venue and who writes the minutes, and they are told; the rules of today are
/// asked anew, as for any plan.
/// </summary>
internal sealed class MoveMeeting(Work work, MeetingPlanner planner) : IUseCase<MoveMeetingInput>
{
    public async Task<Guid> Do(MoveMeetingInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, input.Version, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        await planner.Move(meeting, await work.Series(meeting.SeriesId, ct), input, ct);
        work.Publish("meetings.moved", meeting.Id);
        return meeting.Id;
    }
}
