using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>One municipality's database on one engine, with the pool of contexts that reaches it and no other.</summary>
/// <param name="place">Whose it is.</param>
public abstract class MunicipalityStore(MunicipalityPlace place) : IAsyncDisposable
{
    private long nextSweep;

    /// <summary>Whose it is.</summary>
    public MunicipalityPlace Place => place;

    /// <summary>Where the families' wrapped keys lie.</summary>
    public abstract IKeyStore Keys { get; }

    /// <summary>Creates what is missing, brings it up to date and compares the stamp. Safe with several hosts at once.</summary>
    /// <exception cref="StoreRefused">It must not be served.</exception>
    public abstract Task Prepare(CancellationToken ct);

    /// <summary>A pooled context that tracks nothing; dispose of it soon.</summary>
    public abstract NetvaerkDb Lease();

    /// <summary>Waits until it is this writer's turn; dispose of the answer to pass it on.</summary>
    /// <exception cref="Busy">It took too long.</exception>
    public abstract ValueTask<IDisposable> Turn(CancellationToken ct);

    /// <summary>Writes the record of a read, durably, in as few steps as the engine allows.</summary>
    public abstract Task Record(AuditRecord read, CancellationToken ct);

    /// <summary>What an exception means, and, where a value is not unique, which table and columns or which index it is about.</summary>
    public abstract (StorageFault Fault, string? About) Diagnose(Exception exception);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    // Once an hour one writer clears away what is no longer kept.
    internal bool IsTimeToSweep(DateTimeOffset now)
    {
        var due = Interlocked.Read(ref nextSweep);
        return now.UtcTicks >= due && Interlocked.CompareExchange(ref nextSweep, now.AddHours(1).UtcTicks, due) == due;
    }

    internal NetvaerkDb LeaseForWork()
    {
        var db = Lease();
        db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
        db.Database.AutoSavepointsEnabled = false;
        return db;
    }
}
