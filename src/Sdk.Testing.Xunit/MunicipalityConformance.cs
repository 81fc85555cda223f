using System.Collections.Concurrent;
using Xunit;

namespace Netvaerk.Sdk.Testing;

/// <summary>
/// The conformance kit as tests. Derive from it, name your plugin and your municipality's file, and both lie beside the tests when they run:
/// <code>public sealed class GladsaxeConformance() : MunicipalityConformance("Gladsaxe.dll", "gladsaxe.json");</code>
/// It catches mistakes. It is no sandbox, and stops nobody who means harm.
/// </summary>
/// <param name="plugin">The plugin's assembly, relative to the tests' folder.</param>
/// <param name="settingsFile">The municipality's file, relative to the tests' folder.</param>
public abstract class MunicipalityConformance(string plugin, string settingsFile)
{
    // The facts below are one judgement read nine ways: it is made once.
    private static readonly ConcurrentDictionary<(string, string), Lazy<IReadOnlyList<Finding>>> Judged = [];

    /// <summary>The settings file is right, and the plugin can be taken into use.</summary>
    [Fact]
    public void The_file_and_the_plugin_are_taken_into_use() => Nothing(ConformanceRule.Loads);

    /// <summary>No files, network, processes, reflection, clocks, randomness or threads.</summary>
    [Fact]
    public void Nothing_is_used_that_a_rule_has_no_use_for() => Nothing(ConformanceRule.References);

    /// <summary>No static state that can change.</summary>
    [Fact]
    public void Nothing_is_kept_from_one_case_to_the_next() => Nothing(ConformanceRule.StaticState);

    /// <summary>An answer for all facts, unknown ones too.</summary>
    [Fact]
    public void Every_question_gets_an_answer() => Nothing(ConformanceRule.Answers);

    /// <summary>The same facts, the same answer.</summary>
    [Fact]
    public void The_same_facts_get_the_same_answer() => Nothing(ConformanceRule.SameAnswer);

    /// <summary>Reasons in two languages, with a source.</summary>
    [Fact]
    public void Every_reason_has_two_languages_and_a_source() => Nothing(ConformanceRule.Reasons);

    /// <summary>Answers within bounds and law.</summary>
    [Fact]
    public void Every_answer_is_within_bounds_and_law() => Nothing(ConformanceRule.Bounds);

    /// <summary>Overrides that override.</summary>
    [Fact]
    public void Every_override_changes_something() => Nothing(ConformanceRule.Overrides);

    /// <summary>A plugin that can be replaced while the host runs.</summary>
    [Fact]
    public void The_plugin_unloads() => Nothing(ConformanceRule.Unloads);

    private void Nothing(ConformanceRule rule)
    {
        var found = Judged.GetOrAdd((plugin, settingsFile), static one =>
            new(() => Conformance.Of(Path.Combine(AppContext.BaseDirectory, one.Item1), Path.Combine(AppContext.BaseDirectory, one.Item2)))).Value;
        var broken = found.Where(one => one.Rule == rule).ToList();
        Assert.True(broken.Count == 0, string.Join('\n', broken));
    }
}
