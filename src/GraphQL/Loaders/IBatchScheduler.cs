namespace Netvaerk.GraphQL;

/// <summary>Where loaders leave the keys they were asked for, until the executor has resolved a whole level.</summary>
public interface IBatchScheduler
{
    /// <summary>Takes a batch into the next wave.</summary>
    void Schedule(Batch batch);
}
