using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>What is booked already: the facilitator's meetings, the places' and the interpreters'. Times alone; whose they are is not looked at.</summary>
internal sealed class TakenTimes
{
    private readonly Dictionary<DateOnly, List<MeetingTime>> facilitator = [];
    private readonly Dictionary<(Guid, DateOnly), List<MeetingTime>> places = [];
    private readonly Dictionary<(Guid, DateOnly), List<MeetingTime>> interpreters = [];
    private IReadOnlyList<Venue> venues = [];
    private IReadOnlyList<Interpreter> spoken = [];

    internal bool AsksForVenue { get; private init; }

    internal static async Task<TakenTimes> Read(NetvaerkDb db, Caller caller, MeetingSeries series, SeriesPlanRequest request, CancellationToken ct)
    {
        var (from, until) = (request.From.AddDays(-1), request.Until.AddDays(1));
        var planned = db.Set<Meeting>().Where(one => one.Status == MeetingStatus.Planned && one.On >= from && one.On <= until);
        var taken = new TakenTimes { AsksForVenue = request.Venues is { Count: > 0 } };
        foreach (var meeting in await planned.Where(one => db.Set<MeetingSeries>().Any(led => led.Id == one.SeriesId && led.FacilitatorId == series.FacilitatorId)).ToListAsync(ct))
        {
            Note(taken.facilitator, meeting.On, meeting.Time);
        }

        await taken.ReadVenues(db, caller, planned, request, ct);
        await taken.ReadInterpreters(db, caller, planned, request, ct);
        return taken;
    }

    internal bool IsFacilitatorBusy(MeetingTime time) => IsTaken(time, on => facilitator.GetValueOrDefault(on));

    internal IEnumerable<Venue> FreeVenues(MeetingTime time) => venues.Where(one => !IsTaken(time, on => places.GetValueOrDefault((one.Id, on))));

    internal Guid? FreeInterpreter(MeetingTime time) => spoken
        .FirstOrDefault(one => one.Has(Municipalities.Rulebook.YoungestInterpreter(time.On).Value, time.On) && !IsTaken(time, on => interpreters.GetValueOrDefault((one.Id, on))))?.Id;

    private async Task ReadVenues(NetvaerkDb db, Caller caller, IQueryable<Meeting> planned, SeriesPlanRequest request, CancellationToken ct)
    {
        var ids = (request.Venues ?? []).ToArray();
        venues = await db.VenuesOf(ids, caller).Where(one => one.Status == VenueStatus.InUse).OrderBy(one => one.Id).ToListAsync(ct);
        foreach (var meeting in await planned.Where(one => one.VenueId != null && EF.Parameter(ids).Contains(one.VenueId.Value)).ToListAsync(ct))
        {
            Note(places, (meeting.VenueId!.Value, meeting.On), meeting.Time);
        }
    }

    private async Task ReadInterpreters(NetvaerkDb db, Caller caller, IQueryable<Meeting> planned, SeriesPlanRequest request, CancellationToken ct)
    {
        if (request.Language is not { } language)
        {
            return;
        }

        spoken = [.. (await db.Interpreters(caller).Where(one => one.ConfidentialitySignedOn != null).OrderBy(one => one.Id).ToListAsync(ct))
            .Where(one => one.Languages.Contains(language.ToLowerInvariant()))];
        var booked = await db.Set<InterpreterBooking>().Where(one => one.Status == BookingStatus.Booked)
            .Join(planned, one => one.MeetingId, one => one.Id, (booking, meeting) => new { booking.InterpreterId, Meeting = meeting }).ToListAsync(ct);
        foreach (var one in booked)
        {
            Note(interpreters, (one.InterpreterId, one.Meeting.On), one.Meeting.Time);
        }
    }

    private static void Note<TKey>(Dictionary<TKey, List<MeetingTime>> times, TKey key, MeetingTime time)
        where TKey : notnull
    {
        if (!times.TryGetValue(key, out var known))
        {
            times[key] = known = [];
        }

        known.Add(time);
    }

    // A meeting lasts less than a day: one of the day before or after is all that can reach into it.
    private static bool IsTaken(MeetingTime time, Func<DateOnly, List<MeetingTime>?> on) =>
        (on(time.On)?.Any(time.Overlaps) ?? false) || (on(time.On.AddDays(-1))?.Any(time.Overlaps) ?? false) || (on(time.On.AddDays(1))?.Any(time.Overlaps) ?? false);
}
