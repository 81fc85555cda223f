using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Kernel;

/// <summary>
/// The databases of all municipalities that this host serves, each opened when it is first asked for. One that cannot be opened is out of
/// service and tried again after a while; the others serve on.
/// </summary>
public sealed partial class MunicipalityDatabases(
    IDatabaseEngine engine,
    IReadOnlyCollection<MunicipalityPlace> places,
    MunicipalityKeys keys,
    TimeProvider clock,
    ILogger<MunicipalityDatabases> log) : IAsyncDisposable
{
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, Opening> openings = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> refused = new(StringComparer.Ordinal);

    /// <summary>The municipalities out of service, with the reason for the operators' eyes.</summary>
    public IReadOnlyDictionary<string, string> OutOfService => refused;

    /// <summary>The database of a municipality, prepared and its stamp compared.</summary>
    /// <param name="slug">The municipality, as sign-in says.</param>
    /// <param name="ct">Stops the waiting, not the preparation that others may wait for.</param>
    /// <exception cref="OutOfService">It cannot be served; the log says why.</exception>
    public ValueTask<MunicipalityStore> Open(string slug, CancellationToken ct)
    {
        if (openings.TryGetValue(slug, out var opening) && opening.Store is { IsCompletedSuccessfully: true } ready)
        {
            return new(ready.Result);
        }

        return new(OpenSlowly(slug, ct));
    }

    /// <summary>Creates or migrates a municipality's database, as the first request would.</summary>
    /// <exception cref="OutOfService">It cannot be served; the log says why.</exception>
    public async Task Prepare(string slug, CancellationToken ct) => await Open(slug, ct);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        foreach (var opening in openings.Values)
        {
            await opening.DisposeAsync();
        }
    }

    private async Task<MunicipalityStore> OpenSlowly(string slug, CancellationToken ct)
    {
        // Looked up at every miss: a municipality may be added while the host runs, and none is opened that was not.
        var place = places.FirstOrDefault(place => place.Slug == slug) ?? throw Refuse(slug, "It is not among the municipalities of this host.", null);
        var opening = openings.GetOrAdd(slug, _ => Begin(place));
        if (opening.FailedAt is { } failed && clock.GetElapsedTime(failed) > Rest && openings.TryUpdate(slug, Begin(place), opening))
        {
            await opening.DisposeAsync();
            opening = openings[slug];
        }

        return await opening.Store.WaitAsync(ct);
    }

    private OutOfService Refuse(string slug, string reason, Exception? cause)
    {
        refused[slug] = reason;
        LogRefused(slug, reason, cause);
        return new OutOfService();
    }

    [LoggerMessage(LogLevel.Error, "{Municipality} is out of service: {Reason}")]
    private partial void LogRefused(string municipality, string reason, Exception? cause);

    private Opening Begin(MunicipalityPlace place) => new(engine.Open(place), Prepare);

    private async Task Prepare(Opening opening, MunicipalityStore store)
    {
        try
        {
            await store.Prepare(CancellationToken.None);
            await keys.Prepare(store.Place.Slug, store.Keys);
            refused.TryRemove(store.Place.Slug, out _);
        }
        catch (Exception cause)
        {
            opening.FailedAt = clock.GetTimestamp();
            throw store.Diagnose(cause).Fault == StorageFault.Busy ? new Busy() : Refuse(store.Place.Slug, cause.Message, cause);
        }
    }

    private sealed class Opening(MunicipalityStore store, Func<Opening, MunicipalityStore, Task> prepare) : IAsyncDisposable
    {
        private Lazy<Task<MunicipalityStore>>? lazy;

        public Task<MunicipalityStore> Store => LazyInitializer.EnsureInitialized(ref lazy, () => new(() => Task.Run(Open))).Value;

        public long? FailedAt { get; set; }

        public ValueTask DisposeAsync() => store.DisposeAsync();

        private async Task<MunicipalityStore> Open()
        {
            await prepare(this, store);
            return store;
        }
    }
}
