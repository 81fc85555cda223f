using System.Text;
using System.Text.Json.Nodes;
using Netvaerk.Municipalities.Settings;

namespace Netvaerk.Plugins.Tests;

/// <summary>A settings file is read strictly: what is wrong is named by file, line, column and property.</summary>
public sealed class SettingsTests
{
    private const string Right = """
        {
          "slug": "testrup",
          "name": "Testrup Kommune",
          "code": "999",
          "ruleSets": [
            {
              "validFrom": "2020-01-01",
              "targetGroup": { "ages": { "from": 7, "to": 13 } }
            }
          ]
        }
        """;

    [Fact]
    public void A_right_file_has_no_errors() => Assert.Empty(Towns.Testrup(Right).Errors);

    [Theory]
    [InlineData("\"ages\"", "\"agess\"", 8, 24, "ruleSets[0].targetGroup.agess", "There is no property \"agess\". Did you mean \"ages\"?")]
    [InlineData("\"name\"", "\"zebra\"", 3, 3, "zebra", "There is no property \"zebra\".")]
    [InlineData("13", "\"13\"", 8, 45, "ruleSets[0].targetGroup.ages.to", "Expected a whole number.")]
    [InlineData("13", "13, \"upperYear\": \"juged\"", 8, 55, "ruleSets[0].targetGroup.ages.upperYear", "Expected one of included, excluded and judgement.")]
    [InlineData("13", "13, \"upperYear\": \"judgment\"", 8, 55, "ruleSets[0].targetGroup.ages.upperYear", "Expected one of included, excluded and judgement. Did you mean \"judgement\"?")]
    [InlineData("2020-01-01", "2020-02-30", 7, 7, "ruleSets[0].validFrom", "Expected a date like 2027-03-01.")]
    [InlineData("\"to\": 13", "\"to\": 5", 8, 45, "ruleSets[0].targetGroup.ages.to", "The upper age is at least the lowest.")]
    [InlineData(", \"to\": 13", "", 8, 24, "ruleSets[0].targetGroup.ages", "The property \"to\" is missing.")]
    [InlineData("\"999\"", "\"99\"", 4, 3, "code", "A municipality code has three digits.")]
    [InlineData("\"999\"", "\"999\", \"code\": \"998\"", 4, 18, "code", "The property stands there twice.")]
    [InlineData("\"from\": 7", "\"from\": 7,", 8, 44, "", "The file is not valid JSON here.")]
    [InlineData("testrup\"", "tæstrup\", \"x\": 1", 2, 22, "x", "There is no property \"x\".")]
    [InlineData("\"2020-01-01\"", "\"2020-01-01\", \"plugin\": \"Nowhere\"", 7, 34, "ruleSets[0].plugin", "The plugin \"Nowhere\" is not there.")]
    public void What_is_wrong_is_named_with_its_place(string right, string wrong, int line, int column, string property, string sentence)
    {
        var entry = Towns.Testrup(Right.Replace(right, wrong, StringComparison.Ordinal));
        var error = entry.Errors[0];
        Assert.Null(entry.InForce);
        Assert.Equal((line, column, property, sentence), (error.Line, error.Column, error.Property, error.Sentence.En));
        Assert.EndsWith($"testrup.json({line},{column}): {(property.Length == 0 ? "" : property + ": ")}{error.Sentence.Da} / {sentence}", error.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"balance\": { \"professionals\": 0 }", "ruleSets[0].meetings.balance.professionals")]
    [InlineData("\"venue\": { \"peopleFrom\": 12, \"peopleTo\": 11 }", "ruleSets[0].meetings.venue.peopleTo")]
    [InlineData("\"hours\": { \"from\": \"20:00\", \"until\": \"08:00\" }", "ruleSets[0].meetings.hours.until")]
    [InlineData("\"quorum\": { \"demands\": [{ \"atLeast\": 3, \"of\": [\"school\", \"ppr\"], \"counted\": \"groups\" }] }", "ruleSets[0].meetings.quorum.demands[0]")]
    [InlineData("\"catering\": { \"servings\": [{ \"code\": \"x\", \"da\": \"x\", \"en\": \"x\", \"from\": \"18:00\", \"until\": \"17:00\" }] }", "ruleSets[0].meetings.catering.servings[0].until")]
    public void What_a_table_cannot_be_is_named(string meetings, string property)
    {
        var entry = Towns.Testrup(Right.Replace("\"targetGroup\"", $"\"meetings\": {{ {meetings} }}, \"targetGroup\"", StringComparison.Ordinal));
        Assert.Equal(property, Assert.Single(entry.Errors).Property);
    }

