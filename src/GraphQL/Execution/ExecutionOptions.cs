namespace Netvaerk.GraphQL.Execution;

/// <summary>What an operation may take. The limits on documents stand with the validation.</summary>
internal sealed record ExecutionOptions
{
    /// <summary>How long one operation may take, all levels together; 30 seconds unless set.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How many errors one answer holds at most; the rest is cut.</summary>
    public int MaxErrors { get; init; } = 20;

    /// <summary>The highest cost an operation may have by its actual variables.</summary>
    public int MaxCost { get; init; } = 100_000;

    /// <summary>How many items a list without a size argument is taken to have when cost is counted.</summary>
    public int AssumedListSize { get; init; } = 10;

    /// <summary>Whether <c>extensions.cost</c> is part of the answer.</summary>
    public bool ReportCost { get; init; }

    /// <summary>How many documents are remembered with their plans.</summary>
    public int CachedDocuments { get; init; } = 1_000;

    /// <summary>How many bytes of documents are remembered at most; a plan takes a hundred times its document's bytes.</summary>
    public int CachedBytes { get; init; } = 2 * 1024 * 1024;
}
