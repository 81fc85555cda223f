using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class PlanSeriesTests
{
    private static readonly DateOnly From = new(2026, 3, 9);

    [Theory, EveryEngine]
    public async Task Four_meetings_are_placed_under_the_rules_and_planned_in_one_step(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var plans = await Propose(casework, Request(family));
        Assert.Equal((3, 0, null), (plans.Plans.Count, plans.Conflict.Count, plans.Said));
        var best = plans.Plans[0].Meetings;
        Assert.Equal(4, best.Count);
        foreach (var (before, after) in best.Zip(best.Skip(1)))
        {
            Assert.InRange(after.On.DayNumber - before.On.DayNumber, 8 * 7, 11 * 7);
        }

        Assert.All(best, one => Assert.True(DanishCalendar.IsWorkingDay(one.On) && one.StartsAt >= new TimeOnly(8, 0)));
        var planned = best.Select(one => family.Plan(one.On) with { StartsAt = one.StartsAt }).ToList();
        await casework.Do<PlanSeries, PlanSeriesInput>(new(Guid.CreateVersion7(), family.Series, planned));
        var meetings = await casework.Read(db => db.Set<Meeting>().OrderBy(one => one.On).ToListAsync());
        Assert.Equal(best.Select(one => one.On), meetings.Select(one => one.On));
        Assert.Equal([MeetingKind.Start, MeetingKind.FollowUp, MeetingKind.FollowUp, MeetingKind.FollowUp], meetings.Select(one => one.Kind));
        Assert.All(meetings, one => Assert.Null(one.DateReason));
        await Refused.By(
            MeetingRules.AlreadyPlanned, () => casework.Do<PlanSeries, PlanSeriesInput>(new(Guid.CreateVersion7(), family.Series, planned)));
    }

    [Theory, EveryEngine]
    public async Task Where_the_next_is_planned_already_that_is_the_next_step_and_closing_cancels_the_rest(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var days = new[] { new DateOnly(2026, 3, 10), new DateOnly(2026, 5, 12), new DateOnly(2026, 7, 14) };
        await casework.Do<PlanSeries, PlanSeriesInput>(new(Guid.CreateVersion7(), family.Series, [.. days.Select(family.Plan)]));
        var meetings = await casework.Read(db => db.Set<Meeting>().OrderBy(one => one.On).ToListAsync());
        casework.ItIs(days[0], new(17, 0));
        Task Hold(NextStep next, int at) => HoldIt(casework, meetings[at].Id, next);
        await Refused.By(MeetingRules.AlreadyPlanned, () => Hold(new(family.Plan(new(2026, 5, 19))), 0), "input", "next", "meeting");
        await Assert.ThrowsAsync<NotFound>(() => Hold(new(Planned: meetings[0].Id), 0));
        await Hold(new(Planned: meetings[1].Id), 0);
        casework.ItIs(days[1], new(17, 0));
        await Hold(new(Closing: new("Målet er nået.")), 1);
        var last = await casework.Meeting(meetings[2].Id);
        Assert.Equal(MeetingStatus.Cancelled, last.Status);
        Assert.NotNull(last.EndingReason);
        Assert.Equal(SeriesStatus.Closed, (await casework.Read(db => db.Set<MeetingSeries>().SingleAsync())).Status);
    }

    [Theory, EveryEngine]
    public async Task What_makes_it_impossible_is_told_in_words(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var weekends = Request(family) with { Busy = [.. Enum.GetValues<Weekday>().Where(day => day is not (Weekday.Saturday or Weekday.Sunday)).Select(day => new BusyTime(family.Holder, Weekday: day))] };
        var impossible = await Propose(casework, weekends);
        Assert.Empty(impossible.Plans);
        Assert.Equal([PlanningRule.WorkingDays, PlanningRule.Quorum], impossible.Conflict);
        Assert.Equal("Det kan ikke lade sig gøre at holde alt dette på én gang: Møderne skal ligge på arbejdsdage. De, der skal være med, skal kunne komme.", impossible.Said!.Da);
        var mette = await casework.Read(db => db.Set<MeetingSeries>().Select(one => one.FacilitatorId).FirstAsync());
        var nobody = await Propose(casework, Request(family) with { Busy = [new BusyTime(StaffId: mette)] });
        Assert.Equal([PlanningRule.Facilitator], nobody.Conflict);
        var tooShort = await Propose(casework, Request(family) with { EarliestStart = new(15, 0), LatestEnd = new(16, 30) });
        Assert.Equal([PlanningRule.Hours, PlanningRule.Length], tooShort.Conflict);
        var soon = await Propose(casework, Request(family) with { Until = From.AddDays(60) });
        Assert.Equal([PlanningRule.Interval], soon.Conflict);
        Assert.Equal([PlanningRule.Interpreter], (await Propose(casework, Request(family) with { WithInterpreter = true, Language = "ar" })).Conflict);
        Assert.Equal([PlanningRule.Venue], (await Propose(casework, Request(family) with { Venues = [Guid.CreateVersion7()] })).Conflict);
    }

    [Theory, EveryEngine]
    public async Task Whatever_is_booked_is_avoided_and_only_the_facilitator_asks(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (family, other) = (await casework.Opened(), await casework.Opened());
        var first = (await Propose(casework, Request(family))).Plans[0].Meetings[0];
        await casework.Plan(other, other.Plan(first.On) with { StartsAt = first.StartsAt });
        var again = (await Propose(casework, Request(family))).Plans[0].Meetings[0];
        Assert.NotEqual((first.On, first.StartsAt), (again.On, again.StartsAt));
        await Assert.ThrowsAsync<NotAllowed>(() => Propose(casework, Request(family), "karl", Role.Caseworker));
        await Assert.ThrowsAsync<NotFound>(() => Propose(casework, Request(family), "fremmed"));
    }

    private static async Task HoldIt(Casework casework, Guid meeting, NextStep next)
    {
        var version = (await casework.Meeting(meeting)).Version;
        await casework.Do<HoldMeeting, HoldMeetingInput>(new(Guid.CreateVersion7(), meeting, version, await casework.Everyone(meeting), next));
    }

    private static SeriesPlanRequest Request(Case family) => new(family.Series, 4, From, From.AddDays(300), [family.Holder, family.Child], [family.Teacher]);

    private static async Task<SeriesPlans> Propose(Casework casework, SeriesPlanRequest request, string subject = "mette", Role role = Role.Facilitator)
    {
        await using var session = casework.As(subject, role);
        return await session.Get<SeriesPlanner>().Propose(request, TestContext.Current.CancellationToken);
    }
}
