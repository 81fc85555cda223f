using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Families;

namespace Netvaerk.Tests.Meetings;

/// <summary>
/// Mother and father must have no contact. The mother comes at three, the father at half past four; their son's teacher is there both times, and the son
/// with his mother alone.
/// </summary>
public sealed class SessionTests
{
    private const string Shown = """
        query Q($id: ID!) { meeting(id: $id) { on startsAt length starts endedAt participants { familyMember { kinship } } moves { fromTime } lengthReason
          sessions { startsAt length participants { familyMember { kinship } networkMember { id } attendance from until } } } }
        """;

    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Theory, EveryEngine]
    public async Task Two_who_must_not_meet_attend_one_meeting_in_sessions_of_their_own_and_neither_learns_of_the_other(Engine engine)
    {
        await using var home = await Apart(engine);
        var meeting = await home.Casework.Plan(home.Family, Plan(home));
        await home.Casework.Do<MoveMeeting, MoveMeetingInput>(
            new(Guid.CreateVersion7(), meeting, 1, Tuesday, new(14, 0), "Lokalet er optaget.", LengthReason: "To samtaler."));
        home.Casework.ItIs(Tuesday, new(17, 0));
        var everyone = await home.Casework.Everyone(meeting);
        await home.Casework.Do<HoldMeeting, HoldMeetingInput>(new(Guid.CreateVersion7(), meeting, 2, everyone, new(Closing: new("Det er godt nu."))));

        var (mother, father, leads) = (await Show(home, meeting, "mor", "parent"), await Show(home, meeting, "far", "parent"), await Show(home, meeting, "mette", "facilitator"));
        Assert.Equal(("14:00:00", "PT1H", "15:00:00"), Hours(mother));
        Assert.Equal(("15:30:00", "PT1H", "16:30:00"), Hours(father));
        Assert.Equal(("14:00:00", "PT2H30M", "16:30:00"), Hours(leads));
        Assert.Equal([1, 1, 2], new[] { mother, father, leads }.Select(one => one.GetProperty("sessions").GetArrayLength()));
        Assert.All([mother, father], one => Assert.Equal((0, JsonValueKind.Null), (one.GetProperty("moves").GetArrayLength(), one.GetProperty("lengthReason").ValueKind)));
        Assert.DoesNotContain("FATHER", $"{mother}", StringComparison.Ordinal);
        Assert.DoesNotContain("MOTHER", $"{father}", StringComparison.Ordinal);
        Assert.DoesNotContain("CHILD", $"{father.GetProperty("sessions")}", StringComparison.Ordinal);
        Assert.All(leads.GetProperty("sessions").EnumerateArray(), session => Assert.NotEqual(
            $"{session}".Contains("MOTHER", StringComparison.Ordinal), $"{session}".Contains("FATHER", StringComparison.Ordinal)));

        // Whoever attends one session is there for that one, and whoever attends both for the whole time: compensation counts from this.
        var held = (await home.Casework.Meeting(meeting)).Participants;
        Assert.Equal(
            [(new TimeOnly(14, 0), new TimeOnly(15, 0)), (new(15, 30), new(16, 30)), (new(14, 0), new(15, 0)), (new(14, 0), new(16, 30))],
            new[] { home.Mother, home.Father, home.Child, home.Teacher }.Select(id => held.Single(one => one.PersonId == id)).Select(one => (one.From!.Value, one.Until!.Value)));
    }

    [Theory, EveryEngine]
    public async Task A_division_that_would_let_them_meet_is_refused(Engine engine)
    {
        await using var home = await Apart(engine);
        var plan = Plan(home);
        Task Refuse(BrokenRule rule, Func<PlannedSession[], PlannedSession[]> otherwise, params string[] path) =>
            Refused.By(rule, () => home.Casework.Plan(home.Family, plan with { Sessions = otherwise([.. plan.Sessions!]) }), ["input", "plan", "sessions", .. path]);
        Task Mistake(BrokenRule rule, Func<PlannedSession[], PlannedSession[]> otherwise, params string[] path) =>
            Refused.By<InvalidInput>(rule, () => home.Casework.Plan(home.Family, plan with { Sessions = otherwise([.. plan.Sessions!]) }), ["input", "plan", "sessions", .. path]);
        await Refuse(FamilyRules.NoContact, two => [two[0], two[1] with { FamilyMembers = [home.Father, home.Mother] }], "1");
        // The father is named nowhere, and so he would be there all the time.
        await Refuse(FamilyRules.NoContact, two => [two[0], two[1] with { FamilyMembers = [], NetworkMembers = [home.Teacher] }], "0");
        await Refuse(MeetingRules.BreakBetweenSessions, two => [two[0], two[1] with { StartsAt = new(16, 29) }], "1", "startsAt");
        await Mistake(MeetingRules.SessionsInOrder, two => [two[0], two[1] with { StartsAt = new(15, 59) }], "1", "startsAt");
        await Mistake(MeetingRules.SessionCount, two => [two[0]]);
        await Mistake(MeetingRules.SessionsGiveTimes, two => [two[0] with { StartsAt = new(14, 0) }, two[1]], "0", "startsAt");
        await Mistake(MeetingRules.SessionForNobody, two => [two[0], two[1] with { FamilyMembers = null }], "1");
        await Mistake(MeetingRules.SessionWithoutInvitation, two => [two[0], two[1] with { NetworkMembers = [home.Uncle] }], "1");
        await Refused.By(FamilyRules.NoContact, () => home.Casework.Plan(home.Family, plan with { Sessions = null, LengthReason = null }), "input", "plan");
        await home.Casework.Plan(home.Family, plan);
    }

    [Theory, EveryEngine]
    public async Task The_pause_between_them_is_the_municipalitys(Engine engine)
    {
        var town = Towns.Invent("pauseby", "\"ruleSets\": [{ \"validFrom\": \"2020-01-01\", \"meetings\": { \"sessions\": { \"pauseMinutes\": 45, \"source\": \"Pauseby 2026\" } } }]");
        await using var home = await Apart(engine, town);
        var plan = Plan(home);
        MeetingPlan At(TimeOnly hour) => plan with { Sessions = [plan.Sessions![0], plan.Sessions[1] with { StartsAt = hour }] };
        await Refused.By(MeetingRules.BreakBetweenSessions, () => home.Casework.Plan(home.Family, At(new(16, 44))), "input", "plan", "sessions", "1", "startsAt");
        await home.Casework.Plan(home.Family, At(new(16, 45)));
    }

    [Theory, EveryEngine]
    public async Task A_series_for_two_who_must_not_meet_is_looked_for_with_room_for_every_session_and_the_pause(Engine engine)
    {
        await using var home = await Apart(engine);
        var request = new SeriesPlanRequest(home.Family.Series, 2, Tuesday, Tuesday.AddDays(200), [home.Mother, home.Father], [home.Teacher], LatestEnd: new(19, 0));
        async Task<SeriesPlans> Propose(SeriesPlanRequest one)
        {
            await using var session = home.Casework.As("mette");
            return await session.Get<SeriesPlanner>().Propose(one, TestContext.Current.CancellationToken);
        }

        await Refused.By(MeetingRules.SeriesNeedsSessions, () => Propose(request), "request", "sessionLengths");
        await Refused.By<InvalidInput>(MeetingRules.SessionCount, () => Propose(request with { SessionLengths = [TimeSpan.FromHours(1)] }), "request", "sessionLengths");
        var parts = new[] { TimeSpan.FromMinutes(60), TimeSpan.FromMinutes(90) };
        var best = (await Propose(request with { SessionLengths = parts })).Plans[0].Meetings;
        Assert.All(best, one =>
        {
            Assert.Equal(TimeSpan.FromHours(3), one.Length);
            Assert.True(one.StartsAt.Add(one.Length) <= new TimeOnly(19, 0));
            Assert.Equal([(one.StartsAt, parts[0]), (one.StartsAt.AddMinutes(90), parts[1])], one.Sessions.Select(session => (session.StartsAt, session.Length)));
        });
        Assert.Equal([PlanningRule.Hours, PlanningRule.Length], (await Propose(request with { SessionLengths = parts, EarliestStart = new(17, 0) })).Conflict);

        await home.Casework.Do<PlanSeries, PlanSeriesInput>(new(Guid.CreateVersion7(), home.Family.Series, [.. best.Select(one => new MeetingPlan(
            one.On, one.StartsAt, [home.Mother, home.Father], [home.Teacher], LengthReason: "To samtaler.",
            Sessions: [new(one.Sessions[0].StartsAt, parts[0], [home.Mother]), new(one.Sessions[1].StartsAt, parts[1], [home.Father])]))]));
        Assert.Equal(4, await home.Casework.Read(db => db.Set<MeetingSession>().CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Both_are_asked_about_dates_and_on_no_list_does_the_one_see_the_other(Engine engine)
    {
        await using var home = await Apart(engine);
        var input = new OpenPollInput(
            Guid.CreateVersion7(), home.Family.Series, [new(Tuesday, new(15, 0))], new(2026, 3, 6), [home.Mother, home.Father, home.Child], [home.Teacher]);
        var id = await home.Casework.Do<OpenPoll, OpenPollInput>(input);
        var poll = await home.Casework.Read(db => db.Set<Poll>().Include(one => one.Proposals).SingleAsync(one => one.Id == id));
        foreach (var (subject, role) in new[] { ("mor", Role.Parent), ("far", Role.Parent) })
        {
            await home.Casework.Do<AnswerPoll, AnswerPollInput>(new(Guid.CreateVersion7(), id, [new(poll.Proposals[0].Id, Availability.Can)]), subject, role);
        }

        const string list = """
            query Q($id: ID!) { poll(id: $id) { proposals { can cannot notAnswered } invitees { familyMember { kinship } answers { answer } } } }
            """;
        async Task<JsonElement> Ask(string subject, string role) =>
            (await home.Desk.Ask(list, subject, role, new { id = GlobalId.Write("Poll", id) })).GetProperty("poll");
        var (mother, father, leads) = (await Ask("mor", "parent"), await Ask("far", "parent"), await Ask("mette", "facilitator"));
        Assert.Equal([3, 3, 4], new[] { mother, father, leads }.Select(one => one.GetProperty("invitees").GetArrayLength()));
        Assert.Equal([1, 1, 2], new[] { mother, father, leads }.Select(one => one.GetProperty("proposals")[0].GetProperty("can").GetInt32()));
        Assert.DoesNotContain("FATHER", $"{mother}", StringComparison.Ordinal);
        Assert.DoesNotContain("MOTHER", $"{father}", StringComparison.Ordinal);

        // One of the two in a room with the other: not by a poll either.
        await Refused.By(FamilyRules.NoContact, () => Decide(home, poll, null), "input");
        await Decide(home, poll, Plan(home).Sessions);
        Assert.Equal(2, await home.Casework.Read(db => db.Set<MeetingSession>().CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task A_meeting_in_one_room_says_so_when_two_of_those_invited_may_not_be_in_it_any_more_and_does_not_move(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await Assess(home, Seating.Together);
        var meeting = await home.Casework.Plan(home.Family, Plan(home) with { Sessions = null, LengthReason = null });
        const string warnings = "query Q($id: ID!) { meeting(id: $id) { warnings { reason { rule } } } }";
        async Task<string> Warn(string subject, string role) => $"{await home.Desk.Ask(warnings, subject, role, new { id = GlobalId.Write("Meeting", meeting) })}";
        Assert.DoesNotContain("safety.one-room", await Warn("mette", "facilitator"), StringComparison.Ordinal);
        await Assess(home, Seating.NoContact);
        Assert.Contains("safety.one-room", await Warn("mette", "facilitator"), StringComparison.Ordinal);
        Assert.Contains("child.unprepared", await Warn("mette", "facilitator"), StringComparison.Ordinal);
        Assert.All([await Warn("mor", "parent"), await Warn("tove", "professional")], words =>
        {
            Assert.DoesNotContain("safety.one-room", words, StringComparison.Ordinal);
            Assert.DoesNotContain("child.unprepared", words, StringComparison.Ordinal);
        });
        await Refused.By(FamilyRules.NoContact, () => home.Casework.Do<MoveMeeting, MoveMeetingInput>(
            new(Guid.CreateVersion7(), meeting, 1, Tuesday.AddDays(1), new(15, 0), "Lokalet er optaget.")), "input", "meetingId");
    }

    private static async Task<Household> Apart(Engine engine, string town = "broendby")
    {
        var home = await Household.Meet(engine, town: town);
        await Assess(home, Seating.NoContact);
        return home;
    }

    private static Task Assess(Household home, Seating seating) => home.Casework.Do<AssessSafety, AssessSafetyInput>(
        new(Guid.CreateVersion7(), home.Family.Family, new(home.Mother), new(home.Father), seating, "Moren er bange."));

    private static MeetingPlan Plan(Household home) => new(
        Tuesday, new(15, 0), [home.Mother, home.Father, home.Child], [home.Teacher], LengthReason: "To samtaler.",
        Sessions: [new(new(15, 0), TimeSpan.FromHours(1), [home.Mother, home.Child]), new(new(16, 30), TimeSpan.FromHours(1), [home.Father])]);

    private static Task Decide(Household home, Poll poll, IReadOnlyList<PlannedSession>? sessions) => home.Casework.Do<DecidePoll, DecidePollInput>(
        new(Guid.CreateVersion7(), poll.Id, 1, poll.Proposals[0].Id, LengthReason: sessions is null ? null : "To samtaler.", Sessions: sessions));

    private static async Task<JsonElement> Show(Household home, Guid meeting, string subject, string role) =>
        (await home.Desk.Ask(Shown, subject, role, new { id = GlobalId.Write("Meeting", meeting) })).GetProperty("meeting");

    private static (string?, string?, string?) Hours(JsonElement meeting) =>
        (meeting.GetProperty("startsAt").GetString(), meeting.GetProperty("length").GetString(), meeting.GetProperty("endedAt").GetString());
}
