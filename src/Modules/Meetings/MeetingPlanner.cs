using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Plans a meeting: asks the rules of the day, and for a reason where the plan departs from them.</summary>
internal sealed class MeetingPlanner(Work work, Vault vault, Rulebook rules, GuestList guestList)
{
    /// <summary>Plans it.</summary>
    /// <param name="series">The series.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="lastHeld">The latest meeting of the series that was held.</param>
    /// <param name="path">Where the plan stands in the input.</param>
    /// <param name="ct">Stops the waiting.</param>
    internal async Task<Meeting> Plan(MeetingSeries series, MeetingPlan plan, DateOnly? lastHeld, string[] path, CancellationToken ct)
    {
        series.PlanMeeting();
        plan = SessionPlan.Timed(plan, path);
        var kind = plan.Kind ?? (lastHeld is null ? MeetingKind.Start : MeetingKind.FollowUp);
        Expect(Enum.IsDefined(kind) && kind is MeetingKind.Start == lastHeld is null, MeetingRules.KindDoesNotFit, [.. path, "kind"]);
        // A meeting that took place earlier today may be entered afterwards.
        Require(plan.On >= work.Today, MeetingRules.InPast, [.. path, "on"]);
        var family = await work.Family(series.FamilyId, ct);
        await RequireConsent(series, family, ct);
        var guests = await guestList.Seat(series, family, plan, path, ct);

        var facts = Facts(kind, plan, guests);
        var applied = RulesApplied.Of(rules, facts, lastHeld, work.Today);
        var time = MeetingTime.OnTheWall(plan.On, plan.StartsAt, Explained(applied, plan, path));
        Expect(plan.VenueKind is null || !string.IsNullOrWhiteSpace(plan.Venue), MeetingRules.KindWithoutVenue, [.. path, "venueKind"]);
        Expect(plan.VenueId is null || string.IsNullOrWhiteSpace(plan.Venue), MeetingRules.TwoVenues, [.. path, "venueId"]);
        var place = plan.VenueId is { } venueId
            ? await Place(venueId, time, guests.Count, null, [.. path, "venueId"], ct)
            : string.IsNullOrWhiteSpace(plan.Venue) ? null : new VenueFacts { Kind = plan.VenueKind, People = Headcount(guests.Count), StartsAt = time.StartsAt, Until = time.EndsAt };
        var meeting = new Meeting(series, kind, time, Interpreter(plan), Settled(applied, facts, time, place, [.. path, plan.VenueId is null ? "venueKind" : "venueId"]));
        meeting.Invite(guests);
        meeting.Divide(plan.Sessions ?? []);
        await Write(meeting, series, plan, path, ct);
        work.Db.Add(meeting);
        work.Publish("meetings.planned", meeting.Id);
        return meeting;
    }

    /// <summary>Gives a planned meeting another date or hour, with the same people.</summary>
    internal async Task Move(Meeting meeting, MeetingSeries series, MoveMeetingInput input, CancellationToken ct)
    {
        Require(meeting.Status is MeetingStatus.Planned, MeetingRules.OnlyPlannedMoves);
        series.MoveMeeting();
        Require(input.On >= work.Today, MeetingRules.InPast, "input", "on");
        var family = await work.Family(series.FamilyId, ct);
        await RequireConsent(series, family, ct);
        await guestList.RequireStillApart(family, meeting, ct);
        Expect(meeting.Sessions.Count == 0 || input.Length is null, MeetingRules.SessionsGiveTimes, "input", "length");
        var plan = new MeetingPlan(
            input.On, input.StartsAt, [], WithInterpreter: meeting.WithInterpreter, Length: meeting.Sessions.Count == 0 ? input.Length : meeting.Length, LengthReason: input.LengthReason, DateReason: input.DateReason);
        var guests = meeting.Participants.Select(one => new Guest(one.Sector)).ToList();
        var facts = Facts(meeting.Kind, plan, guests);
        var applied = RulesApplied.Of(rules, facts, await work.LastHeld(series.Id, ct), work.Today);
        var time = MeetingTime.OnTheWall(input.On, input.StartsAt, Explained(applied, plan, ["input"]));
        var place = (input.VenueId ?? meeting.VenueId) is { } venueId
            ? await Place(venueId, time, guests.Count, meeting.Id, ["input", "venueId"], ct)
            : meeting.Venue is null ? null : new VenueFacts { Kind = meeting.VenueKind, People = Headcount(guests.Count), StartsAt = time.StartsAt, Until = time.EndsAt };
        await RequireInterpreterFree(meeting, time, ct);
        meeting.Move(time, Settled(applied, facts, time, place, ["input", "venueId"]), await vault.Open(series.FamilyId, ct), input, work.Now);
    }

    // Beside those invited there are the facilitator and whoever writes the minutes.
    internal static int Headcount(int guests) => guests + 2;

    private RulesApplied Settled(RulesApplied applied, MeetingFacts facts, MeetingTime time, VenueFacts? place, string[] path)
    {
        var settled = applied.Settled(rules, facts, time, place, work.Today);
        Require(settled.Venue?.Value is not VenueFit.Refused, MeetingRules.VenueRefused, path);
        return settled;
    }

