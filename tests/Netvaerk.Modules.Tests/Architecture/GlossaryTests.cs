using System.Text.RegularExpressions;

namespace Netvaerk.Tests.Architecture;

public partial class GlossaryTests
{
    [Fact]
    public void The_glossary_names_what_the_source_names()
    {
        var code = string.Join('\n', Solution.Sources("src").Where(source => !source.File.Contains("/Migrations/")).Select(source => source.Code));
        var known = Word().Matches(code).Select(word => word.Value).ToHashSet(StringComparer.Ordinal);

        var rows = Solution.Read("docs/glossary.md").Split('\n').Where(line => line.StartsWith("| ", StringComparison.Ordinal)).ToList();
        var quotes = rows.SelectMany(row => Quoted().Matches(row)).Select(quoted => quoted.Value);
        var named = quotes.SelectMany(quoted => Word().Matches(quoted)).Select(word => word.Value).Distinct().ToList();

        Assert.True(named.Count > 100, $"Only {named.Count} names were found.");
        Assert.DoesNotContain(named, name => !known.Contains(name) && !known.Contains(char.ToUpperInvariant(name[0]) + name[1..]));
    }

    [GeneratedRegex("`[^`]+`")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"[A-Za-z]\w*")]
    private static partial Regex Word();
}
