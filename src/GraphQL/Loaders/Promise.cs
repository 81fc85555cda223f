namespace Netvaerk.GraphQL.Loaders;

/// <summary>A key's value to come. Everyone who asks gets a task of their own.</summary>
/// <remarks>
/// A task runs only the first of its continuations in place and queues the others. Were the task shared, what the others ask
/// for next would arrive too late for the next wave, and how many waves there are would be a matter of luck.
/// </remarks>
internal sealed class Promise<TKey, TValue>(TKey key)
{
    private List<TaskCompletionSource<TValue?>>? waiting = [];
    private Task<TValue?>? kept;

    /// <summary>What is looked up.</summary>
    public TKey Key => key;

    /// <summary>The value: at once if it is there. The caller holds the loader's lock.</summary>
    public Task<TValue?> Ask()
    {
        if (kept is not null)
            return kept;
        var asked = new TaskCompletionSource<TValue?>();
        waiting!.Add(asked);
        return asked.Task;
    }

    /// <summary>Makes the value known to those who ask from now on, and says who waited. The caller holds the loader's lock.</summary>
    public List<TaskCompletionSource<TValue?>> Keep(Task<TValue?> outcome)
    {
        var waited = waiting!;
        (kept, waiting) = (outcome, null);
        return waited;
    }
}
