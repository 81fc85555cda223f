using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class HoldMeetingTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);
    private static readonly DateOnly NineWeeksLater = new(2026, 5, 12);

    [Theory, EveryEngine]
    public async Task A_meeting_is_held_once_its_start_has_come(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(14, 59));
        await Refused.By(MeetingRules.NotBegun, () => Hold(casework, family, Next(family)));
        casework.ItIs(Tuesday, new(15, 0));
        await Hold(casework, family, Next(family));
        var meeting = await casework.Meeting(family.Meeting);
        Assert.Equal((MeetingStatus.Held, new TimeOnly(17, 0), 2L), (meeting.Status, meeting.EndedAt, meeting.Version));
        await Refused.By(MeetingRules.NotPlanned, () => Hold(casework, family, Next(family), version: 2));
    }

    [Theory, EveryEngine]
    public async Task Holding_plans_the_next_one_counted_from_it(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(16, 0));
        await Hold(casework, family, Next(family));
        var next = await casework.Read(db => db.Set<Meeting>().SingleAsync(one => one.Status == MeetingStatus.Planned));
        Assert.Equal((MeetingKind.FollowUp, NineWeeksLater), (next.Kind, next.On));
        Assert.Equal((new DateOnly(2026, 5, 5), new DateOnly(2026, 5, 26)), (next.Applied.Window!.Value.Earliest, next.Applied.Window.Value.Latest!.Value));
    }

    [Theory, EveryEngine]
    public async Task A_date_outside_the_rule_takes_a_reason_and_is_never_refused(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(16, 0));
        var early = family.Plan(new(2026, 4, 14));
        await Refused.By(
            MeetingRules.DateReasonMissing, () => Hold(casework, family, new(early)), "input", "next", "meeting", "dateReason");
        await Hold(casework, family, new(early with { DateReason = "Sommerferien nærmer sig." }));
    }

    [Theory, EveryEngine]
    public async Task A_series_cannot_be_left_open_silently(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(16, 0));
        await Refused.By<InvalidInput>(MeetingRules.NextStepMissing, () => Hold(casework, family, new()), "input", "next");
        await Refused.By<InvalidInput>(
            MeetingRules.NextStepMissing, () => Hold(casework, family, new(family.Plan(NineWeeksLater), new("Færdig."))), "input", "next");
        await Refused.By<InvalidInput>(
            SeriesRules.ClosingReasonMissing, () => Hold(casework, family, new(Closing: new(""))), "input", "next", "closing", "reason");
        await Hold(casework, family, new(Closing: new("Målet er nået.")));
        Assert.Equal(SeriesStatus.Closed, (await casework.Read(db => db.Set<MeetingSeries>().SingleAsync())).Status);
    }

    [Theory, EveryEngine]
    public async Task A_refused_next_step_leaves_nothing_half_written(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(16, 0));
        await Assert.ThrowsAsync<RuleBroken>(() => Hold(casework, family, new(family.Plan(Tuesday))));
        var meeting = await casework.Meeting(family.Meeting);
        Assert.Equal((MeetingStatus.Planned, 1L), (meeting.Status, meeting.Version));
        Assert.All(meeting.Participants, one => Assert.Equal(Attendance.NotRecorded, one.Attendance));
    }

    [Theory, EveryEngine]
    public async Task Attendance_is_recorded_for_everyone_with_from_and_until(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(17, 30));
        var all = await casework.Everyone(family.Meeting);
        await Refused.By<InvalidInput>(MeetingRules.AttendanceMissing, () => Hold(casework, family, Next(family), all[1..]), "input", "attendance");
        await Refused.By<InvalidInput>(
            MeetingRules.AttendanceTwice, () => Hold(casework, family, Next(family), [.. all, all[0]]), "input", "attendance", "3", "participantId");
        await Refused.By<InvalidInput>(
            MeetingRules.LateSaysFrom, () => Hold(casework, family, Next(family), [all[0] with { Attendance = Attendance.Late }, .. all[1..]]),
            "input", "attendance", "0", "from");
        await Refused.By<InvalidInput>(
            MeetingRules.TimesOutside, () => Hold(casework, family, Next(family), [all[0] with { Until = new(17, 1) }, .. all[1..]]), "input", "attendance", "0");
        await Refused.By<InvalidInput>(
            MeetingRules.AbsentHasNoTimes,
            () => Hold(casework, family, Next(family), [new(all[0].ParticipantId, Attendance.Absent, new(15, 0)), .. all[1..]]), "input", "attendance", "0");

        await Hold(casework, family, Next(family),
            [new(all[0].ParticipantId, Attendance.Late, new(15, 20), new(16, 30)), new(all[1].ParticipantId, Attendance.Absent), all[2]]);
        var participants = (await casework.Meeting(family.Meeting)).Participants.ToDictionary(one => one.Id);
        Assert.Equal((new TimeOnly(15, 20), new TimeOnly(16, 30)), (participants[all[0].ParticipantId].From, participants[all[0].ParticipantId].Until));
        Assert.Null(participants[all[1].ParticipantId].From);
        Assert.Equal((new TimeOnly(15, 0), new TimeOnly(17, 0)), (participants[all[2].ParticipantId].From, participants[all[2].ParticipantId].Until));
    }

    [Theory, EveryEngine]
    public async Task After_a_broken_off_meeting_the_next_is_counted_from_the_last_one_held(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        casework.ItIs(Tuesday, new(16, 0));
        await Hold(casework, family, Next(family));
        var second = await casework.Read(db => db.Set<Meeting>().SingleAsync(one => one.Status == MeetingStatus.Planned));
        casework.ItIs(NineWeeksLater, new(15, 30));
        var input = new BreakOffMeetingInput(
            Guid.CreateVersion7(), second.Id, second.Version, await casework.Everyone(second.Id), new(15, 20), "En deltager blev syg.",
            new(family.Plan(new(2026, 5, 19))));
        await casework.Do<BreakOffMeeting, BreakOffMeetingInput>(input);
        var third = await casework.Read(db => db.Set<Meeting>().SingleAsync(one => one.Status == MeetingStatus.Planned));
        Assert.Equal(Tuesday.AddDays(8 * 7), third.Applied.Window!.Value.Earliest);
        Assert.Equal((MeetingStatus.BrokenOff, new TimeOnly(15, 20)), ((await casework.Meeting(second.Id)).Status, (await casework.Meeting(second.Id)).EndedAt!.Value));
    }

    [Theory, EveryEngine]
    public async Task A_cancelled_meeting_has_a_reason_and_a_next_step(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Refused.By<InvalidInput>(
            MeetingRules.EndingReasonMissing,
            () => casework.Do<CancelMeeting, CancelMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, 1, "", new(family.Plan(new(2026, 3, 12))))),
            "input", "reason");
        await casework.Do<CancelMeeting, CancelMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, 1, "Sygdom.", new(family.Plan(new(2026, 3, 12)))));
        var next = await casework.Read(db => db.Set<Meeting>().SingleAsync(one => one.Status == MeetingStatus.Planned));
        Assert.Equal((MeetingKind.Start, new DateOnly(2026, 3, 12)), (next.Kind, next.On));
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_record_at_once_one_wins_and_the_other_gets_a_conflict(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var families = new List<Case>();
        for (var round = 0; round < 10; round++)
        {
            families.Add(await casework.Planned());
        }

        casework.ItIs(Tuesday, new(16, 0));
        foreach (var family in families)
        {
            var everyone = await casework.Everyone(family.Meeting);
            Task<Exception?> Try() => Task.Run(async () => await Record.ExceptionAsync(() => Hold(casework, family, Next(family), everyone)));
            var answers = await Task.WhenAll(Try(), Try());
            Assert.Single(answers, answer => answer is null);
            Assert.Single(answers, answer => answer is Kernel.Conflict);
        }
    }

    private static NextStep Next(Case family) => new(family.Plan(NineWeeksLater));

    private static async Task Hold(Casework casework, Case family, NextStep next, IReadOnlyList<AttendanceInput>? attendance = null, long version = 1) =>
        await casework.Do<HoldMeeting, HoldMeetingInput>(
            new(Guid.CreateVersion7(), family.Meeting, version, attendance ?? await casework.Everyone(family.Meeting), next));
}
