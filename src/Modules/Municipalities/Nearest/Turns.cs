using System.Globalization;

namespace Netvaerk.Municipalities;

/// <summary>One fact turned to another value.</summary>
/// <param name="Question">The question that it answers.</param>
/// <param name="Steps">How far it is turned: years, persons, traits; 1 where there are no steps between.</param>
/// <param name="From">The answer as it is.</param>
/// <param name="To">The answer it is turned to.</param>
/// <param name="Make">Turns it.</param>
internal sealed record Turn(Question Question, int Steps, IReadOnlyList<string> From, IReadOnlyList<string> To, Func<ChildFacts, ChildFacts> Make);

/// <summary>Every fact of a child with the values that it can be turned to. What is known is never turned to unknown: to know less helps nobody.</summary>
internal static class Turns
{
    // Beyond these, one more year or one more professional makes no difference that a municipality has named.
    private const int OldestAsked = 25;
    private const int MostAsked = 20;
    private const int TraitsAtOnce = 2;

    public static IReadOnlyList<IReadOnlyList<Turn>> Of(ChildFacts child, RuleSettings settings)
    {
        var group = settings.TargetGroup;
        return
        [
            Numbers(Questions.Age, child.Age, Math.Max(OldestAsked, (group?.Ages?.To ?? 0) + 1), ((group?.Ages?.From ?? 0) + (group?.Ages?.To ?? MostAsked)) / 2, (facts, value) => facts with { Age = value }),
            Lists(Questions.ChildTraits, child.ChildTraits, group?.ChildTraits, (facts, value) => facts with { ChildTraits = value }),
            Lists(Questions.FamilyTraits, child.FamilyTraits, group?.FamilyTraits, (facts, value) => facts with { FamilyTraits = value }),
            Choices(Questions.Complexity, child.Complexity, Enum.GetValues<Complexity>(), (facts, value) => facts with { Complexity = value }),
            Choices(Questions.Cooperation, child.Cooperation, Enum.GetValues<Cooperation>(), (facts, value) => facts with { Cooperation = value }),
            Choices(Questions.RiskOfCrime, child.RiskOfCrime, Enum.GetValues<CrimeRisk>(), (facts, value) => facts with { RiskOfCrime = value }),
            Numbers(Questions.Professionals, child.Professionals, Math.Max(MostAsked, (group?.Many?.From ?? 0) + 1), group?.Many?.From ?? 0, (facts, value) => facts with { Professionals = value }),
            Choices(Questions.Communication, child.Communication, Enum.GetValues<Communication>(), (facts, value) => facts with { Communication = value }),
            Choices(Questions.Conflict, child.Conflict, Enum.GetValues<ConflictLevel>(), (facts, value) => facts with { Conflict = value }),
            Choices(Questions.Coordination, child.Coordination, Enum.GetValues<CoordinationNeed>(), (facts, value) => facts with { Coordination = value }),
            Choices(Questions.CaseType, child.CaseType, [.. (group?.CaseTypes ?? []).Select(one => one.Code)], (facts, value) => facts with { CaseType = value }),
            Choices(Questions.OpenCase, child.OpenCase, Enum.GetValues<CaseStatus>(), (facts, value) => facts with { OpenCase = value }),
            Choices(Questions.Placement, child.Placement, Enum.GetValues<Placement>(), (facts, value) => facts with { Placement = value }),
            Choices(Questions.Interpreter, child.Interpreter, Enum.GetValues<Interpretation>(), (facts, value) => facts with { Interpreter = value }),
        ];
    }

    // Of a number that nobody knows, the values nearest to what the municipality looks for come first.
    private static List<Turn> Numbers(Question question, Known<int> now, int most, int middle, Func<ChildFacts, int, ChildFacts> set) =>
    [
        .. from value in Enumerable.Range(0, most + 1)
           where !now.Is(value)
           let steps = now.IsKnown ? Math.Abs(value - now.Value) : 1
           orderby steps, Math.Abs(value - middle), value
           select new Turn(question, steps, Words(now), [value.ToString(CultureInfo.InvariantCulture)], facts => set(facts, value)),
    ];

    private static List<Turn> Choices<T>(Question question, Known<T> now, IReadOnlyList<T> values, Func<ChildFacts, T, ChildFacts> set)
        where T : notnull =>
        [.. from value in values where !now.Is(value) select new Turn(question, 1, Words(now), [$"{value}"], facts => set(facts, value))];

    // One or two traits more or fewer; of an unanswered list, none, one or two.
    private static List<Turn> Lists(Question question, Known<Traits> now, IReadOnlyList<Listed>? list, Func<ChildFacts, Traits, ChildFacts> set)
    {
        var codes = (list ?? []).Select(one => one.Code).ToList();
        var seen = now.IsKnown ? now.Value.ToHashSet() : [];
        var toggles = Enumerable.Range(0, codes.Count).Select(at => new[] { at }).ToList();
        toggles.AddRange(from first in Enumerable.Range(0, codes.Count) from second in Enumerable.Range(first + 1, codes.Count - first - 1) select new[] { first, second });
        var turns = toggles.Where(toggle => toggle.Length <= TraitsAtOnce).Select(toggle => Turned([.. toggle.Select(at => codes[at])])).ToList();
        return now.IsKnown ? turns : [new(question, 1, [], [], facts => set(facts, Traits.None)), .. turns];

        Turn Turned(HashSet<string> toggled)
        {
            var then = seen.Except(toggled).Union(toggled.Except(seen)).Order(StringComparer.Ordinal).ToArray();
            return new(question, toggled.Count, now.IsKnown ? [.. now.Value] : [], then, facts => set(facts, Traits.Of(then)));
        }
    }

    private static IReadOnlyList<string> Words<T>(Known<T> now)
        where T : notnull => now.IsKnown ? [string.Create(CultureInfo.InvariantCulture, $"{now.Value}")] : [];
}
