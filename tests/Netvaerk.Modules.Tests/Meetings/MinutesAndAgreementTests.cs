using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class MinutesAndAgreementTests
{
    private static readonly DateOnly Tuesday = new(2026, 3, 10);

    [Theory, EveryEngine]
    public async Task Where_the_rule_wants_a_minute_taker_only_the_appointed_one_writes(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Appoint(casework, family, "rikke");
        casework.ItIs(Tuesday, new(16, 0));
        await Refused.By<NotAllowed>(MeetingRules.NotYoursToWrite, () => Write(casework, family));
        var id = await Write(casework, family, "rikke", Role.MinuteTaker);
        var minutes = await casework.Read(db => db.Set<Minutes>().SingleAsync());
        Assert.Equal((id, family.Meeting, "rikke"), (minutes.Id, minutes.MeetingId, minutes.WrittenBy));
    }

    [Theory, EveryEngine]
    public async Task A_minute_taker_who_is_replaced_reads_the_case_no_longer_and_that_they_did_is_kept(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await casework.Do<RegisterStaffMember, RegisterStaffMemberInput>(
            new(Guid.CreateVersion7(), "ulla", "Ulla", "assistent", Netvaerk.Sdk.Sector.OtherAuthority), "leder", Role.Manager);
        await Appoint(casework, family, "rikke");
        Assert.Equal(1, await Reads(casework, "rikke"));
        await Appoint(casework, family, "rikke", version: 2);
        Assert.Equal(1, await Reads(casework, "rikke"));
        await Appoint(casework, family, "ulla", version: 2);
        Assert.Equal((0, 1), (await Reads(casework, "rikke"), await Reads(casework, "ulla")));
        casework.ItIs(Tuesday, new(16, 0));
        await Assert.ThrowsAsync<NotFound>(() => Write(casework, family, "rikke", Role.MinuteTaker));
        var kept = await casework.Read(db => db.Set<CaseRelation>().Where(one => one.Subject == "rikke").ToListAsync());
        Assert.NotNull(Assert.Single(kept).Until);
    }

    [Theory, EveryEngine]
    public async Task A_minute_taker_of_another_of_the_familys_meetings_goes_on_reading(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Appoint(casework, family, "rikke");
        casework.ItIs(Tuesday, new(18, 0));
        var rikke = await casework.Read(db => db.Set<StaffMember>().Where(one => one.Subject == "rikke").Select(one => one.Id).SingleAsync());
        var next = family.Plan(new(2026, 5, 12)) with { MinuteTakerId = rikke };
        await casework.Do<HoldMeeting, HoldMeetingInput>(new(Guid.CreateVersion7(), family.Meeting, 2, await casework.Everyone(family.Meeting), new(next)));
        await casework.Do<RegisterStaffMember, RegisterStaffMemberInput>(
            new(Guid.CreateVersion7(), "ulla", "Ulla", "assistent", Netvaerk.Sdk.Sector.OtherAuthority), "leder", Role.Manager);
        var planned = await casework.Read(db => db.Set<Meeting>().Where(one => one.Status == MeetingStatus.Planned).Select(one => one.Id).SingleAsync());
        await Appoint(casework, family with { Meeting = planned }, "ulla");
        Assert.Equal(2, await Reads(casework, "rikke"));
    }

    [Theory, EveryEngine]
    public async Task Where_the_facilitator_writes_no_minute_taker_is_appointed(Engine engine)
    {
        await using var casework = await Casework.Start(engine, "testrup");
        var family = await casework.Planned();
        await Refused.By(MeetingRules.FacilitatorWrites, () => Appoint(casework, family, "rikke"), "input", "staffId");
        casework.ItIs(Tuesday, new(16, 0));
        await Write(casework, family);
    }

    [Theory, EveryEngine]
    public async Task The_facilitator_is_not_the_minute_taker(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Refused.By(MeetingRules.FacilitatorCannotWrite, () => Appoint(casework, family, "mette"), "input", "staffId");
    }

    [Theory, EveryEngine]
    public async Task Minutes_begin_with_the_meeting_and_are_edited_from_their_latest_version(Engine engine)
    {
        await using var casework = await Casework.Start(engine, "testrup");
        var family = await casework.Planned();
        await Refused.By(MeetingRules.NotBegun, () => Write(casework, family));
        casework.ItIs(Tuesday, new(15, 10));
        await Refused.By<InvalidInput>(
            MeetingRules.MinutesEmpty, () => casework.Do<WriteMinutes, WriteMinutesInput>(new(Guid.CreateVersion7(), family.Meeting, " ")), "input", "text");
        var id = await Write(casework, family);
        await Refused.By(MeetingRules.MinutesExist, () => Write(casework, family));
        Assert.Equal(id, await Write(casework, family, version: 1));
        await Assert.ThrowsAsync<Kernel.Conflict>(() => Write(casework, family, version: 1));
    }

    [Theory, EveryEngine]
    public async Task An_agreement_says_who_what_by_when_and_why(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        var owner = (await casework.Meeting(family.Meeting)).Participants.Single(one => one.NetworkMemberId is not null);
        var input = new RecordAgreementInput(Guid.CreateVersion7(), family.Meeting, owner.Id, "Ringer hver fredag.", new(2026, 3, 20), "Så forældrene ved, hvordan ugen gik.");
        Task<Guid> Record(RecordAgreementInput one, string subject = "mette", Role role = Role.Facilitator) =>
            casework.Do<RecordAgreement, RecordAgreementInput>(one with { IdempotencyKey = Guid.CreateVersion7() }, subject, role);
        await Refused.By(MeetingRules.NotBegun, () => Record(input));
        casework.ItIs(Tuesday, new(15, 10));
        await Refused.By<InvalidInput>(MeetingRules.AgreementEmpty, () => Record(input with { Why = "" }), "input", "why");
        await Refused.By<InvalidInput>(MeetingRules.AgreementBeforeMeeting, () => Record(input with { ByWhen = new(2026, 3, 9) }), "input", "byWhen");
        await Refused.By<NotAllowed>(MeetingRules.OnlyFacilitatorOrMinuteTaker, () => Record(input, "mor", Role.Parent));
        await Assert.ThrowsAsync<NotFound>(() => Record(input with { OwnerId = Guid.CreateVersion7() }));
        await Record(input);
        var agreement = await casework.Read(db => db.Set<Agreement>().SingleAsync());
        Assert.Equal((owner.Id, new DateOnly(2026, 3, 20)), (agreement.OwnerId, agreement.ByWhen));
    }

    private static Task<Guid> Write(Casework casework, Case family, string subject = "mette", Role role = Role.Facilitator, long? version = null) =>
        casework.Do<WriteMinutes, WriteMinutesInput>(new(Guid.CreateVersion7(), family.Meeting, "Alle var enige.", version), subject, role);

    private static async Task<int> Reads(Casework casework, string subject)
    {
        await using var session = casework.As(subject, Role.MinuteTaker);
        await using var db = await session.Lease();
        return await db.Meetings(session.Get<Caller>()).CountAsync();
    }

    private static async Task Appoint(Casework casework, Case family, string subject, long version = 1)
    {
        var staff = await casework.Read(db => db.Set<StaffMember>().SingleAsync(one => one.Subject == subject));
        await casework.Do<AppointMinuteTaker, AppointMinuteTakerInput>(new(Guid.CreateVersion7(), family.Meeting, version, staff.Id));
    }
}