    private async Task<VenueFacts> Place(Guid id, MeetingTime time, int guests, Guid? meeting, string[] path, CancellationToken ct)
    {
        var venue = await work.Db.Set<Venue>().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound(path);
        Require(venue.Status is VenueStatus.InUse, MeetingRules.VenueRetired, path);
        Require(!await work.IsVenueTaken(id, time, meeting, ct), MeetingRules.VenueTaken, path);
        return venue.Facts(time, Headcount(guests));
    }

    private async Task RequireInterpreterFree(Meeting meeting, MeetingTime time, CancellationToken ct)
    {
        var booked = await work.Db.Set<InterpreterBooking>().Where(one => one.MeetingId == meeting.Id && one.Status == BookingStatus.Booked).ToListAsync(ct);
        foreach (var booking in booked)
        {
            Require(!await work.IsInterpreterBusy(booking.InterpreterId, time, meeting.Id, ct), MeetingRules.InterpreterBusy, "input", "on");
        }
    }

    // What the plan departs from has a reason; the answer is how long it lasts.
    private static TimeSpan Explained(RulesApplied applied, MeetingPlan plan, string[] path)
    {
        var length = plan.Length ?? applied.Length.Value;
        Expect(length > TimeSpan.Zero && length < TimeSpan.FromDays(1) && length.Ticks % TimeSpan.TicksPerMinute == 0, MeetingRules.LengthBounds, [.. path, "length"]);
        Explained(applied.LengthDeparture(length), plan.LengthReason, MeetingRules.LengthReasonMissing, [.. path, "lengthReason"]);
        Explained(applied.DateDeparture(plan.On), plan.DateReason, MeetingRules.DateReasonMissing, [.. path, "dateReason"]);
        return length;
    }

    private async Task RequireConsent(MeetingSeries series, Family family, CancellationToken ct)
    {
        var ledger = await work.Ledger(family, ct);
        Require(series.Children.Any(child => ledger.Holds(child.MemberId, ConsentScope.TakingPart, work.Today)), MeetingRules.ConsentMissing);
    }

    private async Task Write(Meeting meeting, MeetingSeries series, MeetingPlan plan, string[] path, CancellationToken ct)
    {
        var key = await vault.Open(series.FamilyId, ct);
        meeting.Describe(key, plan, path);
        if (plan.MinuteTakerId is { } id)
        {
            await AppointMinuteTaker(meeting, series, id, [.. path, "minuteTakerId"], ct);
        }
    }

    /// <summary>Names the minute taker, who may read the case from then on, as whoever took the minutes before may not.</summary>
    internal async Task AppointMinuteTaker(Meeting meeting, MeetingSeries series, Guid staffId, string[] path, CancellationToken ct)
    {
        var staff = await work.Db.Set<StaffMember>().FirstOrDefaultAsync(one => one.Id == staffId, ct) ?? throw new NotFound(path);
        var former = meeting.MinuteTakerId;
        meeting.AppointMinuteTaker(staff, series, path);
        if (former is { } replaced && replaced != staff.Id)
        {
            await Release(meeting, replaced, ct);
        }

        await work.Relate(series.FamilyId, staff.Subject, RelationKind.MinuteTaker, ct);
    }

    // Whoever takes the minutes of another of the family's meetings still reads the case. That they did until today stays in the history.
    private async Task Release(Meeting meeting, Guid staffId, CancellationToken ct)
    {
        var goesOn = await work.Db.Set<Meeting>().AnyAsync(
            one => one.FamilyId == meeting.FamilyId && one.Id != meeting.Id && one.MinuteTakerId == staffId && one.Status != MeetingStatus.Cancelled, ct);
        if (!goesOn)
        {
            var subject = await work.Db.Set<StaffMember>().Where(one => one.Id == staffId).Select(one => one.Subject).SingleAsync(ct);
            await work.EndRelation(meeting.FamilyId, subject, RelationKind.MinuteTaker, ct);
        }
    }

    private static MeetingFacts Facts(MeetingKind kind, MeetingPlan plan, IReadOnlyList<Guest> guests)
    {
        var professionals = guests.Count(guest => guest.Sector is not (Sector.Family or Sector.PrivateNetwork));
        return new()
        {
            Kind = kind,
            Interpreter = Interpreter(plan),
            HeldOn = plan.On,
            StartsAt = plan.StartsAt,
            Professionals = professionals,
            FamilyAndNetwork = guests.Count - professionals,
        };
    }

    private static Interpretation Interpreter(MeetingPlan plan) => plan.WithInterpreter ? Interpretation.Needed : Interpretation.NotNeeded;

    // The rule advises: a departure is never refused, and never without a reason.
    private static void Explained(Remark? departure, string? reason, BrokenRule missing, string[] path)
    {
        Require(departure is null || !string.IsNullOrWhiteSpace(reason), missing, path);
        Expect(departure is not null || string.IsNullOrWhiteSpace(reason), MeetingRules.NoDeparture, path);
    }
}
