using Netvaerk.GraphQL.Loaders;

namespace Netvaerk.GraphQL;

/// <summary>Lets work outside of an operation, such as the making of a file, use the loaders of its scope.</summary>
public static class LoaderWaves
{
    /// <summary>Does the work and sends off, wave by wave, what its loaders are asked for.</summary>
    /// <param name="batchScheduler">The scope's scheduler; no operation may be using it.</param>
    /// <param name="work">The work.</param>
    /// <param name="cancellationToken">Stops the waiting.</param>
    public static async Task<T> RunAsync<T>(this IBatchScheduler batchScheduler, Func<Task<T>> work, CancellationToken cancellationToken)
    {
        var scheduler = (WaveScheduler)batchScheduler;
        var task = work();
        while (!task.IsCompleted)
        {
            if (scheduler.HasWork)
            {
                await scheduler.DispatchAsync(cancellationToken).ConfigureAwait(false);
            }
            else
            {
                await Task.WhenAny(task, scheduler.WorkArrives()).WaitAsync(cancellationToken).ConfigureAwait(false);
            }
        }

        return await task.ConfigureAwait(false);
    }
}
