using System.Reflection;
using System.Text.Json;

namespace Netvaerk.Plugins.Tests;

/// <summary>The Sdk's promises to plugin authors.</summary>
public sealed class SdkTests
{
    [Fact]
    public void The_public_surface_is_the_one_checked_in() => CheckedIn.Same("src/Sdk/Netvaerk.Sdk.api.txt", PublicSurface.Of(typeof(IPolicy).Assembly));

    [Fact]
    public void The_Sdk_depends_on_nothing_but_the_platform() => Assert.All(typeof(IPolicy).Assembly.GetReferencedAssemblies(),
        one => Assert.StartsWith("System.", one.Name, StringComparison.Ordinal));

    [Fact]
    public void Facts_hold_no_identity() => Assert.All(new[] { typeof(ChildFacts), typeof(MeetingFacts), typeof(CompensationFacts) }.SelectMany(one => one.GetProperties()),
        one => Assert.DoesNotContain(one.Name, (string[])["Name", "Cpr", "Address", "BirthDate", "Id"]));

    [Fact]
    public void An_answer_has_at_least_one_reason() => Assert.Throws<ArgumentException>(() => new Answer<int>(1, []));

    [Fact]
    public void But_keeps_the_reasons_beneath()
    {
        var first = new Reason("a", "før", "before", "kilde");
        var answer = new Answer<int>(1, first);
        Assert.Equal([first, first with { Rule = "b" }], answer.But(2, first with { Rule = "b" }).Because);
        Assert.Equal(1, answer.Value);
    }

    [Fact]
    public void A_fact_is_not_asked_until_it_is()
    {
        Assert.Equal(Knowledge.NotAsked, new ChildFacts().Complexity.State);
        Assert.False(default(Known<bool>).Is(false));
        Assert.Throws<InvalidOperationException>(() => Known<int>.Unknown.Value);
    }

    [Fact]
    public void An_answer_with_its_reasons_is_stored_and_read_again()
    {
        var answer = Towns.Rules("hilleroed").Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today);
        Assert.Equal(answer, JsonSerializer.Deserialize<Answer<MeetingWindow>>(JsonSerializer.Serialize(answer)));
    }

    [Fact]
    public void Nothing_under_src_names_a_municipality()
    {
        string[] names = ["hillerød", "hilleroed", "kolding", "skive", "roskilde", "brøndby", "broendby", "fredensborg", "aarhus", "århus"];
        var naming = Directory.EnumerateFiles(Path.Combine(Towns.Checkout.Root, "src"), "*.*", SearchOption.AllDirectories)
            .Where(one => one.EndsWith(".cs", StringComparison.Ordinal) || one.EndsWith(".json", StringComparison.Ordinal))
            .Where(one => !one.Contains("/obj/", StringComparison.Ordinal) && !one.Contains("/bin/", StringComparison.Ordinal))
            .Where(one => Words(File.ReadAllText(one)).Any(word => names.Contains(word, StringComparer.OrdinalIgnoreCase)));
        Assert.Empty(naming.Select(one => Path.GetRelativePath(Towns.Checkout.Root, one)));
    }

    private static IEnumerable<string> Words(string text) => System.Text.RegularExpressions.Regex.Matches(text, @"[\p{L}]+").Select(one => one.Value);
}
