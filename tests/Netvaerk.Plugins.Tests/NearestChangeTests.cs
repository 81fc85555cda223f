using FsCheck;
using FsCheck.Fluent;

namespace Netvaerk.Plugins.Tests;

/// <summary>The nearest change that flips a verdict: found by asking the rules, in every municipality and for rules that nobody has seen.</summary>
public sealed class NearestChangeTests
{
    [Fact]
    public void Three_children_have_their_nearest_change_everywhere() => CheckedIn.Same("tests/Netvaerk.Plugins.Tests/Golden/nearest-change.txt", string.Concat(
        from child in new (string Name, ChildFacts Facts)[] { ("a boy of 15", Children.Fifteen), ("a boy of 13", Children.Thirteen), ("nothing known", new()) }
        from town in Towns.All
        select $"{child.Name}, {town}: {Said(town, child.Facts)}\n"));

    [Fact]
    public void The_nearest_change_flips_the_verdict_and_no_change_of_one_fact_does_where_it_takes_two() => Prop.ForAll(RuleProperties.Cases(), one =>
    {
        var rules = Towns.Rules(one.Town);
        var now = rules.AssessChild(one.Child, one.On).Verdict;
        if (rules.NearestChange(one.Child, one.On) is not { } nearest)
        {
            return true;
        }

        var singles = Turned(one.Child).Where(turned => rules.AssessChild(turned.Child, one.On).Verdict != now).ToList();
        return nearest.Verdict != now && (nearest.Changes.Count == 1
            ? singles.Count == 0 || singles.Min(turned => turned.Steps) >= Steps(nearest.Changes[0])
            : singles.Count == 0);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_found_once_is_found_again() => Prop.ForAll(RuleProperties.Cases(), one =>
        Text(Towns.Rules(one.Town).NearestChange(one.Child, one.On)) == Text(Towns.Rules(one.Town).NearestChange(one.Child, one.On))).QuickCheckThrowOnFailure();

    [Fact]
    public void Made_so_the_rules_do_say_what_was_promised()
    {
        var nearest = Towns.Rules("hilleroed").NearestChange(Children.Thirteen, Towns.Today, Verdict.Inside)!;
        var change = Assert.Single(nearest.Changes);
        Assert.Equal(("familyTraits", 0, 1), (change.Question.Code, change.From.Count, change.To.Count));
        Assert.Equal(Verdict.Inside, Towns.Rules("hilleroed").AssessChild(Children.Thirteen with { FamilyTraits = Traits.Of([.. change.To]) }, Towns.Today).Verdict);
        Assert.Equal(nearest.Because.Select(one => one.Rule), Towns.Rules("hilleroed").AssessChild(Children.Thirteen with { FamilyTraits = Traits.Of([.. change.To]) }, Towns.Today).Because.Select(one => one.Rule));
    }

    [Fact]
    public void A_rule_that_nobody_has_seen_is_searched_like_any_other()
    {
        using var plugins = new PluginFolder().With("Odd", "ITargetGroupPolicy", """
            public Criteria Assess(ChildFacts child, Criteria standard) => new Criteria([new Criterion("odd", Why, new(
                child.Professionals.Is(3) && child.Placement.Is(Placement.Considered) && child.Interpreter.Is(Interpretation.Needed) ? Fulfilment.Met
                    : child.Professionals.Is(3) ? Fulfilment.NeedsJudgement : Fulfilment.NotMet, Why), [])]);
            private static Reason Why { get; } = new("odd", "Sådan er det.", "So it is.", "Testrup");
            """);
        var rules = Towns.TestrupRules("", """, "plugin": "Odd" """, plugins.Shelf(null));
        var child = new ChildFacts { Professionals = 5, Placement = Placement.Considered, Interpreter = Interpretation.NotNeeded };
        Assert.Equal(["professionals"], Codes(rules.NearestChange(child, Towns.Today)!));
        Assert.Equal(["professionals", "interpreter"], Codes(rules.NearestChange(child, Towns.Today, Verdict.Inside)!));
    }

    [Fact]
    public void Where_nothing_helps_nothing_is_found_and_the_search_ends()
    {
        using var plugins = new PluginFolder().With("Never", "ITargetGroupPolicy", """
            public Criteria Assess(ChildFacts child, Criteria standard) => new Criteria([new Criterion("never", Why, new(Fulfilment.NotMet, Why), [])]);
            private static Reason Why { get; } = new("never", "Aldrig.", "Never.", "Testrup");
            """);
        Assert.Null(Towns.TestrupRules("", """, "plugin": "Never" """, plugins.Shelf(null)).NearestChange(Children.Fifteen, Towns.Today));
    }

    // Every input that a criterion names matters: some value of it, for some child, makes the explanation another.
    [Fact]
    public void Each_input_of_each_rule_changes_its_explanation()
    {
        ChildFacts[] bases = [Children.Fifteen, Children.Thirteen, Children.Ten, new(), Children.Fifteen with { Age = 10, Complexity = Complexity.Simple, Cooperation = Cooperation.Good }];
        var looked = 0;
        foreach (var town in Towns.All)
        {
            var rules = Towns.Rules(town);
            foreach (var (name, input) in bases.SelectMany(child => rules.AssessChild(child, Towns.Today).Criteria).SelectMany(one => one.Inputs.Select(input => (one.Name, input.Code))).Distinct())
            {
                looked++;
                Assert.True(bases.Any(child => Turned(child).Where(turned => turned.Question == input)
                    .Any(turned => Explained(rules, turned.Child, name) != Explained(rules, child, name))), $"{town}: {name} says the same whatever {input} is.");
            }
        }

        Assert.True(looked > 15, $"Only {looked} inputs were looked at.");
    }

    private static string Explained(Rulebook rules, ChildFacts child, string criterion) =>
        rules.AssessChild(child, Towns.Today).Criteria.FirstOrDefault(one => one.Name == criterion) is { } one ? $"{one.Answer.Value} {string.Join('|', one.Answer.Because.Select(reason => reason.Sentence.Da))}" : "";

    private static IEnumerable<string> Codes(NearestChange nearest) => nearest.Changes.Select(one => one.Question.Code);

    private static string Said(string town, ChildFacts child) => Text(Towns.Rules(town).NearestChange(child, Towns.Today));

    private static string Text(NearestChange? nearest) => nearest is null ? "-" : $"{nearest.Verdict}\n  {nearest.Sentence.Da}\n  {nearest.Sentence.En}";

    // Written apart from the search, so that one checks the other.
    private static IEnumerable<(string Question, int Steps, ChildFacts Child)> Turned(ChildFacts child)
    {
        for (var age = 0; age <= 25; age++)
        {
            yield return ("age", child.Age.IsKnown ? Math.Abs(child.Age.Value - age) : 1, child with { Age = age });
        }

        for (var count = 0; count <= 20; count++)
        {
            yield return ("professionals", child.Professionals.IsKnown ? Math.Abs(child.Professionals.Value - count) : 1, child with { Professionals = count });
        }

        foreach (var yes in new[] { true, false })
        {
            yield return ("complexity", 1, child with { Complexity = yes ? Complexity.Complex : Complexity.Simple });
            yield return ("cooperation", 1, child with { Cooperation = yes ? Cooperation.Difficult : Cooperation.Good });
            yield return ("riskOfCrime", 1, child with { RiskOfCrime = yes ? CrimeRisk.AtRisk : CrimeRisk.NotSeen });
            yield return ("communication", 1, child with { Communication = yes ? Communication.Much : Communication.Ordinary });
            yield return ("conflict", 1, child with { Conflict = yes ? ConflictLevel.High : ConflictLevel.Low });
            yield return ("coordination", 1, child with { Coordination = yes ? CoordinationNeed.Special : CoordinationNeed.Ordinary });
            yield return ("openCase", 1, child with { OpenCase = yes ? CaseStatus.Open : CaseStatus.NoOpenCase });
            yield return ("interpreter", 1, child with { Interpreter = yes ? Interpretation.Needed : Interpretation.NotNeeded });
        }

        foreach (var code in new[] { "distress", "truancy", "substance-abuse", "crime", "self-harm", "acting-out" })
        {
            yield return ("childTraits", 1, child with { ChildTraits = Toggle(child.ChildTraits, code) });
        }

        foreach (var code in new[] { "weak-parenting", "crime", "substance-abuse", "weak-tie-to-work", "mental-illness", "trauma" })
        {
            yield return ("familyTraits", 1, child with { FamilyTraits = Toggle(child.FamilyTraits, code) });
        }
    }

    private static Traits Toggle(Known<Traits> now, string code) =>
        !now.IsKnown ? Traits.Of(code) : now.Value.Has(code) ? Traits.Of([.. now.Value.Where(one => one != code)]) : Traits.Of([.. now.Value, code]);

    private static int Steps(ChangedFact change) => change.Question.Code is "age" or "professionals" && change.From.Count == 1
        ? Math.Abs(int.Parse(change.From[0], null) - int.Parse(change.To[0], null))
        : change.Question.Code is "childTraits" or "familyTraits" && change.From.Count + change.To.Count > 0
            ? Math.Max(1, change.From.Except(change.To).Count() + change.To.Except(change.From).Count())
            : 1;
}
