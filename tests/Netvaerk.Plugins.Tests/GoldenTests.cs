namespace Netvaerk.Plugins.Tests;

/// <summary>One child, seven municipalities and the other method: every explanation, word for word.</summary>
public sealed class GoldenTests
{
    [Fact]
    public void A_boy_of_15_is_explained_everywhere() => Same("boy-of-15", Children.Fifteen);

    [Fact]
    public void A_boy_of_13_is_explained_everywhere() => Same("boy-of-13", Children.Thirteen);

    [Fact]
    public void A_child_of_whom_nothing_is_known_is_explained_everywhere() => Same("nothing-known", new());

    [Fact]
    public void Every_rule_in_force_is_said_in_words() => CheckedIn.Same("tests/Netvaerk.Plugins.Tests/Golden/rules-in-force.txt", string.Concat(
        Towns.All.Select(slug => $"== {slug}\n" + string.Concat(Towns.Rules(slug).All(Towns.Today).Select(rule =>
            $"{rule.Name}: {rule.Value.Da} / {rule.Value.En}\n" +
            string.Concat(rule.Because.Select(reason => $"    [{reason.Layer}] {reason.Sentence.Da} ({reason.Source})\n")))))));

    private static void Same(string name, ChildFacts child) => CheckedIn.Same($"tests/Netvaerk.Plugins.Tests/Golden/{name}.txt",
        string.Join('\n', Towns.All.Select(slug => $"== {slug}: {Towns.Rules(slug).AssessChild(child, Towns.Today).InWords()}")
            .Append($"== testrup: {InddragendeTests.Rules().AssessChild(child with { CaseType = "preventive" }, Towns.Today).InWords()}")));
}
