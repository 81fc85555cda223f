namespace Netvaerk.Meetings;

/// <summary>
/// Places a whole series at once, exactly: each meeting depends on the one before it and on nothing else, so the best plans of the first k meetings that end on a
/// day are made of the best plans of the first k − 1. Among plans that cost the same, the earlier one stands first: the same problem has the same answer.
/// </summary>
internal static class SeriesSolver
{
    private const int Everything = (1 << 8) - 1;

    /// <summary>The best plans, or a smallest set of rules that no plan keeps.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="most">How many plans at most; they differ by a day at least.</param>
    internal static SeriesSolution Solve(SeriesProblem problem, int most)
    {
        var gaps = Enumerable.Range(0, problem.Days).Select(problem.After).ToArray();
        var plans = Best(problem, gaps, most);
        return plans.Count > 0 ? new(plans, []) : new([], Conflict(problem, gaps));
    }

    /// <summary>Whether some plan keeps these rules, whatever it does about the others.</summary>
    internal static bool IsPossible(SeriesProblem problem, IReadOnlyList<Gap> gaps, int rules)
    {
        var usable = new bool[problem.Days];
        foreach (var one in problem.Candidates)
        {
            usable[one.Day] |= (one.Broken & rules) == 0;
        }

        var interval = (rules & PlanningRules.Bit(PlanningRule.Interval)) != 0;
        var reached = new bool[problem.Days];
        var (first, last) = interval && problem.First is { } gap ? (gap.Earliest, gap.Latest ?? problem.Days - 1) : (0, problem.Days - 1);
        for (var day = Math.Max(0, first); day <= Math.Min(last, problem.Days - 1); day++)
        {
            reached[day] = usable[day];
        }

        for (var meeting = 1; meeting < problem.Meetings; meeting++)
        {
            reached = Step(reached, usable, gaps, interval);
        }

        return reached.Any(one => one);
    }

    // The days that some plan of one meeting more ends on: each day reached opens a stretch of days, and a running sum tells which are open.
    private static bool[] Step(bool[] reached, bool[] usable, IReadOnlyList<Gap> gaps, bool interval)
    {
        var opens = new int[reached.Length + 1];
        for (var day = 0; day < reached.Length; day++)
        {
            var (from, until) = interval ? (gaps[day].Earliest, gaps[day].Latest ?? reached.Length - 1) : (day + 1, reached.Length - 1);
            if (reached[day] && from < reached.Length && until >= from)
            {
                opens[from]++;
                opens[Math.Min(until, reached.Length - 1) + 1]--;
            }
        }

        var next = new bool[reached.Length];
        for (int day = 0, open = 0; day < reached.Length; day++)
        {
            open += opens[day];
            next[day] = open > 0 && usable[day];
        }

        return next;
    }

    // The sets by size, and within a size in the order of the rules: the first that cannot be kept is a smallest one.
    private static IReadOnlyList<PlanningRule> Conflict(SeriesProblem problem, IReadOnlyList<Gap> gaps)
    {
        var sets = Enumerable.Range(0, Everything + 1).OrderBy(int.PopCount).ThenBy(one => one);
        var found = sets.First(rules => rules == Everything || !IsPossible(problem, gaps, rules));
        return [.. PlanningRules.All.Where(rule => (found & PlanningRules.Bit(rule)) != 0)];
    }

    private static IReadOnlyList<SeriesPlan> Best(SeriesProblem problem, IReadOnlyList<Gap> gaps, int most)
    {
        var byDay = new Candidate?[problem.Days];
        foreach (var one in problem.Candidates.Where(one => one.Broken == 0))
        {
            if (byDay[one.Day] is not { } known || (one.Cost, one.StartsAt).CompareTo((known.Cost, known.StartsAt)) < 0)
            {
                byDay[one.Day] = one;
            }
        }

        var ending = new List<Partial>[problem.Days];
        for (var day = 0; day < problem.Days; day++)
        {
            ending[day] = byDay[day] is { } one && FirstFits(problem, day) ? [new(one, null, one.Cost + Off(day, problem.First?.Proposed, problem.First?.Earliest ?? 0))] : [];
        }

        for (var meeting = 1; meeting < problem.Meetings; meeting++)
        {
            ending = Longer(problem, gaps, byDay, ending, most);
        }

        return [.. ending.SelectMany(one => one).Order().Take(most).Select(one => one.Plan())];
    }

    private static List<Partial>[] Longer(SeriesProblem problem, IReadOnlyList<Gap> gaps, Candidate?[] byDay, List<Partial>[] ending, int most)
    {
        var longer = new List<Partial>[problem.Days];
        for (var day = 0; day < problem.Days; day++)
        {
            longer[day] = [];
        }

        for (var before = 0; before < problem.Days; before++)
        {
            var gap = gaps[before];
            for (var day = Math.Max(gap.Earliest, 0); ending[before].Count > 0 && day <= Math.Min(gap.Latest ?? int.MaxValue, problem.Days - 1); day++)
            {
                if (byDay[day] is { } one)
                {
                    var cost = one.Cost + Off(day, gap.Proposed, gap.Earliest);
                    longer[day].AddRange(ending[before].Select(plan => new Partial(one, plan, plan.Cost + cost)));
                }
            }
        }

        foreach (var plans in longer)
        {
            plans.Sort();
            plans.RemoveRange(Math.Min(most, plans.Count), Math.Max(0, plans.Count - most));
        }

        return longer;
    }

    private static bool FirstFits(SeriesProblem problem, int day) => problem.First is not { } gap || (day >= gap.Earliest && day <= (gap.Latest ?? int.MaxValue));

    // Where the rule names no day, sooner is better.
    private static int Off(int day, int? proposed, int earliest) => Math.Abs(day - (proposed ?? earliest));

    private sealed record Partial(Candidate Last, Partial? Before, int Cost) : IComparable<Partial>
    {
        public int CompareTo(Partial? other)
        {
            if (other is null || Cost != other.Cost)
            {
                return Cost.CompareTo(other?.Cost ?? int.MinValue);
            }

            return Before is null ? Last.Day.CompareTo(other.Last.Day)
                : Before.CompareDays(other.Before!) is var earlier && earlier != 0 ? earlier : Last.Day.CompareTo(other.Last.Day);
        }

        public SeriesPlan Plan()
        {
            var all = new List<Candidate>();
            for (var one = this; one is not null; one = one.Before)
            {
                all.Insert(0, one.Last);
            }

            return new(all, Cost);
        }

        private int CompareDays(Partial other) =>
            Before is not null && Before.CompareDays(other.Before!) is var earlier && earlier != 0 ? earlier : Last.Day.CompareTo(other.Last.Day);
    }
}
