namespace Netvaerk.GraphQL;

/// <summary>Where loaders leave the keys they were asked for, until the executor has resolved a whole level.</summary>
public interface IBatchScheduler
{
    /// <summary>Rises whenever what was loaded may have changed: after each field of a mutation. Loaders then start anew.</summary>
    int Epoch => 0;

    /// <summary>Takes a batch into the next wave.</summary>
    void Schedule(Batch batch);
}
