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
    [InlineData("\"balance\": { \"professionals\": 0 }", "ruleSets[0].meetings.balance")]
    [InlineData("\"venue\": { \"peopleFrom\": 12, \"peopleTo\": 11 }", "ruleSets[0].meetings.venue.peopleTo")]
    [InlineData("\"hours\": { \"from\": \"20:00\", \"until\": \"08:00\" }", "ruleSets[0].meetings.hours.until")]
    [InlineData("\"quorum\": { \"demands\": [{ \"atLeast\": 3, \"of\": [\"school\", \"ppr\"], \"counted\": \"groups\" }] }", "ruleSets[0].meetings.quorum.demands[0]")]
    [InlineData("\"catering\": { \"servings\": [{ \"code\": \"x\", \"da\": \"x\", \"en\": \"x\", \"from\": \"18:00\", \"until\": \"17:00\" }] }", "ruleSets[0].meetings.catering.servings[0].until")]
    public void What_a_table_cannot_be_is_named(string meetings, string property)
    {
        var entry = Towns.Testrup(Right.Replace("\"targetGroup\"", $"\"meetings\": {{ {meetings} }}, \"targetGroup\"", StringComparison.Ordinal));
        Assert.Equal(property, Assert.Single(entry.Errors).Property);
    }

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
