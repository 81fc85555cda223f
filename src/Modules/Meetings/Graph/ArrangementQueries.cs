using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Meetings;

[QueryType]
internal static class ArrangementQueries
{
    /// <summary>A place of the register (lokale) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Venue?> Venue([ID<Venue>] Guid id, VenueById venues, CancellationToken ct) => venues.LoadAsync(id, ct);

    /// <summary>The municipality's register of places for meetings (lokaler), in the order in which they were registered.</summary>
    /// <param name="status">Only those in use, or only those retired.</param>
    [UsePaging]
    public static Task<Page<Venue>> Venues(PagingArguments page, Reading reading, CancellationToken ct, VenueStatus? status = null) =>
        reading.Page(static (db, caller, status) => db.Venues(caller).Where(one => status == null || one.Status == status), status, page, "venues", ct);

    /// <summary>An interpreter (tolk) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Interpreter?> Interpreter([ID<Interpreter>] Guid id, InterpreterById interpreters, CancellationToken ct) => interpreters.LoadAsync(id, ct);

    /// <summary>The interpreters (tolke) whom you may see: all of them if you arrange meetings.</summary>
    [UsePaging]
    public static Task<Page<Interpreter>> Interpreters(PagingArguments page, Reading reading, CancellationToken ct) =>
        reading.Page(static (db, caller) => db.Interpreters(caller), page, "interpreters", ct);

    /// <summary>An interpreter's booking (tolkebestilling) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<InterpreterBooking?> InterpreterBooking([ID<InterpreterBooking>] Guid id, BookingById bookings, CancellationToken ct) =>
        bookings.LoadAsync(id, ct);

    /// <summary>A pre-meeting (formøde) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<ProfessionalsMeeting?> ProfessionalsMeeting([ID<ProfessionalsMeeting>] Guid id, PreMeetingById preMeetings, CancellationToken ct) =>
        preMeetings.LoadAsync(id, ct);

    /// <summary>
    /// What is to be ordered (bestillingsliste) for the planned meetings of a period: a facilitator's own, and all of them for coordinator, manager and economist.
    /// It names nobody.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static async Task<Page<CateringOrder>> CateringOrders(
        DateOnly from, DateOnly until, PagingArguments page, Reading reading, CancellationToken ct)
    {
        var meetings = await reading.Page(
            static (db, caller, days) => db.MeetingsToOrderFor(caller, days.from, days.until).Include(one => one.Participants), (from, until), page, "catering", ct);
        var ids = meetings.Items.Select(one => one.VenueId).OfType<Guid>().ToArray();
        var venues = (await reading.List(db => db.VenuesOf(ids, reading.Caller), "venues", ct)).ToDictionary(one => one.Id);
        var keys = meetings.Items.ToDictionary(one => one.Id, meetings.KeyOf);
        return new(
            [.. meetings.Items.Select(one => CateringOrder.Of(one, one.VenueId is { } id ? venues.GetValueOrDefault(id) : null))],
            meetings.HasNext, meetings.HasPrevious, one => keys[one.MeetingId], meetings.TotalCount);
    }
}
