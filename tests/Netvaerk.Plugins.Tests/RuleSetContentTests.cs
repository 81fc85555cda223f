namespace Netvaerk.Plugins.Tests;

/// <summary>What is approved is a rule set's content, and nothing but its content.</summary>
public sealed class RuleSetContentTests
{
    [Fact]
    public void How_a_file_is_laid_out_does_not_matter()
    {
        var one = Hash("""{ "validFrom": "2020-01-01", "targetGroup": { "ages": { "from": 7, "to": 13 } } }""");
        var other = Hash("""
            { "targetGroup": { "ages": { "to":  13, "from": 7 } },

              "validFrom": "2020-01-01" }
            """);
        Assert.Equal(one, other);
        Assert.Matches("^[0-9a-f]{64}$", one);
    }

    [Theory]
    [InlineData("\"to\": 13", "\"to\": 14")]
    [InlineData("2020-01-01", "2020-01-02")]
    [InlineData("\"from\": 7", "\"from\": 7, \"source\": \"Byrådet\"")]
    [InlineData("\"validFrom\"", "\"own\": { \"a\": 1 }, \"validFrom\"")]
    [InlineData("\"validFrom\"", "\"plugin\": \"Skive\", \"own\": { \"longCommute\": 1 }, \"validFrom\"")]
    public void Whatever_changes_the_rules_changes_the_hash(string right, string other)
    {
        const string Set = """{ "validFrom": "2020-01-01", "targetGroup": { "ages": { "from": 7, "to": 13 } } }""";
        Assert.NotEqual(Hash(Set), Hash(Set.Replace(right, other, StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_municipalitys_content_reads_back_as_it_was_written()
    {
        foreach (var content in Towns.All.Select(slug => Towns.Entry(slug).InForce!.ForDay(Towns.Today).Content))
        {
            var again = RuleSetContent.Read(content.Text);
            Assert.Equal((content.Text, content.Sha256), (again.Text, again.Sha256));
        }
    }

    [Fact]
    public void A_setting_that_nobody_knows_any_more_is_not_dropped_in_silence()
    {
        var text = Towns.Entry("broendby").InForce!.ForDay(Towns.Today).Content.Text;
        Assert.Throws<System.Text.Json.JsonException>(() => RuleSetContent.Read(text.Replace("\"File\":{", "\"File\":{\"Forgotten\":1,", StringComparison.Ordinal)));
    }

    private static string Hash(string ruleSet)
    {
        var entry = Towns.Testrup($$"""{ "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{{ruleSet}}] }""");
        return (entry.InForce ?? throw new InvalidOperationException(string.Join('\n', entry.Errors))).ForDay(new(2026, 1, 1)).Stamp.ContentSha256;
    }
}
