namespace Netvaerk.Series;

/// <summary>Which series ends, and why.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Reason">Why it ends.</param>
public sealed record CloseSeriesInput(Guid IdempotencyKey, [ID<MeetingSeries>] Guid SeriesId, long Version, string Reason) : IInput;

/// <summary>Closes a series of meetings with a reason. A meeting that is planned must be held or cancelled first.</summary>
internal sealed class CloseSeries(Work work, Vault vault, IEnumerable<ISeriesListener> listeners) : IUseCase<CloseSeriesInput>
{
    public async Task<Guid> Do(CloseSeriesInput input, CancellationToken ct)
    {
        var series = await work.Series(input.SeriesId, input.Version, ct);
        await work.OnlyFacilitator(series.FamilyId, ct);
        foreach (var listener in listeners)
        {
            await listener.Closing(series, ct);
        }

        series.Close(await vault.Open(series.FamilyId, ct), input.Reason, work.Today, "input", "reason");
        work.Publish("series.closed", series.Id);
        return series.Id;
    }
}

/// <summary>A module that has a say before a series is closed.</summary>
public interface ISeriesListener
{
    /// <summary>A series is about to be closed by itself, not in the step that ends a meeting.</summary>
    /// <exception cref="RuleBroken">It cannot be closed yet.</exception>
    Task Closing(MeetingSeries series, CancellationToken ct);
}
