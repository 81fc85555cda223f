using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Meetings;

/// <summary>What arranging a meeting asks of the unit of work: who may, and whether room and interpreter are free.</summary>
internal static class Arrangements
{
    internal static readonly Role[] Arrangers = [Role.Coordinator, Role.Manager, Role.Facilitator];

    /// <summary>Refuses whoever does not arrange meetings.</summary>
    /// <exception cref="NotAllowed">The caller is neither coordinator, manager nor facilitator.</exception>
    internal static void OnlyArrangers(this Work work) => Rule.Allow(work.Caller.IsAny(Arrangers), MeetingRules.OnlyArrangers);

    /// <summary>Whether another planned meeting is in the room at that time.</summary>
    internal static async Task<bool> IsVenueTaken(this Work work, Guid venueId, MeetingTime time, Guid? except, CancellationToken ct)
    {
        var (from, until) = Around(time);
        var others = await work.Db.Set<Meeting>()
            .Where(one => one.VenueId == venueId && one.Status == MeetingStatus.Planned && one.On >= from && one.On <= until && one.Id != except)
            .ToListAsync(ct);
        return others.Any(one => one.Time.Overlaps(time));
    }

    /// <summary>Whether the interpreter is booked for another planned meeting at that time.</summary>
    internal static async Task<bool> IsInterpreterBusy(this Work work, Guid interpreterId, MeetingTime time, Guid? except, CancellationToken ct)
    {
        var (from, until) = Around(time);
        var booked = work.Db.Set<InterpreterBooking>().Where(one => one.InterpreterId == interpreterId && one.Status == BookingStatus.Booked);
        var others = await work.Db.Set<Meeting>()
            .Where(one => one.Status == MeetingStatus.Planned && one.On >= from && one.On <= until && one.Id != except && booked.Any(booking => booking.MeetingId == one.Id))
            .ToListAsync(ct);
        return others.Any(one => one.Time.Overlaps(time));
    }

    // A meeting lasts less than a day: only those of the day before and after can overlap with it.
    private static (DateOnly From, DateOnly Until) Around(MeetingTime time) => (time.On.AddDays(-1), time.On.AddDays(1));
}
