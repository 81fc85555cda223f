namespace Netvaerk.GraphQL.Loaders;

/// <summary>Holds the batches of one request until the executor sends them off. Register it scoped, as <see cref="IBatchScheduler"/>.</summary>
internal sealed class WaveScheduler : IBatchScheduler
{
    private readonly Lock gate = new();
    private List<Batch> queue = [];
    private TaskCompletionSource? arrival;
    private int epoch;

    /// <inheritdoc/>
    public int Epoch => Volatile.Read(ref epoch);

    /// <summary>Whether a batch waits.</summary>
    public bool HasWork
    {
        get
        {
            lock (gate)
                return queue.Count > 0;
        }
    }

    /// <summary>How many waves were sent off.</summary>
    public int Waves { get; private set; }

    /// <inheritdoc/>
    public void Schedule(Batch batch)
    {
        lock (gate)
        {
            queue.Add(batch);
            arrival?.TrySetResult();
            arrival = null;
        }
    }

    /// <summary>Completes when a batch waits: a resolver that awaited something else may ask for a key at any time.</summary>
    public Task WorkArrives()
    {
        lock (gate)
        {
            if (queue.Count > 0)
                return Task.CompletedTask;
            arrival ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            return arrival.Task;
        }
    }

    /// <summary>Makes loaders fetch anew what they knew: a mutation may have changed it.</summary>
    public void Forget() => Interlocked.Increment(ref epoch);

    /// <summary>Fetches all that waits, then hands it out, so that what follows from it makes up the next wave.</summary>
    public async ValueTask DispatchAsync(CancellationToken cancellation)
    {
        var wave = Take();
        var fetches = Task.WhenAll(wave.Select(batch => batch.FetchAsync(cancellation)));
        while (!fetches.IsCompleted)
        {
            // A fetch may itself ask another loader: waiting for it without sending that off would never end.
            if (HasWork)
                await DispatchAsync(cancellation).ConfigureAwait(false);
            else
                await Task.WhenAny(fetches, WorkArrives()).WaitAsync(cancellation).ConfigureAwait(false);
        }

        foreach (var batch in wave)
            batch.HandOut();
    }

    private List<Batch> Take()
    {
        lock (gate)
        {
            var taken = queue;
            queue = [];
            Waves++;
            return taken;
        }
    }
}
