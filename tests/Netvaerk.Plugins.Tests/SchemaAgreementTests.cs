using System.Text;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Municipalities.Settings;
using Netvaerk.Sdk.Testing.Facts;
using NJsonSchema;

namespace Netvaerk.Plugins.Tests;

/// <summary>
/// An editor that follows the schema and the host that reads the file say the same of every file. What a schema cannot say is named here, and is all
/// that an editor lets through.
/// </summary>
public sealed class SchemaAgreementTests
{
    // What only the host can say, by its sentence, each with a file that an editor finds nothing wrong with.
    private static readonly Dictionary<string, (string Sentence, string Because)> OnlyTheHost = new()
    {
        ["the name of the file"] = ("Must be \"testrup\" like the file's name.", """{ "slug": "andrup" }"""),
        ["one property twice"] = ("The property stands there twice.", """{ "name": "A", "name": "B" }"""),
        ["one property twice in what a plugin reads"] = ("The property stands there twice.", """{ "ruleSets": [{ "validFrom": "2027-01-01", "own": { "a": [{ "b": 1, "b": 2 }] } }] }"""),
        ["dates in order"] = ("Rule sets stand in order of date, no two of the same day.", """{ "ruleSets": [{ "validFrom": "2027-01-01" }, { "validFrom": "2027-01-01" }] }"""),
        ["an end before the beginning"] = ("The rule set ends before it begins.", """{ "ruleSets": [{ "validFrom": "2027-01-01", "validTo": "2026-01-01" }] }"""),
        ["an end with nothing after it"] = ("After Friday 31 December 2027 no rules hold. Leave \"validTo\" out of the last rule set.", """{ "ruleSets": [{ "validFrom": "2027-01-01", "validTo": "2027-12-31" }] }"""),
        ["rule sets that overlap"] = ("The rule sets overlap: the one before holds until Friday 31 December 2027.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "validTo": "2027-12-31" }, { "validFrom": "2027-06-01" }] }"""),
        ["days without rules"] = ("No rules hold from Saturday 1 January 2028 to Monday 31 January 2028.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "validTo": "2027-12-31" }, { "validFrom": "2028-02-01" }] }"""),
        ["ages in order"] = ("The upper age is at least the lowest.", """{ "ruleSets": [{ "validFrom": "2027-01-01", "targetGroup": { "ages": { "from": 8, "to": 7 } } }] }"""),
        ["weeks in order"] = ("Write both weeksFrom and weeksTo, the fewest first, or neither.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "meetings": { "interval": { "weeksFrom": 8, "weeksTo": 7 } } }] }"""),
        ["codes once"] = ("The code is used before in the list.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "targetGroup": { "caseTypes": [{ "code": "a", "da": "a", "en": "a" }, { "code": "a", "da": "b", "en": "b" }] } }] }"""),
        ["people in order"] = ("The most people are at least the fewest.", """{ "ruleSets": [{ "validFrom": "2027-01-01", "meetings": { "venue": { "peopleFrom": 8, "peopleTo": 7 } } }] }"""),
        ["hours in order"] = ("The day ends after it begins.", """{ "ruleSets": [{ "validFrom": "2027-01-01", "meetings": { "hours": { "from": "17:00", "until": "08:00" } } }] }"""),
        ["servings in order"] = ("The serving ends after it begins.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "meetings": { "catering": { "servings": [{ "code": "a", "da": "a", "en": "a", "from": "17:00", "until": "08:00" }] } } }] }"""),
        ["a quorum of more groups than are named"] = ("The demand must be possible: one at least, and no more groups than are named.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "meetings": { "quorum": { "demands": [{ "atLeast": 2, "of": ["school", "school"], "counted": "groups" }] } } }] }"""),
        ["forums' ages in order"] = ("A forum's highest age is at least its lowest.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "decision": { "by": "forum", "forums": [{ "code": "a", "da": "a", "en": "a", "from": 8, "to": 7 }] } }] }"""),
        ["forums' codes once"] = ("The code is used before in the list.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "decision": { "by": "forum", "forums": [{ "code": "a", "da": "a", "en": "a", "from": 1, "to": 7 }, { "code": "a", "da": "a", "en": "a", "from": 8, "to": 9 }] } }] }"""),
        ["an agreement that ends before it begins"] = ("The agreement ends before it begins.",
            """{ "ruleSets": [{ "validFrom": "2027-01-01", "compensation": { "agreements": [{ "group": "a", "da": "a", "en": "a", "eveningFrom": "17:00", "validFrom": "2027-01-02", "validUntil": "2027-01-01" }] } }] }"""),
        ["more than half of the year closed"] = ("At most 26 weeks can be closed.", $$"""{ "committee": { "closedWeeks": [{{string.Join(',', Enumerable.Range(1, 27))}}] } }"""),
        ["an address that no letter can come from"] = ("Write an e-mail address, for example moeder@testrup.example.", """{ "letters": { "senderAddress": "a..b@testrup.example" } }"""),
        ["an address that leads nowhere"] = ("Expected a whole address, https://….",
            """{ "signIn": { "issuers": [{ "issuer": "a", "audience": "a", "discovery": "https://a.example:99999" }] } }"""),
    };

