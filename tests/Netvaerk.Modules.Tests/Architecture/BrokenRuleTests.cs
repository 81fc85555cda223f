using System.Text.RegularExpressions;
using Netvaerk.Kernel;

namespace Netvaerk.Tests.Architecture;

public partial class BrokenRuleTests
{
    [Fact]
    public void Every_broken_rule_is_said_in_two_languages_and_in_whole_sentences() =>
        Assert.All(Solution.Rules.All, rule =>
        {
            Assert.NotEqual(rule.Text.Da, rule.Text.En);
            Assert.Matches(Sentence(), rule.Text.Da);
            Assert.Matches(Sentence(), rule.Text.En);
        });

    [Fact]
    public void A_code_is_the_module_and_what_is_wrong_and_stands_once()
    {
        var rules = Solution.Modules
            .SelectMany(module => new RuleCatalogue([Solution.Built(module)]).All.Select(rule => (Module: module, rule.Code))).ToList();

        Assert.True(rules.Count > 80, $"Only {rules.Count} rules were found.");
        Assert.Equal(rules.Count, Solution.Rules.All.Count());
        Assert.All(rules, rule => Assert.Matches($@"^{rule.Module.ToLowerInvariant()}\.[a-z]+(-[a-z0-9]+)*$", rule.Code));
    }

    [Fact]
    public void No_code_is_held_by_two_rules()
    {
        // The catalogue itself refuses to be made; this shows that it does.
        var twice = Solution.Built("Series");

        Assert.Throws<InvalidOperationException>(() => new RuleCatalogue([twice, twice]));
    }

    [GeneratedRegex(@"^[A-ZÆØÅ»].*\.$", RegexOptions.Singleline)]
    private static partial Regex Sentence();
}
