using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Families;

public sealed class GenogramTests
{
    private const string Asked = """
        query Q($id: ID!) { family(id: $id) { genogram { content { persons { key label { da } } } contentWithheld { because { da } } words(shows: WITH_NETWORK) { da en }
          picture { url until } } } }
        """;

    [Theory, EveryEngine]
    public async Task A_genogram_is_shown_with_the_names_the_reader_may_know_and_closes_with_consent(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        await Record(home);
        foreach (var (subject, role) in new[] { ("mette", "facilitator"), ("mor", "parent"), ("bo", "child") })
        {
            var shown = $"{await Ask(home, subject, role)}";
            Assert.All(["Bo Barn", "Mona Mor", "Farmor Gerda", "/documents/genogram/"], words => Assert.Contains(words, shown, StringComparison.Ordinal));
        }

        Assert.Contains("\"genogram\":null", $"{await Ask(home, "tove", "professional")}", StringComparison.Ordinal);
        var link = await Link(home, "mor", "parent");
        var (status, picture) = await Follow(home, link, "mor", "parent");
        Assert.Equal(System.Net.HttpStatusCode.OK, status);
        Assert.Contains("Farmor Gerda", picture, StringComparison.Ordinal);
        Assert.Contains("document genogram", await home.Casework.Read(db => db.Set<AuditRecord>().Select(one => one.Operation).ToListAsync()));
        var never = await Follow(home, "/documents/genogram/0/da/1/0", "mor", "parent");
        foreach (var (subject, role) in new[] { ("mette", "facilitator"), ("far", "parent"), ("tove", "professional"), ("mor", "professional") })
        {
            Assert.Equal(never, await Follow(home, link, subject, role));
        }

        await home.Answer(home.Father, ConsentScope.TakingPart, ConsentAnswer.Withdrawn);
        var closed = $"{await Ask(home, "mette", "facilitator")}";
        Assert.DoesNotContain("Gerda", closed, StringComparison.Ordinal);
        Assert.Contains("genogrammet vises ikke", closed, StringComparison.Ordinal);
        Assert.Equal(never, await Follow(home, link, "mor", "parent"));
        home.Casework.ItIs(new(2026, 3, 2), new(12, 6));
        Assert.Equal(never, await Follow(home, link, "mor", "parent"));
    }

    [Theory, EveryEngine]
    public async Task What_is_no_family_is_refused(Engine engine)
    {
        await using var home = await Household.Meet(engine);
        GenogramPerson[] two = [new("a", Sex.Male), new("b", Sex.Female)];
        Task Bad(GenogramPerson[] persons, Partnership[]? pairs = null, Parentage[]? parents = null, long version = 0) => Record(home, persons, pairs ?? [], parents ?? [], version);
        await Refused.By<InvalidInput>(GenogramRules.TooMany, () => Bad([]), "input", "persons");
        await Refused.By<InvalidInput>(GenogramRules.KeyTwice, () => Bad([two[0], two[0]]), "input", "persons", "1", "key");
        await Refused.By<InvalidInput>(GenogramRules.KeyUnknown, () => Bad(two, [new("a", "c", PartnershipKind.Married)]), "input", "partnerships", "0", "other");
        await Refused.By<InvalidInput>(GenogramRules.Circle, () => Bad(
            [.. two, new("c", Sex.Female)], null,
            [new("a", "b", ParentageKind.Biological), new("b", "c", ParentageKind.Foster), new("c", "a", ParentageKind.Biological)]), "input", "parentages");
        await Refused.By<InvalidInput>(GenogramRules.Year, () => Bad([two[0] with { BornYear = 1700 }]), "input", "persons", "0", "bornYear");
        await Assert.ThrowsAsync<NotFound>(() => Bad([two[0] with { FamilyMemberId = Guid.CreateVersion7() }]));
        await Assert.ThrowsAsync<Kernel.Conflict>(() => Bad(two, version: 3));
    }

    private static Task<System.Text.Json.JsonElement> Ask(Household home, string subject, string role) => home.Desk.Ask(Asked, subject, role, SafetyTests.Id(home.Family));

    private static Task<Guid> Record(Household home) => Record(
        home,
        [
            new("bo", Sex.Male, home.Child), new("mor", Sex.Female, home.Mother), new("far", Sex.Male, home.Father), new("farmor", Sex.Female, Name: "Farmor Gerda"),
            new("lærer", Sex.Female, NetworkMemberId: home.Teacher),
        ],
        [new("mor", "far", PartnershipKind.Married)],
        [new("bo", "mor", ParentageKind.Biological), new("bo", "far", ParentageKind.Biological), new("far", "farmor", ParentageKind.Biological)]);

    private static Task<Guid> Record(Household home, GenogramPerson[] persons, Partnership[] pairs, Parentage[] parents, long version = 0) =>
        home.Casework.Do<RecordGenogram, RecordGenogramInput>(new(Guid.CreateVersion7(), home.Family.Family, version, persons, pairs, parents, []));

    private static async Task<string> Link(Household home, string subject, string role) =>
        (await Ask(home, subject, role)).GetProperty("family").GetProperty("genogram").GetProperty("picture").GetProperty("url").GetString()!;

    private static async Task<(System.Net.HttpStatusCode Status, string Body)> Follow(Household home, string link, string subject, string role)
    {
        using var answer = await home.Desk.Get(link, subject, role);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
