using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

public sealed class NetworkTests
{
    [Theory, EveryEngine]
    public async Task Parents_propose_and_decline_by_themselves_and_who_answered_is_kept(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var aunt = await Propose(home, ProposedBy.Parents, "mor", Role.Parent);
        await Refused.By<NotAllowed>(FamilyRules.ProposerDoesNotFit, () => Propose(home, ProposedBy.Facilitator, "mor", Role.Parent));
        await Refused.By<NotAllowed>(FamilyRules.OnlyLeadersSignIn, () => Propose(home, ProposedBy.Parents, "mor", Role.Parent, "sneak"));
        await Refused.By<NotAllowed>(FamilyRules.NotYourFamily, () => Answer(home, new(NetworkMemberId: home.Teacher), home.Mother, ParentsAnswer.Declined, "far", Role.Parent));

        await Answer(home, new(NetworkMemberId: home.Teacher), home.Mother, ParentsAnswer.Accepted, "mor", Role.Parent);
        await Answer(home, new(NetworkMemberId: home.Teacher), home.Father, ParentsAnswer.Declined, "far", Role.Parent);
        var declined = await home.Casework.Read(db => db.Set<NetworkMember>().Include(one => one.Answers).SingleAsync(one => one.Id == home.Teacher));
        Assert.Equal((ParentsAnswer.Declined, 2), (declined.ParentsAnswer, declined.Answers.Count));
        Assert.Contains("\"family\":null", await home.Read("tove", "professional"), StringComparison.Ordinal);
        await Refused.By(
            Netvaerk.Meetings.MeetingRules.DeclinedByParents,
            () => home.Casework.Plan(home.Family, home.Family.Plan(new(2026, 3, 10)) with { NetworkMembers = [aunt, home.Teacher] }), "input", "plan", "networkMembers", "1");
        await Answer(home, new(NetworkMemberId: home.Teacher), home.Father, ParentsAnswer.Accepted, "far", Role.Parent);
        await home.Casework.Plan(home.Family, home.Family.Plan(new(2026, 3, 10)) with { NetworkMembers = [aunt, home.Teacher] });
    }

    [Theory, EveryEngine]
    public async Task Some_cannot_be_declined(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var karl = await home.Add("Karl", Sector.FamilyDepartment, staff: home.Karl);
        await Represent(home, new(2010, 1, 1));
        foreach (var person in new PersonOfCase[] { new(home.Father), new(home.Child), new(NetworkMemberId: karl), new(NetworkMemberId: home.Uncle) })
        {
            await Refused.By(FamilyRules.CannotBeDeclined, () => Answer(home, person, home.Mother, ParentsAnswer.Declined, "mor", Role.Parent), "input", "person");
        }
    }

