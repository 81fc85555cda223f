using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Takes the step that follows a meeting, so that no series is left open silently [K, D].</summary>
internal sealed class NextSteps(Work work, Vault vault, MeetingPlanner planner)
{
    /// <summary>Takes it.</summary>
    /// <param name="series">The series.</param>
    /// <param name="ended">The meeting that it follows.</param>
    /// <param name="next">What follows.</param>
    /// <param name="lastHeld">The latest meeting of the series that was held.</param>
    /// <param name="ct">Stops the waiting.</param>
    internal async Task Take(MeetingSeries series, Meeting ended, NextStep next, DateOnly? lastHeld, CancellationToken ct)
    {
        var chosen = new object?[] { next.Meeting, next.Closing, next.Planned }.Count(one => one is not null);
        Expect(chosen == 1, MeetingRules.NextStepMissing, "input", "next");
        var planned = await work.Db.Set<Meeting>().Where(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Planned && one.Id != ended.Id).ToListAsync(ct);
        if (next.Planned is { } id)
        {
            _ = planned.Find(one => one.Id == id) ?? throw new NotFound("input", "next", "planned");
        }
        else if (next.Meeting is { } plan)
        {
            Require(planned.Count == 0, MeetingRules.AlreadyPlanned, "input", "next", "meeting");
            await planner.Plan(series, plan, lastHeld, ["input", "next", "meeting"], ct);
        }
        else
        {
            await Close(series, planned, next.Closing!.Reason, ct);
        }
    }

    private async Task Close(MeetingSeries series, IEnumerable<Meeting> planned, string reason, CancellationToken ct)
    {
        var key = await vault.Open(series.FamilyId, ct);
        series.Close(key, reason, work.Today, "input", "next", "closing", "reason");
        foreach (var meeting in planned)
        {
            meeting.Cancel(key, reason);
            work.Publish("meetings.cancelled", meeting.Id);
        }

        work.Publish("series.closed", series.Id);
    }
}
