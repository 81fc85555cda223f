using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Turns a series, its people and what is booked already into a problem for the solver, and its answer into times.</summary>
internal sealed class SeriesPlanner(Databases databases, Caller caller, Rulebook rules, SafetyBooks books, Reads reads, TimeProvider clock)
{
    private const int MostMeetings = 12;
    private const int MostPlans = 3;
    private const int MostYears = 3;

    internal async Task<SeriesPlans> Propose(SeriesPlanRequest request, CancellationToken ct)
    {
        Rule.Expect(request.Meetings is > 0 and <= MostMeetings, MeetingRules.MeetingCount, "request", "meetings");
        Rule.Expect(request.From > clock.Today() && request.Until >= request.From && request.Until <= request.From.AddYears(MostYears), MeetingRules.PlanPeriod, "request", "from");
        await using var db = await databases.Lease(ct);
        var series = await db.SeriesOf(caller).Include(one => one.Children).FirstOrDefaultAsync(one => one.Id == request.SeriesId, ct) ?? throw new NotFound("request", "seriesId");
        Rule.Allow(await db.RelationsOf(caller, RelationKind.Facilitator).AnyAsync(one => one.FamilyId == series.FamilyId, ct), MeetingRules.OnlyItsFacilitator);
        reads.Note(series.FamilyId, "meetings");
        var lastHeld = await db.Set<Meeting>().Where(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Held).MaxAsync(one => (DateOnly?)one.On, ct);
        var bookings = await TakenTimes.Read(db, caller, series, request, ct);
        var people = await PlannedPeople.Read(db, series, request, clock.Today(), ct);
        var book = await books.Of(people.Family, db, ct);
        book.RequireAssessed(people.Ids, "request");
        Rule.Require(request.SessionLengths is not null || book.MayMeet(people.Ids), MeetingRules.SeriesNeedsSessions, "request", "sessionLengths");
        return rules.Together(asked => Solve(request, series, lastHeld, bookings, people, asked));
    }

    private SeriesPlans Solve(SeriesPlanRequest request, MeetingSeries series, DateOnly? lastHeld, TakenTimes taken, PlannedPeople people, Rulebook asked)
    {
        var (today, first) = (clock.Today(), request.From);
        var facts = new MeetingFacts
        {
            Kind = lastHeld is null ? MeetingKind.Start : MeetingKind.FollowUp,
            Interpreter = request.WithInterpreter ? Interpretation.Needed : Interpretation.NotNeeded,
            Professionals = people.Professionals,
            FamilyAndNetwork = people.Count - people.Professionals,
            HeldOn = lastHeld ?? today,
        };
        var settings = asked.Settings(today).Meetings;
        var pause = SessionPlan.Pause(settings);
        var length = request.SessionLengths is { } parts ? SessionPlan.Together(parts, pause, ["request", "sessionLengths"]) : asked.Length(facts, today).Value;
        var slots = new SlotCandidates(request, settings, length, series.FacilitatorId, taken, people, venue => asked.Venue(venue, today).Value);
        var solution = SeriesSolver.Solve(
            new(request.Meetings, request.Until.DayNumber - first.DayNumber + 1, lastHeld is { } held ? Window(held) : null, day => Window(first.AddDays(day)), slots.All()), MostPlans);
        return SeriesPlans.Of(solution, first, length, request.SessionLengths ?? [], pause);

        Gap Window(DateOnly held)
        {
            var window = asked.Next(facts with { Kind = MeetingKind.FollowUp, HeldOn = held }, today).Value;
            return new(window.Earliest.DayNumber - first.DayNumber, window.Latest?.DayNumber - first.DayNumber, window.Proposed?.DayNumber - first.DayNumber);
        }
    }
}

/// <summary>What the solver has to say (forslag til et helt forløb).</summary>
/// <param name="Plans">Up to three plans, best first: near the days that the rule proposes, with nobody missing. None where it is impossible.</param>
/// <param name="Conflict">Where it is impossible: a smallest set of rules that cannot be kept together.</param>
/// <param name="Said">The conflict in words; null where there are plans.</param>
public sealed record SeriesPlans(IReadOnlyList<ProposedSeries> Plans, IReadOnlyList<PlanningRule> Conflict, Text? Said)
{
    private static readonly Text NoDays = new(
        "Der er ikke dage nok i perioden til så mange møder.", "The period has too few days for so many meetings.");

    internal static SeriesPlans Of(SeriesSolution solution, DateOnly first, TimeSpan length, IReadOnlyList<TimeSpan> sessions, TimeSpan pause) => new(
        [.. solution.Plans.Select(plan => new ProposedSeries(plan.Cost, [.. plan.Meetings.Select(one =>
            new ProposedMeeting(first.AddDays(one.Day), one.StartsAt, length, one.VenueId, one.InterpreterId, ProposedSession.From(one.StartsAt, sessions, pause)))]))],
        solution.Conflict,
        solution.Plans.Count > 0 ? null : solution.Conflict.Count == 0 ? NoDays : Words(solution.Conflict));

    private static Text Words(IReadOnlyList<PlanningRule> conflict) => new(
        "Det kan ikke lade sig gøre at holde alt dette på én gang: " + string.Join(' ', conflict.Select(one => PlanningRules.Said(one).Da)),
        "All of this cannot be kept at once: " + string.Join(' ', conflict.Select(one => PlanningRules.Said(one).En)));
}

/// <summary>A plan of the whole series (forslag).</summary>
/// <param name="Cost">Days away from what the rule proposes, and a week for each who cannot come; less is better.</param>
/// <param name="Meetings">The meetings, earliest first.</param>
public sealed record ProposedSeries(int Cost, IReadOnlyList<ProposedMeeting> Meetings);

/// <summary>One meeting of the plan (mødeforslag).</summary>
/// <param name="On">The date in Denmark.</param>
/// <param name="StartsAt">When it begins, by the clock on the wall in Denmark.</param>
/// <param name="Length">How long it lasts.</param>
/// <param name="VenueId">The place that is free then.</param>
/// <param name="InterpreterId">The interpreter who is free then.</param>
/// <param name="Sessions">The separate sessions, earliest first, where lengths were given for them; otherwise none.</param>
public sealed record ProposedMeeting(
    DateOnly On, TimeOnly StartsAt, TimeSpan Length, [property: ID<Venue>] Guid? VenueId, [property: ID<Interpreter>] Guid? InterpreterId, IReadOnlyList<ProposedSession> Sessions);

/// <summary>One session of a meeting of the plan (del af mødeforslag).</summary>
/// <param name="StartsAt">When it begins, by the clock on the wall in Denmark.</param>
/// <param name="Length">How long it lasts.</param>
public sealed record ProposedSession(TimeOnly StartsAt, TimeSpan Length)
{
    internal static IReadOnlyList<ProposedSession> From(TimeOnly startsAt, IReadOnlyList<TimeSpan> lengths, TimeSpan pause)
    {
        var (found, at) = (new List<ProposedSession>(), startsAt);
        foreach (var length in lengths)
        {
            found.Add(new(at, length));
            at = at.Add(length + pause);
        }

        return found;
    }
}
