using Microsoft.EntityFrameworkCore;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>The committee's sessions and agenda, who decides, the clock of the answer, deputies, recusal, waiting list and figures.</summary>
public sealed class CommitteeTests
{
    private const string Sessions = "{ committeeSessions { nodes { on status agendaCloses agenda { queuedOn status } decisions { kind } } } }";

    // Every 6 weeks from Tuesday 10 March 2026; the agenda closes a week before.
    private static readonly string Town = Towns.Invent("udvalgsby", """
        "ruleSets": [{ "validFrom": "2020-01-01", "decision": { "by": "committee", "everyWeeks": 6, "answerWithinMonths": 2, "source": "x" },
          "identity": { "atReferral": "anonymous-until-allocation", "source": "x" } }], "committee": { "firstSession": "2026-03-10", "closedWeeks": [17] }
        """);

    [Theory, EveryEngine]
    public async Task The_agenda_fills_itself_until_it_closes_and_what_is_not_decided_comes_before_the_next(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await Plan(here, new(2026, 12, 31));
        await here.Complete();
        here.Casework.ItIs(new(2026, 3, 4), new(12, 0));
        var late = await here.Complete();
        var nodes = (await here.Ask(Sessions, "dorte", "chair")).GetProperty("committeeSessions").GetProperty("nodes").EnumerateArray().ToList();

        // 21 April 2026 is in week 17, in which the municipality is closed.
        Assert.Equal(["2026-03-10", "2026-04-27", "2026-06-02"], nodes.Take(3).Select(one => one.GetProperty("on").GetString()));
        Assert.Equal([1, 1, 0], nodes.Take(3).Select(one => one.GetProperty("agenda").GetArrayLength()));

        here.Casework.ItIs(new(2026, 3, 10), new(10, 0));
        await here.Decide(late, DecisionKind.Postpone, input => input with { PostponedTo = new(2026, 5, 1) });
        var session = await here.Casework.Read(db => db.Set<CommitteeSession>().OrderBy(one => one.On).FirstAsync());
        await here.Casework.Do<HoldCommitteeSession, HoldCommitteeSessionInput>(new(Referring.Key(), session.Id, session.Version), "dorte", Role.Chair);
        nodes = [.. (await here.Ask(Sessions, "dorte", "chair")).GetProperty("committeeSessions").GetProperty("nodes").EnumerateArray()];
        Assert.Equal([0, 1, 1], nodes.Take(3).Select(one => one.GetProperty("agenda").GetArrayLength()));
        Assert.Equal("POSTPONE", nodes[0].GetProperty("decisions")[0].GetProperty("kind").GetString());
    }

    [Theory, EveryEngine]
    public async Task Planned_twice_there_are_no_more_sessions_and_one_can_be_moved_to_a_day_that_is_free(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await Plan(here, new(2026, 12, 31));
        var before = await Count(here);
        await Plan(here, new(2026, 12, 31));
        Assert.Equal(before, await Count(here));
        await Refused.By<NotAllowed>(ReferralRules.OnlyChair, () => here.Casework.Do<PlanCommitteeSessions, PlanCommitteeSessionsInput>(new(Referring.Key(), new(2026, 12, 31)), "otto", Role.Committee));

        var first = await here.Casework.Read(db => db.Set<CommitteeSession>().OrderBy(one => one.On).FirstAsync());
        Task Move(DateOnly on) => here.Casework.Do<MoveCommitteeSession, MoveCommitteeSessionInput>(new(Referring.Key(), first.Id, first.Version, on), "dorte", Role.Chair);
        await Refused.By<InvalidInput>(ReferralRules.SessionDay, () => Move(new(2026, 4, 6)), "input", "on");
        await Refused.By<InvalidInput>(ReferralRules.SessionDay, () => Move(new(2026, 4, 22)), "input", "on");
        await Refused.By(ReferralRules.SessionDayTaken, () => Move(new(2026, 4, 27)), "input", "on");
        await Move(new(2026, 3, 12));
        var moved = await here.Casework.Read(db => db.Set<CommitteeSession>().SingleAsync(one => one.Id == first.Id));
        Assert.Equal((new DateOnly(2026, 3, 12), new DateOnly(2026, 3, 5)), (moved.On, moved.AgendaCloses));
    }

