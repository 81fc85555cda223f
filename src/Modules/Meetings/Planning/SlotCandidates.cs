namespace Netvaerk.Meetings;

/// <summary>
/// Every half hour of every day at which a meeting could be, with the rules that it breaks; of those of a day that break the same ones, the best. Beside the full
/// length an hour is tried, so that a conflict can tell that it is the length which does not fit.
/// </summary>
internal sealed class SlotCandidates(
    SeriesPlanRequest request, MeetingSettings? settings, TimeSpan length, Guid facilitator, TakenTimes taken, PlannedPeople people, Func<VenueFacts, VenueFit> fitOf)
{
    private const int WeekForWhoeverIsMissing = 7;

    private static readonly TimeOnly[] Starts = [.. Enumerable.Range(0, 29).Select(half => new TimeOnly(7, 0).AddMinutes(30 * half))];

    private static readonly TimeSpan AnHour = TimeSpan.FromHours(1);

    private readonly Dictionary<(Guid, TimeOnly, TimeSpan), VenueFit> fits = [];

    internal IReadOnlyList<Candidate> All()
    {
        var all = new List<Candidate>();
        for (var on = request.From; on <= request.Until; on = on.AddDays(1))
        {
            var best = new Dictionary<int, Candidate>();
            foreach (var candidate in Of(on))
            {
                if (!best.TryGetValue(candidate.Broken, out var known) || (candidate.Cost, candidate.StartsAt).CompareTo((known.Cost, known.StartsAt)) < 0)
                {
                    best[candidate.Broken] = candidate;
                }
            }

            all.AddRange(best.Values.OrderBy(one => one.Broken));
        }

        return all;
    }

    private IEnumerable<Candidate> Of(DateOnly on)
    {
        foreach (var start in Starts)
        {
            yield return At(on, start, length, 0);
            if (length > AnHour)
            {
                yield return At(on, start, AnHour, PlanningRules.Bit(PlanningRule.Length));
            }
        }
    }

    private Candidate At(DateOnly on, TimeOnly start, TimeSpan lasts, int broken)
    {
        var time = new MeetingTime(on, start, lasts);
        var until = time.EndsAt;
        var able = people.Able(request.Busy ?? [], on, start, until);
        var (venue, fit) = Venue(time);
        var interpreter = request.Language is null ? null : taken.FreeInterpreter(time);
        broken |= If(!DanishCalendar.IsWorkingDay(on), PlanningRule.WorkingDays)
            | If(start < Earliest || until > Latest || until < start, PlanningRule.Hours)
            | If(Quorum.Missing(settings?.Quorum?.Demands ?? [], able).Count > 0, PlanningRule.Quorum)
            | If(taken.AsksForVenue && venue is null, PlanningRule.Venue)
            | If(request.Language is not null && interpreter is null, PlanningRule.Interpreter)
            | If(taken.IsFacilitatorBusy(time) || IsBusy(facilitator, on, start, until), PlanningRule.Facilitator);
        var cost = (WeekForWhoeverIsMissing * (people.Count - able.Count)) + (fit is VenueFit.Warn ? 1 : 0);
        return new(on.DayNumber - request.From.DayNumber, start, broken, cost, venue, interpreter);
    }

    private TimeOnly Earliest => request.EarliestStart ?? settings?.Hours?.From ?? TimeOnly.MinValue;

    private TimeOnly Latest => request.LatestEnd ?? settings?.Hours?.Until ?? TimeOnly.MaxValue;

    private (Guid? Venue, VenueFit Fit) Venue(MeetingTime time)
    {
        var free = taken.FreeVenues(time).Select(one => (one.Id, Fit: FitOf(one, time))).Where(one => one.Fit is not VenueFit.Refused).OrderBy(one => one.Fit).Take(1).ToList();
        return free.Count == 0 ? (null, VenueFit.Fits) : (free[0].Id, free[0].Fit);
    }

    // What a place is like turns on the hour and not on the day: each is asked about once.
    private VenueFit FitOf(Venue venue, MeetingTime time) => fits.TryGetValue((venue.Id, time.StartsAt, time.Length), out var known)
        ? known
        : fits[(venue.Id, time.StartsAt, time.Length)] = fitOf(venue.Facts(time, MeetingPlanner.Headcount(people.Count)));

    private bool IsBusy(Guid person, DateOnly on, TimeOnly from, TimeOnly until) => (request.Busy ?? []).Any(one => one.PersonId == person && one.Takes(on, from, until));

    private static int If(bool broken, PlanningRule rule) => broken ? PlanningRules.Bit(rule) : 0;
}
