using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>Versions of a plugin lie side by side, and each rule set runs the one that its file names.</summary>
public sealed class PluginVersionTests : IDisposable
{
    private readonly PluginFolder folder = new();

    [Fact]
    public void Every_rule_set_of_a_file_runs_the_version_that_it_names()
    {
        folder.WithVersion("Hours", "1.0.0.0", "IMeetingPolicy", Hours(1)).WithVersion("Hours", "2.0.0.0", "IMeetingPolicy", Hours(2)).With("Hours", "IMeetingPolicy", Hours(3));
        using var shelf = folder.Shelf(null);
        var entry = Towns.Testrup("""
            { "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [
              { "validFrom": "2024-01-01", "plugin": "Hours", "pluginVersion": "1.0.0.0" },
              { "validFrom": "2025-01-01", "plugin": "Hours", "pluginVersion": "2.0.0.0" },
              { "validFrom": "2026-01-01", "plugin": "Hours" } ] }
            """, shelf);
        var rules = new Rulebook(entry.InForce ?? throw new InvalidOperationException(string.Join('\n', entry.Errors)));
        DateOnly[] days = [new(2024, 6, 1), new(2025, 6, 1), new(2026, 6, 1)];
        Assert.Equal([1, 2, 3], days.Select(day => rules.Length(new(), day).Value.TotalHours));
        Assert.Equal(["1.0.0.0", "2.0.0.0", "0.0.0.0"], days.Select(day => rules.Stamp(day).Plugin!.Version));
        Assert.Equal(3, days.Select(day => rules.Stamp(day).ContentSha256).Distinct().Count());
    }

    [Theory]
    [InlineData("\"plugin\": \"Hours\", \"pluginVersion\": \"3.0.0.0\"", "The plugin \"Hours\" is installed in version 0.0.0.0 and not in 3.0.0.0.", "plugin")]
    [InlineData("\"plugin\": \"Hours\", \"pluginVersion\": \"newest\"", "A version is written like \"1.2.0.0\".", "pluginVersion")]
    [InlineData("\"pluginVersion\": \"1.0.0.0\"", "A version belongs to a plugin: write \"plugin\" too.", "pluginVersion")]
    public void A_version_that_is_not_there_is_named_with_its_place(string plugin, string sentence, string property)
    {
        folder.With("Hours", "IMeetingPolicy", Hours(3));
        using var shelf = folder.Shelf(null);
        var error = Towns.Testrup($$"""{ "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{ "validFrom": "2024-01-01", {{plugin}} }] }""", shelf).Errors.Single();
        Assert.Equal(("ruleSets[0]." + property, sentence), (error.Property, error.Sentence.En));
    }

    [Fact]
    public void A_version_is_held_to_the_operators_list_like_any_plugin()
    {
        folder.WithVersion("Hours", "1.0.0.0", "IMeetingPolicy", Hours(1));
        using var shelf = folder.Shelf([]);
        Assert.Contains("is not among Plugins:Allowed", Assert.Throws<PluginRefused>(() => shelf.Load("Hours", "1.0.0.0")).Why.En, StringComparison.Ordinal);
    }

    public void Dispose() => folder.Dispose();

    private static string Hours(int hours) =>
        $"public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => standard.But(TimeSpan.FromHours({hours}), new(\"a\", \"b\", \"c\", \"d\"));";
}
