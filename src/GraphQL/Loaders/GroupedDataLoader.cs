namespace Netvaerk.GraphQL;

/// <summary>A loader with any number of values per key; a key without values has an empty array.</summary>
/// <typeparam name="TKey">What is looked up.</typeparam>
/// <typeparam name="TValue">One of the things found.</typeparam>
public abstract class GroupedDataLoader<TKey, TValue>(IBatchScheduler batchScheduler, DataLoaderOptions? options = null)
    : DataLoader<TKey, TValue[]>(batchScheduler, options) where TKey : notnull
{
    /// <summary>Fetches the values of many keys, grouped.</summary>
    /// <param name="keys">The keys of the whole level, each once.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    protected abstract Task<ILookup<TKey, TValue>> LoadGroupedBatchAsync(
        IReadOnlyList<TKey> keys, CancellationToken cancellationToken);

    private protected sealed override async Task<Func<TKey, TValue[]?>> FetchAsync(
        IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue[]> context, CancellationToken cancellationToken)
    {
        var found = await LoadGroupedBatchAsync(keys, cancellationToken).ConfigureAwait(false);
        return key => [.. found[key]];
    }
}