    [Theory, EveryEngine]
    public async Task Where_it_is_delegated_a_decision_maker_decides_and_the_committee_does_not(Engine engine)
    {
        var town = Towns.Invent("lagtud", """
            "ruleSets": [{ "validFrom": "2020-01-01", "decision": { "by": "delegated", "source": "x" }, "identity": { "atReferral": "anonymous-until-allocation", "source": "x" } }]
            """);
        await using var here = await Referring.Start(engine, town);
        await Refused.By(ReferralRules.NoCommittee, () => Plan(here, new(2026, 12, 31)));
        var id = await here.Complete();
        await Assert.ThrowsAsync<NotFound>(() => here.Decide(id, DecisionKind.Decline, input => input with { Instead = "x", DeviationReason = "y" }));
        await here.Decide(id, DecisionKind.Decline, input => input with { Instead = "Samtaler.", DeviationReason = "Familien vil hellere." }, "bo", Role.DecisionMaker);
        Assert.Equal(ReferralStatus.Declined, (await here.Read(id)).Status);
    }

    [Theory, EveryEngine]
    public async Task Each_decision_has_its_own_fields_and_no_others(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        var id = await here.Complete();
        var mette = await here.Staff("mette");
        await Refused.By<InvalidInput>(ReferralRules.FacilitatorMissing, () => here.Decide(id, DecisionKind.Allocate), "input", "facilitatorId");
        await Refused.By<InvalidInput>(ReferralRules.InsteadMissing, () => here.Decide(id, DecisionKind.Decline), "input", "instead");
        await Refused.By<InvalidInput>(ReferralRules.PostponedToMissing, () => here.Decide(id, DecisionKind.Postpone), "input", "postponedTo");
        await Refused.By<InvalidInput>(ReferralRules.FieldDoesNotBelong, () => here.Decide(id, DecisionKind.Allocate, input => input with { FacilitatorId = mette, Instead = "x" }), "input", "instead");
        await Refused.By<InvalidInput>(ReferralRules.DecisionGroundsMissing, () => here.Decide(id, DecisionKind.Allocate, input => input with { FacilitatorId = mette, Grounds = " " }), "input", "grounds");
    }

