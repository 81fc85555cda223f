using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

[QueryType]
internal static class HistoryQueries
{
    internal static readonly BrokenRule OnlyPlanners = new(
        "meetings.only-planners", "Kun tovholderen eller en leder kan prøve regler af på kommunens sager.",
        "Only the coordinator or a manager can try rules out on the municipality's cases.");

    internal static readonly BrokenRule PeriodTurned = new(
        "meetings.period-turned", "Perioden slutter, før den begynder.", "The period ends before it begins.");

    /// <summary>
    /// What the rules answered, derived again by the very rules of its day, and whether it still follows: one entry per set of rules that answered.
    /// Empty where there is nothing that you may know of.
    /// </summary>
    /// <param name="of">A referral or a meeting.</param>
    public static async Task<IReadOnlyList<ExplainedDecision>> ExplainDecision(DecisionToExplain of, DecisionExplainer explainer, CancellationToken ct) =>
        await explainer.Explain(of, ct);

    /// <summary>
    /// Replays the municipality's own referrals, meetings and compensation of a period under other rules, and keeps nothing of it. For the coordinator and
    /// managers; what it shows names cases by id and says nothing of who they are about.
    /// </summary>
    /// <param name="draft">The rules to try.</param>
    /// <param name="from">The first day: of sending for referrals, of the meeting for the rest.</param>
    /// <param name="to">The last day.</param>
    /// <param name="run">
    /// An id that you draw for this simulation (a UUID), to follow it by <c>ruleSimulationProgress</c>; left out where nobody follows. Whoever gives up waiting
    /// ends the request, and the simulation stops at the next case.
    /// </param>
    [Cost(500)]
    public static async Task<RuleSimulation> SimulateRules(
        RuleDraft draft, DateOnly from, DateOnly to, Caller caller, RuleReplay replay, RuleDrafts drafts, Rulebook rules, MunicipalityInForce filed,
        Reading reading, TimeProvider clock, SimulationRuns runs, CancellationToken ct, Guid? run = null)
    {
        Rule.Allow(caller.IsAny(Role.Coordinator, Role.Manager), OnlyPlanners);
        using var told = runs.Begin(run);
        Rule.Expect(from <= to, PeriodTurned, "to");
        var (tried, problems) = drafts.Read(filed, rules, draft, clock.Today());
        if (tried is null)
        {
            return new() { Problems = [.. problems.Select(one => new DraftProblem(one.Line, one.Column, one.Property, one.Sentence))] };
        }

        // The record says that the municipality's cases were replayed, also where none came out otherwise; those that are shown are noted one by one.
        reading.Note(Guid.Empty, "rules.simulation");
        var simulation = await replay.Run(rules, tried, from, to, told, ct);
        told?.Finish();
        return simulation;
    }
}

[SubscriptionType]
internal static class HistorySubscriptions
{
    /// <summary>
    /// How far a simulation of rules has come that you have started or are about to start (fremdrift): a few times a second, and at its end, when this ends too.
    /// </summary>
    [Subscribe(With = nameof(Running))]
    public static RuleSimulationProgress RuleSimulationProgress([EventMessage] Progress progress) => new(progress.Done, progress.Total, progress.State);

    /// <summary>Opens it.</summary>
    /// <param name="run">The id that you gave <c>simulateRules</c>. Nobody else can follow it.</param>
    public static IAsyncEnumerable<Progress> Running(Guid run, Caller caller, SimulationRuns runs, CancellationToken ct)
    {
        Rule.Allow(caller.IsAny(Role.Coordinator, Role.Manager), HistoryQueries.OnlyPlanners);
        return runs.Follow(run, ct);
    }
}

[ObjectType<RuleSimulation>]
internal static class RuleSimulationFields
{
    /// <summary>What would have been otherwise: referred children and meetings, in the order in which they came to be.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public static Page<ChangedCase> Changes([Parent] RuleSimulation simulation, PagingArguments page, Reading reading)
    {
        var all = simulation.Changes.Where(one => (page.AfterId is not { } after || one.Id > after) && (page.BeforeId is not { } before || one.Id < before));
        var ordered = page.Backward ? all.OrderByDescending(one => one.Id) : all.OrderBy(one => one.Id);
        var shown = Page.Of([.. ordered.Take(page.Size + 1)], page, one => one.Id, simulation.Changes.Count);
        foreach (var one in shown.Items)
        {
            reading.Note(one.FamilyId, "rules.simulation");
        }

        return shown;
    }
}
