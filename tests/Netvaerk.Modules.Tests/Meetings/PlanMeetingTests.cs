using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class PlanMeetingTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Theory, EveryEngine]
    public async Task A_plan_gets_the_length_of_the_rule_and_keeps_its_reasons(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var meeting = await casework.Meeting((await casework.Planned(plan => plan with { WithInterpreter = true })).Meeting);
        Assert.Equal((MeetingKind.Start, MeetingStatus.Planned, TimeSpan.FromHours(3)), (meeting.Kind, meeting.Status, meeting.Length));
        Assert.Equal("length.with-interpreter", meeting.Applied.Length.Because[^1].Rule);
        Assert.Equal(("broendby/2008-01-01", 1L), (meeting.RuleSet, meeting.Version));
        Assert.Null(meeting.Applied.Window);
        Assert.Equal([Sector.Family, Sector.Family, Sector.School], meeting.Participants.Select(one => one.Sector).Order());
    }

    [Theory, EveryEngine]
    public async Task Another_length_takes_a_reason_and_the_rules_own_takes_none(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var plan = family.Plan(Tuesday);
        await Refused.By(
            MeetingRules.LengthReasonMissing, () => casework.Plan(family, plan with { Length = TimeSpan.FromHours(1) }), "input", "plan", "lengthReason");
        await Refused.By<InvalidInput>(
            MeetingRules.NoDeparture, () => casework.Plan(family, plan with { LengthReason = "Derfor." }), "input", "plan", "lengthReason");
        await Refused.By<InvalidInput>(
            MeetingRules.LengthBounds, () => casework.Plan(family, plan with { Length = TimeSpan.FromSeconds(90), LengthReason = "Kort." }), "input", "plan", "length");
        var meeting = await casework.Meeting(await casework.Plan(family, plan with { Length = TimeSpan.FromHours(1), LengthReason = "Barnet er lille." }));
        Assert.Equal(TimeSpan.FromHours(1), meeting.Length);
        Assert.NotNull(meeting.LengthReason);
    }

    [Theory, EveryEngine]
    public async Task A_day_off_takes_a_reason(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var goodFriday = family.Plan(new(2026, 4, 3));
        await Refused.By(MeetingRules.DateReasonMissing, () => casework.Plan(family, goodFriday), "input", "plan", "dateReason");
        await casework.Plan(family, goodFriday with { DateReason = "Alle har fri." });
    }

    [Theory, EveryEngine]
    public async Task The_past_is_not_planned(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        await Refused.By(
            MeetingRules.InPast, () => casework.Plan(family, family.Plan(new(2026, 3, 1))), "input", "plan", "on");
    }

    [Theory, EveryEngine]
    public async Task Parents_are_among_the_participants(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var plan = family.Plan(Tuesday) with { FamilyMembers = [family.Child] };
        await Refused.By(MeetingRules.ParentMissing, () => casework.Plan(family, plan), "input", "plan", "familyMembers");
    }

    [Theory, EveryEngine]
    public async Task An_unaccompanied_minor_has_no_parent_to_be_missed(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened(Kinship.Guardian);
        await casework.Plan(family, family.Plan(Tuesday) with { FamilyMembers = [family.Child] });
    }

    [Theory, EveryEngine]
    public async Task Whom_the_parents_have_declined_is_not_invited_and_nobody_is_twice(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var plan = family.Plan(Tuesday);
        await Refused.By<InvalidInput>(
            MeetingRules.InvitedTwice, () => casework.Plan(family, plan with { NetworkMembers = [family.Teacher, family.Teacher] }), "input", "plan", "networkMembers");
        await casework.Read(db => db.Set<NetworkMember>().ExecuteUpdateAsync(set => set.SetProperty(one => one.ParentsAnswer, ParentsAnswer.Declined)));
        await Refused.By(MeetingRules.DeclinedByParents, () => casework.Plan(family, plan), "input", "plan", "networkMembers", "0");
    }

    [Theory, EveryEngine]
    public async Task Nobody_of_another_family_is_invited(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (family, other) = (await casework.Opened(), await casework.Opened());
        var plan = family.Plan(Tuesday);
        var member = await Assert.ThrowsAsync<NotFound>(() => casework.Plan(family, plan with { FamilyMembers = [family.Holder, other.Child] }));
        Assert.Equal(["input", "plan", "familyMembers", "1"], member.Path);
        var network = await Assert.ThrowsAsync<NotFound>(() => casework.Plan(family, plan with { NetworkMembers = [other.Teacher] }));
        Assert.Equal(["input", "plan", "networkMembers", "0"], network.Path);
    }

    [Theory, EveryEngine]
    public async Task One_meeting_is_planned_at_a_time(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Refused.By(MeetingRules.AlreadyPlanned, () => casework.Plan(family, family.Plan(new(2026, 3, 12))));
    }

    [Theory, EveryEngine]
    public async Task A_withdrawn_consent_stops_the_planning(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        await casework.Consent(family, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        await Refused.By(MeetingRules.ConsentMissing, () => casework.Plan(family, family.Plan(Tuesday)));
    }

    [Theory, EveryEngine]
    public async Task Only_the_facilitator_plans_and_strangers_cannot_tell_that_there_is_a_series(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var input = new PlanMeetingInput(Guid.CreateVersion7(), family.Series, family.Plan(Tuesday));
        await Refused.By<NotAllowed>(SeriesRules.OnlyFacilitator, () => casework.Do<PlanMeeting, PlanMeetingInput>(input, "karl", Role.Caseworker));
        await Assert.ThrowsAsync<NotFound>(() => casework.Do<PlanMeeting, PlanMeetingInput>(input, "fremmed"));
        await Assert.ThrowsAsync<NotFound>(() => casework.Do<PlanMeeting, PlanMeetingInput>(input, "mette", Role.Employee));
    }
}
