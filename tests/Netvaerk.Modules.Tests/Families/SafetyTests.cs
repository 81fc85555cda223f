using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

/// <summary>Mother and father have joint custody and have both agreed to take part; whether they can meet is another matter.</summary>
public sealed class SafetyTests
{
    private const string TwoLists = "query Q($id: ID!) { family(id: $id) { safetyAssessments { grounds seating familyMembers { kinship } } members { kinship identity { name } } network { contact { name } } } }";

    [Theory, EveryEngine]
    public async Task No_meeting_is_planned_before_two_parents_are_assessed_and_no_contact_wins_over_their_yes(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (family, father) = await BothSayYes(casework);
        var plan = family.Plan(new(2026, 3, 10)) with { FamilyMembers = [family.Holder, father, family.Child] };
        await Refused.By(FamilyRules.SafetyNotAssessed, () => casework.Plan(family, plan), "input", "plan");
        await Assess(casework, family, father, Seating.NoContact);
        await Refused.By(FamilyRules.NoContact, () => casework.Plan(family, plan), "input", "plan");
        Assert.Contains("adskilte dele", FamilyRules.NoContact.Text.Da, StringComparison.Ordinal);
        await Assess(casework, family, father, Seating.SeparateSessions);
        await Refused.By(FamilyRules.SeparateSessions, () => casework.Plan(family, plan), "input", "plan");
        await Assess(casework, family, father, Seating.Together);
        await casework.Plan(family, plan);
        var kept = await casework.Read(db => db.Set<SafetyAssessment>().OrderBy(one => one.Id).ToListAsync());
        Assert.Equal([true, true, false], kept.Select(one => one.ReplacedAt is not null));
    }

    [Theory, EveryEngine]
    public async Task Who_must_not_meet_sees_nothing_of_the_other_and_only_those_who_lead_know_why(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (family, father) = await BothSayYes(casework);
        await Name(casework, family, family.Holder, "Mona Mor", "mor");
        await Name(casework, family, father, "Frank Far", "far");
        await using var desk = await Desk.Open(casework);
        Assert.Contains("Frank Far", $"{await desk.Ask(TwoLists, "mor", "parent", Id(family))}", StringComparison.Ordinal);

        await Assess(casework, family, father, Seating.NoContact);
        var (mother, other) = ($"{await desk.Ask(TwoLists, "mor", "parent", Id(family))}", $"{await desk.Ask(TwoLists, "far", "parent", Id(family))}");
        Assert.Contains("Mona Mor", mother, StringComparison.Ordinal);
        Assert.DoesNotContain("Frank Far", mother, StringComparison.Ordinal);
        Assert.DoesNotContain("Mona Mor", other, StringComparison.Ordinal);
        Assert.All([mother, other], answer => Assert.Contains("\"safetyAssessments\":[]", answer, StringComparison.Ordinal));
        var leads = $"{await desk.Ask(TwoLists, variables: Id(family))}";
        Assert.All(["Frank Far", "Mona Mor", "Moren er bange", "NO_CONTACT"], words => Assert.Contains(words, leads, StringComparison.Ordinal));
    }

    [Theory, EveryEngine]
    public async Task Two_people_are_assessed_by_those_who_lead_and_with_grounds(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var (family, father) = await BothSayYes(casework);
        await Refused.By<NotAllowed>(FamilyRules.NotYourFamily, () => Assess(casework, family, father, Seating.Together, "mor", Role.Parent));
        await Refused.By<InvalidInput>(FamilyRules.SafetyMissing, () => Assess(casework, family, father, Seating.NotAssessed), "input", "seating");
        await Refused.By<InvalidInput>(FamilyRules.SafetyNeedsTwo, () => Assess(casework, family, family.Holder, Seating.Together), "input", "other");
        await Assert.ThrowsAsync<NotFound>(() => Assess(casework, family, Guid.CreateVersion7(), Seating.Together));
    }

    internal static async Task<(Case Family, Guid Father)> BothSayYes(Casework casework)
    {
        var family = await casework.Allocated(joint: true);
        var father = (await casework.Read(db => db.Set<FamilyMember>().SingleAsync(one => one.FamilyId == family.Family && one.Kinship == Kinship.Father))).Id;
        await casework.Consent(family with { Holder = father }, ConsentScope.TakingPart, ConsentAnswer.Given);
        return (family with { Series = await casework.Do<Netvaerk.Series.OpenSeries, Netvaerk.Series.OpenSeriesInput>(new(Guid.CreateVersion7(), family.Referral, 1)) }, father);
    }

    internal static object Id(Case family) => new { id = GraphQL.GlobalId.Write("Family", family.Family) };

    internal static Task Name(Casework casework, Case family, Guid member, string name, string? subject = null) =>
        casework.Do<RecordIdentity, RecordIdentityInput>(new(Guid.CreateVersion7(), family.Family, member, name, Subject: subject));

    private static Task Assess(Casework casework, Case family, Guid other, Seating seating, string subject = "mette", Role role = Role.Facilitator) =>
        casework.Do<AssessSafety, AssessSafetyInput>(
            new(Guid.CreateVersion7(), family.Family, new(family.Holder), new(other), seating, "Moren er bange for at møde faren."), subject, role);
}
