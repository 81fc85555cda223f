namespace Netvaerk.GraphQL;

/// <summary>A loader with one value per key. Derive from it and fetch all keys by one statement.</summary>
/// <typeparam name="TKey">What is looked up.</typeparam>
/// <typeparam name="TValue">What is found.</typeparam>
public abstract class BatchDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoader<TKey, TValue>(batchScheduler, options) where TKey : notnull
{
    /// <summary>Fetches the values of many keys; a key without a value is left out.</summary>
    /// <param name="keys">The keys of the whole level, each once.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    protected abstract Task<IReadOnlyDictionary<TKey, TValue>> LoadBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<Func<TKey, TValue?>> FetchAsync(
        IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken)
    {
        var found = await LoadBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        return key => found.TryGetValue(key, out var value) ? value : default;
    }
}
