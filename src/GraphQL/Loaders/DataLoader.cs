using Netvaerk.GraphQL.Loaders;

namespace Netvaerk.GraphQL;

/// <summary>Collects the keys of a level and fetches them together. One instance lives as long as the request's scope.</summary>
/// <typeparam name="TKey">What is looked up.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public abstract partial class DataLoader<TKey, TValue> where TKey : notnull
{
    private readonly IBatchScheduler scheduler;
    private readonly DataLoaderOptions options;
    private readonly object? state;
    private readonly Dictionary<TKey, Promise<TKey, TValue>> cache = [];
    private readonly Lock gate = new();
    private LoaderBatch? open;
    private int epoch;

    private protected DataLoader(IBatchScheduler batchScheduler, DataLoaderOptions? loaderOptions)
        : this(batchScheduler, loaderOptions, null) { }

    private DataLoader(IBatchScheduler batchScheduler, DataLoaderOptions? loaderOptions, object? branchState)
    {
        scheduler = batchScheduler;
        options = loaderOptions ?? new DataLoaderOptions();
        state = branchState;
    }

    /// <summary>The value of a key, or null when there is none.</summary>
    public Task<TValue?> LoadAsync(TKey key, CancellationToken cancellationToken = default)
    {
        LoaderBatch? started = null;
        Task<TValue?> task;
        lock (gate)
        {
            ForgetIfChanged();
            if (cache.TryGetValue(key, out var known))
                return known.Ask();
            if (open is null || open.Count == options.MaxBatchSize)
                started = open = new LoaderBatch(this);
            task = Promised(key, open).Ask();
        }

        if (started is not null)
            scheduler.Schedule(started);
        return task;
    }

    /// <summary>The value of a key that must exist.</summary>
    /// <exception cref="KeyNotFoundException">Nothing was found.</exception>
    public async Task<TValue> LoadRequiredAsync(TKey key, CancellationToken cancellationToken = default) =>
        await LoadAsync(key, cancellationToken) is { } value
            ? value
            : throw new KeyNotFoundException($"{GetType().Name} found nothing for a key that must exist.");

    /// <summary>The values of several keys, in their order.</summary>
    public async Task<IReadOnlyList<TValue?>> LoadAsync(IReadOnlyCollection<TKey> keys, CancellationToken cancellationToken = default) =>
        await Task.WhenAll(keys.Select(key => LoadAsync(key, cancellationToken)));

    /// <summary>Makes a value known, so that it is not fetched.</summary>
    public void Set(TKey key, TValue? value)
    {
        lock (gate)
        {
            ForgetIfChanged();
            var known = new Promise<TKey, TValue>(key);
            known.Keep(Task.FromResult(value));
            cache[key] = known;
        }
    }

    /// <summary>Forgets a key, so that it is fetched again after a change.</summary>
    public void Remove(TKey key)
    {
        lock (gate)
            cache.Remove(key);
    }

    private Promise<TKey, TValue> Promised(TKey key, LoaderBatch batch)
    {
        var promise = new Promise<TKey, TValue>(key);
        batch.Add(promise);
        if (options.Caching)
            cache.Add(key, promise);
        return promise;
    }

    private void ForgetIfChanged()
    {
        if (epoch == scheduler.Epoch)
            return;
        epoch = scheduler.Epoch;
        cache.Clear();
    }

    /// <summary>Fetches many keys; a key that is missing from the answer has no value.</summary>
    private protected abstract Task<Func<TKey, TValue?>> FetchAsync(
        IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken);
}