    [Theory, EveryEngine]
    public async Task The_clock_runs_from_the_inquiry_through_a_question_warns_is_passed_and_stops_at_the_answer(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        var id = await here.Draft();
        await here.Send(id);
        Assert.Equal(("RUNNING", "2026-05-02"), await Clock(here, id));
        here.Casework.ItIs(new(2026, 4, 1), new(12, 0));
        await here.Return(id, "Hvor mange dage er han i skole?");
        here.Casework.ItIs(new(2026, 4, 20), new(12, 0));
        Assert.Equal(("DUE_SOON", "2026-05-02"), await Clock(here, id));
        await here.Send(id, "To dage.");
        await here.PassOn(id);
        here.Casework.ItIs(new(2026, 5, 4), new(12, 0));
        Assert.Equal(("PASSED", "2026-05-02"), await Clock(here, id));
        var late = (await here.Ask("{ lateAnswers { due daysLate status answeredOn receiver { name } } }", "lone", "coordinator")).GetProperty("lateAnswers");
        Assert.Equal((2, "COMPLETE", "Mette"), (late[0].GetProperty("daysLate").GetInt32(), late[0].GetProperty("status").GetString(), late[0].GetProperty("receiver").GetProperty("name").GetString()));
        Assert.Equal(0, (await here.Ask("{ lateAnswers { due } }", "clara", "employee")).GetProperty("lateAnswers").GetArrayLength());

        await Refused.By(ReferralRules.NotDecided, () => Answer(here, id, "mette"));
        await here.Allocate(id);
        await Answer(here, id, "mette");
        Assert.Equal(("ANSWERED_LATE", "2026-05-02"), await Clock(here, id));
        await Refused.By(ReferralRules.AnsweredAlready, () => Answer(here, id, "mette"));
        Assert.Equal("Familien får en mødeleder.", (await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { answer } }""", "ida", "employee")).GetProperty("referral").GetProperty("answer").GetString());
    }

    [Theory, EveryEngine]
    public async Task A_deputy_receives_decides_and_answers_on_their_days_and_on_no_others(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await here.Hire("vibe");
        var id = await here.Draft();
        await here.Send(id);
        await Assert.ThrowsAsync<NotFound>(() => here.PassOn(id, "vibe"));
        await Refused.By<NotAllowed>(AppointDeputy.NotYours, () => Appoint(here, "mette", "vibe", Responsibility.ReceivingReferrals, by: "vibe"));
        await Appoint(here, "mette", "vibe", Responsibility.ReceivingReferrals, by: "mette");
        here.Casework.ItIs(new(2026, 3, 3), new(12, 0));
        await here.PassOn(id, "vibe");

        await Refused.By<NotAllowed>(
            ReferralRules.NotYoursToDecide, () => here.Decide(id, DecisionKind.Postpone, input => input with { PostponedTo = new(2026, 3, 20) }, "vibe", Role.Facilitator));
        await Appoint(here, "rikke", "vibe", Responsibility.Deciding, by: "lone", role: Role.Coordinator);
        await here.Decide(id, DecisionKind.Postpone, input => input with { PostponedTo = new(2026, 3, 20) }, "vibe", Role.Facilitator);
        await here.Allocate(id);
        await Answer(here, id, "vibe");
        Assert.Equal(new DateOnly(2026, 3, 3), (await here.Read(id)).AnsweredOn);

        // The day after the last one it is over.
        const string All = "{ referrals { totalCount } }";
        Assert.Equal(1, (await here.Ask(All, "vibe", "facilitator")).GetProperty("referrals").GetProperty("totalCount").GetInt32());
        here.Casework.ItIs(new(2026, 3, 7), new(12, 0));
        Assert.Equal(0, (await here.Ask(All, "vibe", "facilitator")).GetProperty("referrals").GetProperty("totalCount").GetInt32());
    }

    [Theory, EveryEngine]
    public async Task Whoever_is_recused_neither_sees_nor_decides(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await Plan(here, new(2026, 12, 31));
        var id = await here.Complete();
        Assert.Equal(1, await Seen("otto", "committee"));
        await here.Casework.Do<RecuseMember, RecuseMemberInput>(new(Referring.Key(), id, (await here.Read(id)).Version, "Jeg kender familien privat."), "otto", Role.Committee);
        Assert.Equal(0, await Seen("otto", "committee"));
        Assert.Equal(0, (await here.Ask(Sessions, "otto", "committee")).GetProperty("committeeSessions").GetProperty("nodes")[0].GetProperty("agenda").GetArrayLength());
        Assert.Equal(0, (await here.Ask("{ waitingList { place } }", "otto", "committee")).GetProperty("waitingList").GetArrayLength());
        await Assert.ThrowsAsync<NotFound>(() => here.Decide(id, DecisionKind.Postpone, input => input with { PostponedTo = new(2026, 4, 1) }, "otto", Role.Committee));
        Assert.Equal(1, await Seen("dorte", "chair"));

        // The chair recuses others; whoever is involved with the family or referred it needs nobody to say so.
        var tove = await here.Staff("tove");
        await Refused.By<NotAllowed>(ReferralRules.OnlyChair, async () => await here.Casework.Do<RecuseMember, RecuseMemberInput>(
            new(Referring.Key(), id, (await here.Read(id)).Version, "x", tove), "lis", Role.Committee));
        await here.Casework.Do<RecuseMember, RecuseMemberInput>(new(Referring.Key(), id, (await here.Read(id)).Version, "Hun er nabo til familien.", tove), "dorte", Role.Chair);
        Assert.Equal(0, await Seen("tove", "committee"));
        var other = await here.Complete(form => form with { Involved = [new(tove, Involvement.InvolvedBefore)] });
        Assert.Equal(0, await Seen("tove", "committee"));
        await Refused.By<NotAllowed>(ReferralRules.NotYoursToDecide, () => here.Decide(other, DecisionKind.Postpone, input => input with { PostponedTo = new(2026, 4, 1) }, "ida", Role.Chair));

        async Task<int> Seen(string subject, string role) => (await here.Ask("{ referrals { totalCount } }", subject, role)).GetProperty("referrals").GetProperty("totalCount").GetInt32();
    }

    [Theory, EveryEngine]
    public async Task The_waiting_list_is_in_the_order_of_completion_and_waiting_times_hide_fewer_than_five(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        var first = await here.Complete();
        for (var at = 0; at < 4; at++)
        {
            here.Casework.ItIs(new(2026, 3, 3 + at), new(12, 0));
            await here.Complete();
        }

        here.Casework.ItIs(new(2026, 3, 12), new(12, 0));
        var list = (await here.Ask("{ waitingList(first: 3) { place queuedOn daysWaited referral { status } } }", "dorte", "chair")).GetProperty("waitingList");
        Assert.Equal(["2026-03-02", "2026-03-03", "2026-03-04"], list.EnumerateArray().Select(one => one.GetProperty("queuedOn").GetString()));
        Assert.Equal(10, list[0].GetProperty("daysWaited").GetInt32());
        await here.Allocate(first);

        const string Times = """{ waitingTimes(from: "2026-01-01", to: "2026-12-31") { referrals toComplete { referrals medianDays longestDays } toDecision { referrals } } }""";
        var times = (await here.Ask(Times, "mogens", "manager")).GetProperty("waitingTimes");
        Assert.Equal((5, 0), (times.GetProperty("referrals").GetInt32(), times.GetProperty("toComplete").GetProperty("medianDays").GetInt32()));
        Assert.Equal(System.Text.Json.JsonValueKind.Null, times.GetProperty("toDecision").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await here.Ask(Times, "clara", "employee")).GetProperty("waitingTimes").GetProperty("referrals").ValueKind);
    }

    private static Task<Guid> Plan(Referring here, DateOnly until) =>
        here.Casework.Do<PlanCommitteeSessions, PlanCommitteeSessionsInput>(new(Referring.Key(), until), "dorte", Role.Chair);

    private static Task<int> Count(Referring here) => here.Casework.Read(db => db.Set<CommitteeSession>().CountAsync());

    private static async Task Answer(Referring here, Guid id, string subject) => await here.Casework.Do<AnswerReferral, AnswerReferralInput>(
        new(Referring.Key(), id, (await here.Read(id)).Version, "Familien får en mødeleder."), subject);

    private static async Task Appoint(Referring here, string absent, string deputy, Responsibility responsibility, string by, Role role = Role.Facilitator) =>
        await here.Casework.Do<AppointDeputy, AppointDeputyInput>(
            new(Referring.Key(), await here.Staff(absent), await here.Staff(deputy), responsibility, new(2026, 3, 2), new(2026, 3, 6)), by, role);

    private static async Task<(string?, string?)> Clock(Referring here, Guid id)
    {
        var clock = (await here.Ask($$"""{ referral(id: "{{GlobalId.Write("Referral", id)}}") { answerClock { state due daysLeft } } }""", "mette", "facilitator"))
            .GetProperty("referral").GetProperty("answerClock");
        return (clock.GetProperty("state").GetString(), clock.GetProperty("due").GetString());
    }
}
