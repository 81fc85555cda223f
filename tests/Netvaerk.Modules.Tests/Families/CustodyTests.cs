using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

public sealed class CustodyTests
{
    [Theory, EveryEngine]
    public async Task At_eighteen_the_young_person_answers_and_the_parents_are_out_that_day_until_let_in(Engine engine)
    {
        await using var home = await Household.Meet(engine, born: new(2008, 3, 10));
        home.Casework.ItIs(new(2026, 3, 9), new(23, 59));
        Assert.Contains("Bo Barn", await home.Read("mor", "parent"), StringComparison.Ordinal);
        Assert.Contains("meetingSeries\":{\"nodes\":[{", await home.Read("mor", "parent"), StringComparison.Ordinal);

        home.Casework.ItIs(new(2026, 3, 10), new(0, 0));
        var closed = await home.Read("mor", "parent");
        Assert.Contains("\"family\":null", closed, StringComparison.Ordinal);
        Assert.Contains("meetingSeries\":{\"nodes\":[]", closed, StringComparison.Ordinal);
        Assert.Contains("meetingSeries\":{\"nodes\":[{", await home.Read("bo", "young-person"), StringComparison.Ordinal);
        await Refused.By<InvalidInput>(FamilyRules.NotHolder, () => home.Answer(home.Mother, ConsentScope.TakingPart, ConsentAnswer.Given), "input", "givenById");
        await Refused.By(Netvaerk.Meetings.MeetingRules.ConsentMissing, () => home.Casework.Plan(home.Family, home.Family.Plan(new(2026, 3, 12))));

        await home.Answer(home.Child, ConsentScope.TakingPart, ConsentAnswer.Given, subject: "bo", role: Role.YoungPerson);
        await home.Answer(home.Child, ConsentScope.Sharing, ConsentAnswer.Given, Sector.School, SharingTopic.Schooling, "bo", Role.YoungPerson);
        Assert.True((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());
        Assert.Contains("\"family\":null", await home.Read("mor", "parent"), StringComparison.Ordinal);

        await home.Answer(home.Child, ConsentScope.ParentsAccess, ConsentAnswer.Given, subject: "bo", role: Role.YoungPerson);
        Assert.Contains("Bo Barn", await home.Read("mor", "parent"), StringComparison.Ordinal);
        await home.Answer(home.Child, ConsentScope.ParentsAccess, ConsentAnswer.Withdrawn, subject: "bo", role: Role.YoungPerson);
        Assert.Contains("\"family\":null", await home.Read("mor", "parent"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task Letting_the_parents_in_is_not_for_a_child_to_do(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await Refused.By<InvalidInput>(FamilyRules.ParentsAccessFromEighteen,
            () => home.Answer(home.Mother, ConsentScope.ParentsAccess, ConsentAnswer.Given), "input", "scope");
    }

    [Theory, EveryEngine]
    public async Task A_change_of_custody_changes_who_consents_and_who_sees_from_that_day(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await home.BothShare(Sector.School, SharingTopic.Schooling);
        await home.Answer(home.Father, ConsentScope.Sharing, ConsentAnswer.Refused, Sector.School, SharingTopic.Schooling);
        Assert.False((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());

        var version = await home.Casework.Read(db => db.Set<Family>().Where(one => one.Id == home.Family.Family).Select(one => one.Version).SingleAsync());
        ChangeCustodyInput Change(DateOnly from, params Guid[] holders) => new(Guid.CreateVersion7(), home.Family.Family, version, home.Child, holders, from);
        await Refused.By<InvalidInput>(FamilyRules.CustodyHolders, () => home.Casework.Do<ChangeCustody, ChangeCustodyInput>(Change(home.Today)), "input", "holderIds");
        await Refused.By<InvalidInput>(FamilyRules.CustodyDate, () => home.Casework.Do<ChangeCustody, ChangeCustodyInput>(Change(new(1999, 1, 1), home.Mother)), "input", "from");
        await home.Casework.Do<ChangeCustody, ChangeCustodyInput>(Change(home.Today.AddDays(1), home.Mother));
        Assert.Contains("Bo Barn", await home.Read("far", "parent"), StringComparison.Ordinal);
        Assert.False((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());

        home.Casework.ItIs(home.Today.AddDays(1), new(0, 1));
        Assert.True((await home.MayBeShared(Sector.School, SharingTopic.Schooling)).GetProperty("may").GetBoolean());
        Assert.Contains("\"family\":null", await home.Read("far", "parent"), StringComparison.Ordinal);
        var kept = await home.Casework.Read(db => db.Set<Custody>().Where(one => one.FamilyId == home.Family.Family).OrderBy(one => one.Id).ToListAsync());
        Assert.Equal([(CustodyKind.Joint, true), (CustodyKind.Joint, true), (CustodyKind.Sole, false)], kept.Select(one => (one.Kind, one.Until is not null)));
    }

    [Theory, EveryEngine]
    public async Task Of_a_minor_whose_only_holder_is_a_representative_no_parent_is_missed(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened(Kinship.Guardian);
        await using var desk = await Desk.Open(casework);
        var answer = $"{await desk.Ask("query Q($id: ID!) { family(id: $id) { members { kinship parentsPart } } }", variables: SafetyTests.Id(family))}";
        Assert.Contains("""{"kinship":"CHILD","parentsPart":"NOT_APPLICABLE"}""", answer, StringComparison.Ordinal);
        Assert.Contains("""{"kinship":"GUARDIAN","parentsPart":null}""", answer, StringComparison.Ordinal);
        await casework.Plan(family, family.Plan(new(2026, 3, 10)) with { FamilyMembers = [family.Child] });
    }

    [Theory, EveryEngine]
    public async Task Whose_access_ends_reads_nothing_from_the_next_request_on(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var teacher = await home.Casework.Read(db => db.Set<CaseRelation>().Where(one => one.Subject == "tove").Select(one => one.Id).SingleAsync());
        await Assert.ThrowsAsync<NotFound>(() => End(home, teacher, "mor", Role.Parent));
        await End(home, teacher, "mette", Role.Facilitator);
        Assert.Contains("\"family\":null", await home.Read("tove", "professional"), StringComparison.Ordinal);
        await Refused.By(FamilyRules.RelationEnded, () => End(home, teacher, "mette", Role.Facilitator), "input", "caseRelationId");

        await Refused.By<NotAllowed>(FamilyRules.OnlyCoordinator, () => Leave(home, "mette", Role.Facilitator));
        await Leave(home, "leder", Role.Manager);
        Assert.Contains("\"family\":null", await home.Read("karl", "caseworker"), StringComparison.Ordinal);
    }

    private static Task End(Household home, Guid relation, string subject, Role role) =>
        home.Casework.Do<EndCaseRelation, EndCaseRelationInput>(new(Guid.CreateVersion7(), relation), subject, role);

    private static Task Leave(Household home, string subject, Role role) =>
        home.Casework.Do<EndRelationsOfStaff, EndRelationsOfStaffInput>(new(Guid.CreateVersion7(), home.Karl), subject, role);
}
