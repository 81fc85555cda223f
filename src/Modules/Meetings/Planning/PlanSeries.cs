using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Several meetings of a series, to be planned in one step.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="Meetings">The meetings, earliest first, from 1 to 12.</param>
public sealed record PlanSeriesInput(Guid IdempotencyKey, [ID<MeetingSeries>] Guid SeriesId, IReadOnlyList<MeetingPlan> Meetings) : IInput;

/// <summary>
/// Plans a whole series at once, all of it or nothing. Each meeting is judged by the rules of today, its date counted from the one before it; what comes after
/// each of them is thereby agreed.
/// </summary>
internal sealed class PlanSeries(Work work, MeetingPlanner planner) : IUseCase<PlanSeriesInput>
{
    private const int Most = 12;

    public async Task<Guid> Do(PlanSeriesInput input, CancellationToken ct)
    {
        var series = await work.Series(input.SeriesId, ct);
        await work.OnlyFacilitator(series.FamilyId, ct);
        Rule.Expect(input.Meetings.Count is > 0 and <= Most, MeetingRules.MeetingCount, "input", "meetings");
        Rule.Require(!await work.Db.Set<Meeting>().AnyAsync(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Planned, ct), MeetingRules.AlreadyPlanned);
        var before = await work.LastHeld(series.Id, ct);
        foreach (var (at, plan) in input.Meetings.Index())
        {
            string[] path = ["input", "meetings", $"{at}"];
            Rule.Expect(before is null || plan.On > before, MeetingRules.NotInOrder, [.. path, "on"]);
            await planner.Plan(series, plan, before, path, ct);
            before = plan.On;
        }

        return series.Id;
    }
}
