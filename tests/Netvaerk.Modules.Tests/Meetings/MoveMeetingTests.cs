using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class MoveMeetingTests
{
    private static readonly DateOnly Thursday = new(2026, 3, 12);

    [Theory, EveryEngine]
    public async Task A_moved_meeting_keeps_its_people_and_its_place_and_tells_why_it_was_moved(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        var before = await casework.Meeting(family.Meeting);
        await Move(casework, family, Thursday);
        var after = await casework.Read(db => db.Set<Meeting>().Include(one => one.Participants).Include(one => one.Moves).SingleAsync());
        Assert.Equal((MeetingStatus.Planned, Thursday, new TimeOnly(16, 0), 2L), (after.Status, after.On, after.StartsAt, after.Version));
        Assert.Equal(before.Participants.Select(one => one.Id).Order(), after.Participants.Select(one => one.Id).Order());
        Assert.Equal(before.Venue, after.Venue);
        var move = Assert.Single(after.Moves);
        Assert.Equal((new DateOnly(2026, 3, 10), new TimeOnly(15, 0)), (move.FromDate, move.FromTime));
        Assert.Equal(1, await casework.Read(db => db.Set<OutboxMessage>().CountAsync(one => one.Topic == "meetings.moved" && one.Concerns == after.Id)));
    }

    [Theory, EveryEngine]
    public async Task A_move_takes_a_reason_and_where_it_departs_from_the_rule_another(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Refused.By<InvalidInput>(MeetingRules.MoveReasonMissing, () => Move(casework, family, Thursday, reason: " "), "input", "reason");
        await Refused.By(MeetingRules.DateReasonMissing, () => Move(casework, family, new(2026, 3, 14)), "input", "dateReason");
        await Refused.By(MeetingRules.InPast, () => Move(casework, family, new(2026, 3, 1)), "input", "on");
        await Refused.By<InvalidInput>(MeetingRules.NotMoved, () => Move(casework, family, new(2026, 3, 10), new(15, 0)), "input", "on");
        Assert.Equal(1L, (await casework.Meeting(family.Meeting)).Version);
    }

    [Theory, EveryEngine]
    public async Task Only_a_planned_meeting_is_moved_and_only_by_its_facilitator(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Refused.By<NotAllowed>(SeriesRules.OnlyFacilitator, () => Move(casework, family, Thursday, subject: "karl", role: Role.Caseworker));
        await Assert.ThrowsAsync<NotFound>(() => Move(casework, family, Thursday, subject: "fremmed"));
        casework.ItIs(new(2026, 3, 10), new(17, 0));
        await casework.Do<HoldMeeting, HoldMeetingInput>(
            new(Guid.CreateVersion7(), family.Meeting, 1, await casework.Everyone(family.Meeting), new(family.Plan(new(2026, 5, 12)))));
        await Refused.By(MeetingRules.OnlyPlannedMoves, () => Move(casework, family, Thursday, version: 2));
    }

    [Theory, EveryEngine]
    public async Task A_withdrawn_consent_stops_the_move(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        await Refused.By(MeetingRules.ConsentMissing, () => Move(casework, family, Thursday));
    }

    [Theory, EveryEngine]
    public async Task A_series_without_a_next_step_is_shown_to_whoever_leads_it(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var opened = await casework.Opened();
        Assert.Equal([opened.Series], await LeftOpen(casework, new(2026, 3, 2)));
        Assert.Empty(await LeftOpen(casework, new(2026, 3, 2), "karl"));
        await casework.Plan(opened, opened.Plan(Thursday));
        Assert.Empty(await LeftOpen(casework, Thursday));
        Assert.Equal([opened.Series], await LeftOpen(casework, Thursday.AddDays(1)));
    }

    private static Task<List<Guid>> LeftOpen(Casework casework, DateOnly today, string subject = "mette") => casework.Read(db => db.SeriesLeftOpen(
        new(subject, subject, new HashSet<Role> { Role.Facilitator }, "case work"), today).Select(one => one.Id).ToListAsync());

    private static Task Move(
        Casework casework, Case family, DateOnly on, TimeOnly? at = null, string reason = "Onklen kan ikke.", string subject = "mette", Role role = Role.Facilitator,
        long version = 1) =>
        casework.Do<MoveMeeting, MoveMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, version, on, at ?? new(16, 0), reason), subject, role);
}
