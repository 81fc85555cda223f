namespace Netvaerk.Municipalities;

/// <summary>
/// Looks for the nearest change by asking the rules again and again. Every change of one fact and of two is tried, so that no smaller one is passed over;
/// of three and four, only facts that by themselves change what some criterion says, each with the nearest value of every kind of answer. The number of
/// questions is bounded, and the same facts always find the same change.
/// </summary>
internal sealed class NearestChangeSearch(RuleSet rules, ChildFacts child)
{
    /// <summary>The most often that the rules are asked for one change.</summary>
    internal const int MostAsked = 20_000;

    private const int MostFacts = 4;

    private readonly Verdict now = rules.Criteria(child).Verdict;

    /// <summary>How often the rules have been asked.</summary>
    internal int Asked { get; private set; }

    /// <summary>The nearest change to a verdict, or to any other than today's; null where there is none within the bound.</summary>
    public NearestChange? To(Verdict? wanted)
    {
        if (wanted == now)
        {
            return null;
        }

        var dials = Turns.Of(child, rules.Settings);
        var found = Exhaustively(1, dials, wanted) ?? Exhaustively(2, dials, wanted);
        for (var facts = 3; found is null && facts <= MostFacts; facts++)
        {
            found = First(Combinations(Telling(dials), facts), wanted);
        }

        return found is null ? null : Explain(found);
    }

    private IReadOnlyList<Turn>? Exhaustively(int facts, IReadOnlyList<IReadOnlyList<Turn>> dials, Verdict? wanted) => First(Combinations(dials, facts), wanted);

    private IReadOnlyList<Turn>? First(IEnumerable<IReadOnlyList<Turn>> combinations, Verdict? wanted)
    {
        IReadOnlyList<Turn>? nearest = null;
        foreach (var turns in combinations)
        {
            if (Asked >= MostAsked)
            {
                break;
            }

            // Farther than what has been found is not worth asking; of equals the first in the order of the form stays.
            if ((nearest is null || turns.Sum(one => one.Steps) < nearest.Sum(one => one.Steps)) && Ask(Turned(turns)) is var verdict && (wanted is { } only ? verdict == only : verdict != now))
            {
                nearest = turns;
            }
        }

        return nearest;
    }

    private Verdict Ask(ChildFacts facts)
    {
        Asked++;
        return rules.Criteria(facts).Verdict;
    }

    private ChildFacts Turned(IReadOnlyList<Turn> turns) => turns.Aggregate(child, (facts, turn) => turn.Make(facts));

    private static IEnumerable<IReadOnlyList<Turn>> Combinations(IReadOnlyList<IReadOnlyList<Turn>> dials, int count, int from = 0)
    {
        if (count == 0)
        {
            yield return [];
            yield break;
        }

        for (var at = from; at < dials.Count; at++)
        {
            foreach (var turn in dials[at])
            {
                foreach (var rest in Combinations(dials, count - 1, at + 1))
                {
                    yield return [turn, .. rest];
                }
            }
        }
    }

    // Of each fact, the nearest value of every kind of answer that it leads to by itself.
    private List<IReadOnlyList<Turn>> Telling(IReadOnlyList<IReadOnlyList<Turn>> dials)
    {
        var today = Outcome(child);
        return
        [
            .. dials.Select(dial => (IReadOnlyList<Turn>)[.. dial.Select(turn => (turn, outcome: Outcome(turn.Make(child))))
                .Where(one => one.outcome != today).GroupBy(one => one.outcome).Select(same => same.MinBy(one => one.turn.Steps).turn)]).Where(dial => dial.Count > 0),
        ];
    }

    private string Outcome(ChildFacts facts)
    {
        Asked++;
        return string.Join('|', rules.Criteria(facts).All.Select(one => $"{one.Name}={one.Answer.Value}:{one.Answer.Because[^1].Rule}"));
    }

    private NearestChange Explain(IReadOnlyList<Turn> turns)
    {
        var changes = turns.Select(turn => new ChangedFact(turn.Question, turn.From, turn.To)).ToList();
        var then = rules.Assess(Turned(turns));
        return new(then.Verdict, changes, NearestInWords.Say(changes, then.Verdict, rules.Settings), then.Because);
    }
}
