namespace Netvaerk.GraphQL.Loaders;

/// <summary>A key's value to come. Everyone who asks gets a task of their own.</summary>
/// <remarks>
/// A task runs only the first of its continuations in place and queues the others. Were the task shared, what the others ask
/// for next would arrive too late for the next wave, and how many waves there are would be a matter of luck.
/// </remarks>
internal sealed class Promise<TKey, TValue>(TKey key)
{
    private TaskCompletionSource<TValue?>? first;
    private List<TaskCompletionSource<TValue?>>? others;
    private Task<TValue?>? kept;

    /// <summary>What is looked up.</summary>
    public TKey Key => key;

    /// <summary>The value: at once if it is there. The caller holds the loader's lock.</summary>
    public Task<TValue?> Ask()
    {
        if (kept is not null)
            return kept;
        var asked = new TaskCompletionSource<TValue?>();
        if (first is null)
            first = asked;
        else
            (others ??= []).Add(asked);
        return asked.Task;
    }

    /// <summary>Makes the value known to those who ask from now on. The caller holds the loader's lock.</summary>
    public void Keep(Task<TValue?> outcome) => kept = outcome;

    /// <summary>Lets those go on who waited; they may ask for further keys meanwhile, so the caller holds no lock.</summary>
    public void HandOut()
    {
        if (kept is null)
            return;
        first?.SetFromTask(kept);
        others?.ForEach(asked => asked.SetFromTask(kept));
    }
}