    public static TheoryData<string> Names => [.. OnlyTheHost.Keys];

    private static async Task<JsonSchema> Editor() => await JsonSchema.FromJsonAsync(SettingsFiles.Schema.ToJsonString(), TestContext.Current.CancellationToken);

    [Fact]
    public async Task Every_setting_with_a_mistake_is_refused_by_the_editor_just_when_the_host_refuses_it()
    {
        var editor = await Editor();
        Assert.Empty(editor.Validate(SettingsFiles.Whole().ToJsonString()));
        Assert.Empty(Refusals(SettingsFiles.Whole().ToJsonString()));
        var (tried, wrong) = (0, new List<string>());
        // Every eighth, which is another selection of mistakes at each place: all of them take a minute.
        foreach (var (change, file) in SettingsFiles.Changes(SettingsFiles.Whole()).Where((_, at) => at % 8 == 0))
        {
            tried++;
            if (Disagreement(editor, file()) is { } disagreement)
            {
                wrong.Add($"{change}: {disagreement}");
            }
        }

        Assert.True(tried > 600, $"Only {tried} files were tried.");
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {tried}:\n{string.Join('\n', wrong.Take(60))}");
    }

    [Fact]
    public async Task A_generated_file_and_one_that_is_broken_at_one_place_are_accepted_by_both_or_neither()
    {
        var editor = await Editor();
        Prop.ForAll((from seed in Gen.Choose(0, int.MaxValue) from isBroken in Gen.Elements(true, false) select (seed, isBroken)).ToArbitrary(), one =>
        {
            var draws = new Draws((ulong)one.seed);
            var file = SettingsFiles.Right(draws);
            var made = one.isBroken ? draws.Of([.. SettingsFiles.Changes(file)]).File() : file;
            var disagreement = Disagreement(editor, made);
            return (disagreement is null).Label($"{disagreement}\n{made.ToJsonString()}").Classify(Refusals(made.ToJsonString()).Count == 0, "accepted");
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Theory, MemberData(nameof(Names))]
    public async Task What_only_the_host_can_say(string name)
    {
        var (sentence, part) = OnlyTheHost[name];
        var text = """{ "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{ "validFrom": "2027-01-01" }] }""";
        foreach (var property in new[] { "slug", "name", "ruleSets" }.Where(one => part.StartsWith($$"""{ "{{one}}""", StringComparison.Ordinal)))
        {
            text = $$"""{ {{string.Join(", ", JsonNode.Parse(text)!.AsObject().Where(one => one.Key != property).Select(one => $"\"{one.Key}\": {one.Value!.ToJsonString()}"))}} }""";
        }

        text = $"{text.TrimEnd().TrimEnd('}')}, {part.TrimStart('{')}";
        Assert.Empty((await Editor()).Validate(text));
        Assert.Equal(sentence, Assert.Single(Refusals(text)));
    }

    [Fact]
    public void Every_number_has_bounds()
    {
        var numbers = Parts(SettingsFiles.Schema).Where(one => $"{one["type"]}" is "integer" or "number").ToList();
        Assert.True(numbers.Count > 20, $"Only {numbers.Count} numbers were found.");
        Assert.All(numbers, one => Assert.True((one["minimum"] ?? one["exclusiveMinimum"]) is not null && one["maximum"] is not null, one.ToJsonString()));
    }

    // Null where both accept it, both refuse it, or all that the host says is what only it can say.
    private static string? Disagreement(JsonSchema editor, JsonObject file)
    {
        var text = file.ToJsonString();
        var (found, refusals) = (editor.Validate(text), Refusals(text));
        return found.Count > 0 ? refusals.Count == 0 ? $"the host accepts what the editor refuses: {found.First()}" : null
            : refusals.FirstOrDefault(one => !OnlyTheHost.Values.Any(known => SameForm(known.Sentence, one))) is { } refusal ? $"the editor accepts what the host refuses: {refusal}"
            : null;
    }

    // The days in a sentence differ from file to file.
    private static bool SameForm(string known, string sentence) => Form(known) == Form(sentence);

    private static string Form(string sentence) => System.Text.RegularExpressions.Regex.Replace(sentence, @"\w+day \d+ \w+ \d+", "DAY");

    private static List<string> Refusals(string text) => [.. SettingsReader.Read("testrup.json", Encoding.UTF8.GetBytes(text)).Errors.Select(one => one.Sentence.En)];

    private static IEnumerable<JsonNode> Parts(JsonNode part) =>
    [
        part,
        .. (part["properties"]?.AsObject() ?? []).SelectMany(one => Parts(one.Value!)),
        .. part["items"] is { } items ? Parts(items) : [],
    ];
}
