namespace Netvaerk.Meetings;

/// <summary>The simulations of the caller, by the ids that they drew for them.</summary>
internal sealed class SimulationRuns(ProgressBoard board, CurrentMunicipality municipality, Caller caller)
{
    public ProgressRun? Begin(Guid? run) => run is { } id ? board.Begin(Key(id)) : null;

    public IAsyncEnumerable<Progress> Follow(Guid run, CancellationToken ct) => board.Follow(Key(run), ct);

    private ProgressKey Key(Guid run) => new(municipality.Slug, caller.Subject, "rules.simulation", run);
}
