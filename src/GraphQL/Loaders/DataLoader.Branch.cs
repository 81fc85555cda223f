namespace Netvaerk.GraphQL;

public abstract partial class DataLoader<TKey, TValue>
{
    private Dictionary<object, DataLoader<TKey, TValue>>? branches;

    /// <summary>The same loader for one state, say one page: equal states share one branch, with keys and cache of its own.</summary>
    /// <param name="branchState">What the fetch needs to know; compared by value.</param>
    public DataLoader<TKey, TValue> Branch(object branchState)
    {
        lock (gate)
        {
            branches ??= [];
            if (!branches.TryGetValue(branchState, out var branch))
                branches.Add(branchState, branch = new BranchedLoader(this, branchState));
            return branch;
        }
    }

    /// <summary>Collects for itself and fetches through the loader that it branched from.</summary>
    private sealed class BranchedLoader(DataLoader<TKey, TValue> root, object branchState)
        : DataLoader<TKey, TValue>(root.scheduler, root.options, branchState)
    {
        private protected override Task<Func<TKey, TValue?>> FetchAsync(
            IReadOnlyList<TKey> keys, DataLoaderFetchContext<TValue> context, CancellationToken cancellationToken) =>
            root.FetchAsync(keys, context, cancellationToken);
    }
}
