using Netvaerk.Series;

namespace Netvaerk.Meetings;

[QueryType]
internal static class PlanningQueries
{
    /// <summary>
    /// Times for several meetings of a series at once (forslag til et helt forløb), best first; where it is impossible, a smallest set of rules in conflict. For its
    /// facilitator. Nothing is planned by it.
    /// </summary>
    /// <param name="request">Which meetings, for whom, and when somebody cannot.</param>
    [Cost(50)]
    public static Task<SeriesPlans> SeriesPlans(SeriesPlanRequest request, SeriesPlanner planner, CancellationToken ct) => planner.Propose(request, ct);
}

[MutationType]
internal static class PlanningMutations
{
    /// <summary>Plans several meetings of a series at once (hele forløbet), all of them or none. For the facilitator.</summary>
    public static async Task<MeetingSeries?> PlanSeries(PlanSeriesInput input, PlanSeries useCase, UseCases run, SeriesById series, CancellationToken ct) =>
        await series.LoadAsync(await run.Run(useCase, input, ct), ct);
}
