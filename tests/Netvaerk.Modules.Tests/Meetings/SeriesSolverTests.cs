using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Meetings;

namespace Netvaerk.Tests.Meetings;

/// <summary>The solver against a search through everything, on cases small enough for one.</summary>
public class SeriesSolverTests
{
    private const int Most = 3;

    [Fact]
    public void Its_plans_are_those_of_a_search_through_everything_best_first() => Prop.ForAll(Problems(), problem =>
    {
        var found = SeriesSolver.Solve(problem, Most).Plans.Select(one => (one.Cost, Days: string.Join(',', one.Meetings.Select(meeting => meeting.Day))));
        var all = Everything(problem, 255).Select(days => (Cost: CostOf(problem, days), Days: string.Join(',', days), Order: days))
            .OrderBy(one => one.Cost).ThenBy(one => one.Order, Comparer<int[]>.Create(Compare)).Take(Most).Select(one => (one.Cost, one.Days));
        return found.SequenceEqual(all);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_it_calls_a_conflict_is_a_smallest_set_of_rules_that_no_plan_keeps() => Prop.ForAll(Problems(), problem =>
    {
        var solution = SeriesSolver.Solve(problem, Most);
        if (solution.Plans.Count > 0)
        {
            return solution.Conflict.Count == 0;
        }

        var sizes = Enumerable.Range(0, 256).Where(rules => !Everything(problem, rules).Any()).Select(int.PopCount);
        var named = solution.Conflict.Sum(PlanningRules.Bit);
        return !Everything(problem, named).Any() && solution.Conflict.Count == sizes.Min();
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_same_problem_has_the_same_answer() => Prop.ForAll(Problems(), problem =>
        SeriesSolver.Solve(problem, Most).Plans.SelectMany(one => one.Meetings).SequenceEqual(
            SeriesSolver.Solve(problem with { Candidates = [.. problem.Candidates.Reverse()] }, Most).Plans.SelectMany(one => one.Meetings))).QuickCheckThrowOnFailure();

    // Every sequence of days on which some time keeps the rules, with each gap kept where the interval is among them.
    private static IEnumerable<int[]> Everything(SeriesProblem problem, int rules)
    {
        var usable = problem.Candidates.Where(one => (one.Broken & rules) == 0).Select(one => one.Day).Distinct().Order().ToList();
        var interval = (rules & PlanningRules.Bit(PlanningRule.Interval)) != 0;
        IEnumerable<int[]> plans = usable.Where(day => !interval || problem.First is not { } first || Fits(first, day)).Select(day => new[] { day });
        for (var meeting = 1; meeting < problem.Meetings; meeting++)
        {
            plans = plans.SelectMany(days => usable.Where(day => interval ? Fits(problem.After(days[^1]), day) : day > days[^1]).Select(day => (int[])[.. days, day])).ToList();
        }

        return plans;
    }

    private static bool Fits(Gap gap, int day) => day >= gap.Earliest && (gap.Latest is null || day <= gap.Latest);

    private static int CostOf(SeriesProblem problem, int[] days)
    {
        var gaps = days.Select((_, at) => at > 0 ? problem.After(days[at - 1]) : problem.First ?? new Gap(0, null, null));
        return days.Zip(gaps).Sum(one => Math.Abs(one.First - (one.Second.Proposed ?? one.Second.Earliest))
            + problem.Candidates.Where(candidate => candidate.Day == one.First && candidate.Broken == 0).Min(candidate => candidate.Cost));
    }

    private static int Compare(int[]? one, int[]? other) =>
        one!.Zip(other!).Select(pair => pair.First.CompareTo(pair.Second)).FirstOrDefault(difference => difference != 0);

    private static Arbitrary<SeriesProblem> Problems() => (
        from meetings in Gen.Choose(1, 3)
        from days in Gen.Choose(1, 9)
        from earliest in Gen.Choose(1, 3)
        from width in Gen.Choose(0, 2)
        from unbounded in Gen.Choose(0, 3)
        from held in Gen.Choose(0, 1)
        from candidates in Gen.ListOf(from day in Gen.Choose(0, days - 1)
                                      from hour in Gen.Choose(8, 15)
                                      from broken in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Elements(2, 4, 8, 16, 32, 64, 128)), (1, Gen.Choose(1, 127).Select(bits => bits * 2)))
                                      from cost in Gen.Choose(0, 4)
                                      select new Candidate(day, new TimeOnly(hour, 0), broken, cost))
        let gap = (Func<int, Gap>)(day => unbounded == 0 ? new(day + 1, null, null) : new(day + earliest, day + earliest + width, day + earliest + (width / 2)))
        // Of two times of a day that cost the same the earlier counts, whichever venue: one of each hour is enough.
        select new SeriesProblem(meetings, days, held == 1 ? gap(-1) : null, gap, [.. candidates.DistinctBy(one => (one.Day, one.StartsAt, one.Broken))])).ToArbitrary();
}
