namespace Netvaerk.GraphQL;

/// <summary>How a loader collects.</summary>
public sealed class DataLoaderOptions
{
    /// <summary>How many keys one fetch takes at most; more keys make more fetches. 1,024 unless set.</summary>
    public int MaxBatchSize { get; set; } = 1024;

    /// <summary>Whether a key is fetched once per request; true unless set.</summary>
    public bool Caching { get; set; } = true;
}
