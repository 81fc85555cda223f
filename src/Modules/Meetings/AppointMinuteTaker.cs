using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>Who is to write a meeting's minutes.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="MeetingId">The meeting.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="StaffId">The member of staff.</param>
public sealed record AppointMinuteTakerInput(
    Guid IdempotencyKey, [ID<Meeting>] Guid MeetingId, long Version, [property: ID<StaffMember>] Guid StaffId) : IInput;

/// <summary>Appoints a meeting's minute taker [K], where the municipality's rule wants one.</summary>
internal sealed class AppointMinuteTaker(Work work, MeetingPlanner planner) : IUseCase<AppointMinuteTakerInput>
{
    public async Task<Guid> Do(AppointMinuteTakerInput input, CancellationToken ct)
    {
        var meeting = await work.Meeting(input.MeetingId, input.Version, ct);
        await work.OnlyFacilitator(meeting.FamilyId, ct);
        await planner.AppointMinuteTaker(meeting, await work.Series(meeting.SeriesId, ct), input.StaffId, ["input", "staffId"], ct);
        return meeting.Id;
    }
}
