namespace Netvaerk.GraphQL.Tests.Execution.Support;

/// <summary>Squares, and how often they were fetched.</summary>
internal sealed class Numbers(IBatchScheduler scheduler) : BatchDataLoader<int, string>(scheduler, new DataLoaderOptions { MaxBatchSize = 50 })
{
    public List<int[]> Fetches { get; } = [];

    protected override async Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(IReadOnlyList<int> keys, CancellationToken cancellationToken)
    {
        Fetches.Add([.. keys]);
        await Task.Yield();
        return keys.Where(key => key >= 0).ToDictionary(key => key, key => $"{key * key}");
    }
}

/// <summary>Letters of a word, by length, on behalf of a page.</summary>
internal sealed class Words(IBatchScheduler scheduler) : StatefulBatchDataLoader<int, string>(scheduler)
{
    public List<(int[] Keys, string State)> Fetches { get; } = [];

    protected override Task<IReadOnlyDictionary<int, string>> LoadBatchAsync(
        IReadOnlyList<int> keys, DataLoaderFetchContext<string> context, CancellationToken cancellationToken)
    {
        var state = context.GetState<string>() ?? "";
        Fetches.Add(([.. keys], state));
        return Task.FromResult<IReadOnlyDictionary<int, string>>(keys.ToDictionary(key => key, key => state + key));
    }
}

/// <summary>A service of the scope, to tell scopes apart.</summary>
internal sealed class Visit
{
    public Guid Id { get; } = Guid.CreateVersion7();
}