    [Theory, EveryEngine]
    public async Task A_lay_representative_is_fifteen_and_can_be_set_aside_by_decision(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        var fifteen = home.Today.AddYears(-15);
        await Refused.By<InvalidInput>(FamilyRules.RepresentativeTooYoung, () => Represent(home, fifteen.AddDays(1)), "input", "birthDate");
        await Refused.By(FamilyRules.RepresentativeIsProfessional, () => Represent(home, fifteen, home.Teacher), "input", "networkMemberId");
        await Represent(home, fifteen);
        await Refused.By<NotAllowed>(FamilyRules.OnlyCaseworker, () => SetAside(home, "mette", Role.Facilitator));
        await SetAside(home, "karl", Role.Caseworker);
        await Refused.By(
            Netvaerk.Meetings.MeetingRules.DeclinedByParents,
            () => home.Casework.Plan(home.Family, home.Family.Plan(new(2026, 3, 10)) with { NetworkMembers = [home.Uncle] }), "input", "plan", "networkMembers", "0");
        Assert.Contains("\"family\":null", await home.Read("per", "network"), StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task The_network_is_seen_at_a_glance(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await home.Casework.Do<GiveNetworkRoles, GiveNetworkRolesInput>(new(Guid.CreateVersion7(), home.Uncle, 1, [NetworkRole.Witness, NetworkRole.EverydayHelper]));
        var overview = $"{await home.Desk.Ask("""
            query Q($id: ID!) { family(id: $id) { networkOverview { familyMembers { kinship } privateNetwork { contact { name } roles }
              professionals { sector members { contact { name } } } witnesses { contact { name } } unanswered { sector } notTakingPart { sector } } } }
            """, variables: SafetyTests.Id(home.Family))}";
        Assert.Contains("""{"contact":{"name":"Onkel Per"},"roles":["WITNESS","EVERYDAY_HELPER"]}""", overview, StringComparison.Ordinal);
        Assert.Contains("""witnesses":[{"contact":{"name":"Onkel Per"}}]""", overview, StringComparison.Ordinal);
        Assert.Contains("""professionals":[{"sector":"SCHOOL","members":[""", overview, StringComparison.Ordinal);
    }

    [Theory, EveryEngine]
    public async Task A_protected_address_is_not_kept_of_the_person_or_of_the_children(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await Identify(home, home.Child, "Vibevej 14, 2. tv", isProtected: false);
        Assert.Contains("Vibevej", await home.Read("mette", "facilitator"), StringComparison.Ordinal);
        await Refused.By<InvalidInput>(FamilyRules.AddressProtected, () => Identify(home, home.Mother, "Lærkevej 3", isProtected: true), "input", "address");
        await Identify(home, home.Mother, null, isProtected: true);
        Assert.DoesNotContain("Vibevej", await home.Read("mette", "facilitator"), StringComparison.Ordinal);
        await Refused.By<InvalidInput>(FamilyRules.AddressProtected, () => Identify(home, home.Child, "Vibevej 14, 2. tv", isProtected: false), "input", "address");
        await Identify(home, home.Father, "Bakken 1", isProtected: false);
        Assert.Contains("Bakken", await home.Read("mette", "facilitator"), StringComparison.Ordinal);
    }

    private static Task Identify(Household home, Guid member, string? address, bool isProtected) => home.Casework.Do<RecordIdentity, RecordIdentityInput>(
        new(Guid.CreateVersion7(), home.Family.Family, member, "Navn Navnesen", Address: address, AddressProtected: isProtected));

    private static Task<Guid> Propose(Household home, ProposedBy by, string subject, Role role, string? signIn = null) =>
        home.Casework.Do<AddNetworkMember, AddNetworkMemberInput>(
            new(Guid.CreateVersion7(), home.Family.Family, Sector.PrivateNetwork, "Moster Anna", "moster", by, Subject: signIn), subject, role);

    private static Task Answer(Household home, PersonOfCase person, Guid by, ParentsAnswer answer, string subject, Role role) =>
        home.Casework.Do<AnswerProposal, AnswerProposalInput>(new(Guid.CreateVersion7(), home.Family.Family, person, by, answer), subject, role);

    private static async Task Represent(Household home, DateOnly born, Guid? who = null)
    {
        var id = who ?? home.Uncle;
        var version = await home.Casework.Read(db => db.Set<NetworkMember>().Where(one => one.Id == id).Select(one => one.Version).SingleAsync());
        await home.Casework.Do<AppointLayRepresentative, AppointLayRepresentativeInput>(new(Guid.CreateVersion7(), id, version, home.Child, born), "bo", Role.Child);
    }

    private static async Task SetAside(Household home, string subject, Role role)
    {
        var version = await home.Casework.Read(db => db.Set<NetworkMember>().Where(one => one.Id == home.Uncle).Select(one => one.Version).SingleAsync());
        await home.Casework.Do<SetAsideLayRepresentative, SetAsideLayRepresentativeInput>(new(Guid.CreateVersion7(), home.Uncle, version, "Taler på barnets vegne mod dets vilje."), subject, role);
    }
}
