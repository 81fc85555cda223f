namespace Netvaerk.GraphQL;

/// <summary>For which branch of a loader is being fetched.</summary>
/// <typeparam name="TValue">What the loader finds.</typeparam>
public readonly struct DataLoaderFetchContext<TValue>
{
    private readonly object? state;

    internal DataLoaderFetchContext(object? branchState) => state = branchState;

    /// <summary>The state of the branch, or null when the loader was asked without one.</summary>
    public T? GetState<T>() => state is T found ? found : default;

    /// <summary>The state of the branch.</summary>
    /// <exception cref="InvalidOperationException">The loader was asked without such a state.</exception>
    public T GetRequiredState<T>() => state is T found
        ? found
        : throw new InvalidOperationException($"The loader was asked without a {typeof(T).Name}.");
}
