using Microsoft.EntityFrameworkCore;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>What use cases about a meeting ask of the unit of work.</summary>
public static class MeetingWork
{
    /// <summary>The meeting with its participants, if the caller may know of it, whatever its version.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    public static async Task<Meeting> Meeting(this Work work, Guid id, CancellationToken ct) =>
        await work.Db.Meetings(work.Caller).AsTracking().WithPeople().FirstOrDefaultAsync(meeting => meeting.Id == id, ct)
        ?? throw new NotFound("input", "meetingId");

    /// <summary>The meeting with its participants, if the caller may know of it and has seen its latest version.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    /// <exception cref="Kernel.Conflict">It has been changed since.</exception>
    internal static async Task<Meeting> Meeting(this Work work, Guid id, long version, CancellationToken ct)
    {
        var meeting = await work.Meeting(id, ct);
        return meeting.Version == version ? meeting : throw new Kernel.Conflict(meeting.Version);
    }

    /// <summary>The day of the series' latest meeting that was held, as the database has it.</summary>
    internal static Task<DateOnly?> LastHeld(this Work work, Guid seriesId, CancellationToken ct) =>
        work.Db.Set<Meeting>().Where(one => one.SeriesId == seriesId && one.Status == MeetingStatus.Held)
            .OrderByDescending(one => one.On).Select(one => (DateOnly?)one.On).FirstOrDefaultAsync(ct);

    /// <summary>Whether the caller is the meeting's appointed minute taker.</summary>
    internal static async Task<bool> TakesMinutesOf(this Work work, Meeting meeting, CancellationToken ct) =>
        work.Caller.Is(Role.MinuteTaker) && meeting.MinuteTakerId is { } id
        && await work.Db.Set<StaffMember>().AnyAsync(one => one.Id == id && one.Subject == work.Caller.Subject, ct);
}
