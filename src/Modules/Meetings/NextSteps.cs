using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Takes the step that follows a meeting, so that no series is left open silently [K, D].</summary>
internal sealed class NextSteps(Work work, Vault vault, MeetingPlanner planner)
{
    internal async Task Take(MeetingSeries series, NextStep next, DateOnly? lastHeld, CancellationToken ct)
    {
        Rule.Expect((next.Meeting is null) != (next.Closing is null), MeetingRules.NextStepMissing, "input", "next");
        if (next.Meeting is { } plan)
        {
            await planner.Plan(series, plan, lastHeld, ["input", "next", "meeting"], ct);
            return;
        }

        series.Close(await vault.Open(series.FamilyId, ct), next.Closing!.Reason, work.Today, "input", "next", "closing", "reason");
        work.Publish("series.closed", series.Id);
    }
}