    [Fact]
    public void A_file_may_begin_with_a_mark_of_utf8_and_its_places_are_counted_after_it()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        Assert.Empty(Towns.Testrup([.. mark, .. Encoding.UTF8.GetBytes(Right)]).Errors);
        var error = Assert.Single(Towns.Testrup([.. mark, .. Encoding.UTF8.GetBytes("{ \"x\": 1," + Right[1..])]).Errors);
        Assert.Equal((1, 3), (error.Line, error.Column));
    }

    [Fact]
    public void A_file_that_is_not_saved_as_utf8_is_told_so_where_the_first_letter_is_lost()
    {
        var error = Assert.Single(Towns.Testrup(Encoding.Latin1.GetBytes(Right.Replace("Testrup Kommune", "Brøndby", StringComparison.Ordinal))).Errors);
        Assert.Equal((3, 14, "The file is not saved as UTF-8: a letter here cannot be read. Save it again as UTF-8."), (error.Line, error.Column, error.Sentence.En));
    }

    [Theory]
    [InlineData("\"name\": \"\\ud800\"")]
    [InlineData("\"\\ud800\": 1")]
    [InlineData("\"signIn\": { \"issuers\": [\"\\udc00\"] }")]
    public void Half_a_letter_is_a_mistake_with_a_place(string wrong)
    {
        var error = Assert.Single(Towns.Testrup("{\n  " + wrong + ",\n" + Right[1..]).Errors);
        Assert.Equal((2, "The file is not valid JSON here."), (error.Line, error.Sentence.En));
    }

    [Fact]
    public void A_whole_number_may_be_written_with_a_point() =>
        Assert.Equal(13, new Rulebook(Towns.Testrup(Right.Replace("13", "13.0", StringComparison.Ordinal)).InForce!).Settings(Towns.Today).TargetGroup!.Ages!.To);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}{}")]
    [InlineData("{ \"ruleSets\": null }")]
    [InlineData("{ \"slug\": 1, \"ruleSets\": [null, 3, {\"own\": []}] }")]
    public void Whatever_stands_in_a_file_is_answered_with_errors(string json) => Assert.NotEmpty(Towns.Testrup(json).Errors);

    [Fact]
    public void Two_municipalities_of_one_number_are_both_out_of_service_and_the_others_serve()
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-test-");
        foreach (var slug in new[] { "kolding", "skive" })
        {
            File.Copy(Path.Combine(Towns.Checkout.Municipalities, slug + ".json"), Path.Combine(folder.FullName, slug + ".json"));
        }

        File.WriteAllText(Path.Combine(folder.FullName, "testrup.json"), Right.Replace("999", "621", StringComparison.Ordinal));
        var entries = Towns.Loader(new NoPlugins()).LoadAll(folder.FullName);
        Assert.Contains("is not there", entries.Single(one => one.Slug == "kolding").Errors[0].Sentence.En, StringComparison.Ordinal);
        Assert.NotNull(entries.Single(one => one.Slug == "testrup").InForce);
        File.WriteAllText(Path.Combine(folder.FullName, "prøveby.json"), Right.Replace("999", "621", StringComparison.Ordinal).Replace("testrup", "prøveby", StringComparison.Ordinal));
        entries = Towns.Loader(new NoPlugins()).LoadAll(folder.FullName);
        Assert.All(entries, one => Assert.Null(one.InForce));
        folder.Delete(recursive: true);
    }

    [Fact]
    public void Every_municipality_of_this_checkout_is_in_service() =>
        Assert.All(Towns.All, slug => Assert.Empty(Towns.Entry(slug).Errors));

    [Fact]
    public void The_schema_is_the_one_checked_in() =>
        CheckedIn.Same("config/municipalities/municipality.schema.json", SettingsSchema.Write());

    [Fact]
    public void A_new_municipality_gets_the_same_schema() =>
        CheckedIn.Same("templates/municipality/config/municipalities/municipality.schema.json", SettingsSchema.Write());

    [Theory]
    [InlineData("\"to\": 13", "\"to\": -1", "ruleSets[0].targetGroup.ages.to", "Tallet er mindst 0 og højst 120.", "The number is at least 0 and at most 120.")]
    [InlineData("\"ages\": { \"from\": 7, \"to\": 13 }", "\"many\": { \"from\": 0 }", "ruleSets[0].targetGroup.many.from", "Tallet er mindst 1 og højst 1000.", "The number is at least 1 and at most 1000.")]
    [InlineData("\"ages\": { \"from\": 7, \"to\": 13 }", "\"ages\": \"7-13\"", "ruleSets[0].targetGroup.ages", "Her skal stå et objekt { … } med from og to.", "Expected an object { … } with from and to.")]
    [InlineData("\"targetGroup\": { \"ages\": { \"from\": 7, \"to\": 13 } }", "\"meetings\": { \"length\": { \"hours\": 13, \"hoursWithInterpreter\": 2 } }",
        "ruleSets[0].meetings.length.hours", "Tallet er mere end 0 og højst 12.", "The number is more than 0 and at most 12.")]
    [InlineData("\"code\": \"999\",", "\"code\": \"999\", \"referral\": { \"whoMayRefer\": [\"facilitater\"] },",
        "referral.whoMayRefer[0]", "Rollen »facilitater« findes ikke. Mente du »facilitator«?", "There is no role \"facilitater\". Did you mean \"facilitator\"?")]
    public void A_value_out_of_range_is_named_with_what_would_do(string right, string wrong, string property, string da, string en)
    {
        var error = Assert.Single(Towns.Testrup(Right.Replace(right, wrong, StringComparison.Ordinal)).Errors);
        Assert.Equal((property, da, en), (error.Property, error.Sentence.Da, error.Sentence.En));
    }

    [Fact]
    public void The_schema_says_what_every_setting_and_every_value_means_in_both_languages()
    {
        var parts = Parts(JsonNode.Parse(SettingsSchema.Write())!).ToList();
        var settings = parts.SelectMany(one => one["properties"]?.AsObject() ?? []).ToList();
        Assert.True(settings.Count > 80, $"Only {settings.Count} settings were found.");
        Assert.All(settings, one => Assert.Contains(" / ", $"{one.Value!["description"]}", StringComparison.Ordinal));

        // Roles are spelt as tokens spell them, and the list of them stands with the sign-in.
        var role = RoleNames.All.First();
        var named = parts.Where(one => one["enum"] is JsonArray names && $"{names[0]}" != role).ToList();
        Assert.True(named.Count > 8, $"Only {named.Count} lists of values were found.");
        Assert.All(named, one => Assert.Equal(one["enum"]!.AsArray().Count, one["enumDescriptions"]!.AsArray().Count));
    }

    [Fact]
    public void The_schema_gives_the_method_s_own_values_with_their_source()
    {
        var set = JsonNode.Parse(SettingsSchema.Write())!["properties"]!["ruleSets"]!["items"]!["properties"]!;
        var ages = set["targetGroup"]!["properties"]!["ages"]!;
        Assert.Equal("""{"from":7,"to":13,"upperYear":"included"}""", ages["default"]!.ToJsonString());
        Assert.Contains("Left out: processuelle-netvaerksmoeder {\"from\":7,\"to\":13,\"upperYear\":\"included\"} (Vidensportalen 2020); det-inddragende-netvaerksmoede none.",
            $"{ages["description"]}", StringComparison.Ordinal);
        Assert.Equal(0, (int)ages["properties"]!["from"]!["minimum"]!);
        Assert.Null(ages["properties"]!["from"]!["default"]);
        Assert.Equal("""["2027-01-01"]""", set["validFrom"]!["examples"]!.ToJsonString());
        var hours = set["meetings"]!["properties"]!["length"]!["properties"]!["hours"]!;
        Assert.Equal((0, 12), ((double)hours["exclusiveMinimum"]!, (double)hours["maximum"]!));
    }

    private static IEnumerable<JsonNode> Parts(JsonNode part) =>
    [
        part,
        .. (part["properties"]?.AsObject() ?? []).SelectMany(one => Parts(one.Value!)),
        .. part["items"] is { } items ? Parts(items) : [],
    ];

    [Fact]
    public void Decisions_are_made_by_the_rule_set_of_their_day()
    {
        var entry = Towns.Testrup("""
            { "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [
              { "validFrom": "2024-01-01", "targetGroup": { "ages": { "from": 7, "to": 15 } } },
              { "validFrom": "2026-01-01", "targetGroup": { "ages": { "from": 7, "to": 10 } } } ] }
            """);
        var rules = new Rulebook(entry.InForce!);
        Assert.Equal(Verdict.Outside, rules.AssessChild(Children.Fifteen, new(2023, 12, 31)).Verdict);
        Assert.Equal(Verdict.Inside, rules.AssessChild(Children.Fifteen, new(2024, 1, 1)).Verdict);
        Assert.Equal(Verdict.Inside, rules.AssessChild(Children.Fifteen, new(2025, 12, 31)).Verdict);
        Assert.Equal(Verdict.Outside, rules.AssessChild(Children.Fifteen, new(2026, 1, 1)).Verdict);
        Assert.Equal("testrup/2024-01-01", rules.Stamp(new(2024, 6, 1)).RuleSet);
    }

    private sealed class NoPlugins : IPluginShelf
    {
        public IPlugin Load(string name, string? version = null) => throw new PluginRefused(new("findes ikke", "is not there"));
    }
}
