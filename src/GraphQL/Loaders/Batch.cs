namespace Netvaerk.GraphQL;

/// <summary>Keys that one loader collected and that are fetched together.</summary>
public abstract class Batch
{
    /// <summary>Fetches the values; never throws, whatever the fetch did.</summary>
    internal abstract Task FetchAsync(CancellationToken cancellation);

    /// <summary>Hands the values to those who wait, who may ask for further keys while it happens.</summary>
    internal abstract void HandOut();
}
