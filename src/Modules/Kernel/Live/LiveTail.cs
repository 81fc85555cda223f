using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Kernel;

/// <summary>Reads one municipality's messages as they are numbered, and hands them to whoever follows their topic.</summary>
internal sealed partial class LiveTail
{
    // In case nobody could tell of the news.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(5);
    private const int AtOnce = 500;

    private readonly string slug;
    private readonly MunicipalityDatabases databases;
    private readonly ILogger log;
    private readonly CancellationTokenSource stopping = new();
    private readonly TaskCompletionSource ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim news = new(0);
    private readonly Lock entry = new();
    private Follower[] followers = [];
    private long seen;

    public LiveTail(string slug, MunicipalityDatabases databases, ILogger log)
    {
        (this.slug, this.databases, this.log) = (slug, databases, log);
        _ = Task.Run(Run);
    }

    /// <summary>Done once it is known where the news begin.</summary>
    public Task Ready => ready.Task;

    public void Add(Follower follower)
    {
        lock (entry)
        {
            followers = [.. followers, follower];
        }
    }

    /// <returns>Whether nobody is left; the reading has stopped then.</returns>
    public bool Remove(Follower follower)
    {
        lock (entry)
        {
            followers = [.. followers.Where(one => one != follower)];
            if (followers.Length == 0)
            {
                stopping.Cancel();
            }

            return followers.Length == 0;
        }
    }

    public void Wake(long number)
    {
        lock (entry)
        {
            if (number > Interlocked.Read(ref seen) && news.CurrentCount == 0)
            {
                news.Release();
            }
        }
    }

    private async Task Run()
    {
        try
        {
            await Begin(stopping.Token);
            while (true)
            {
                await news.WaitAsync(Poll, stopping.Token);
                await ReadOn(stopping.Token);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            ready.TrySetCanceled();
        }
    }

    private async Task Begin(CancellationToken ct)
    {
        try
        {
            await using var db = (await databases.Open(slug, ct)).Lease();
            seen = await db.Set<OutboxCounter>().Select(counter => counter.Last).SingleOrDefaultAsync(ct);
            ready.TrySetResult();
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // Whoever waits is told, leaves, and so ends this.
            ready.TrySetException(failure);
        }
    }

    private async Task ReadOn(CancellationToken ct)
    {
        try
        {
            var store = await databases.Open(slug, ct);
            for (var count = AtOnce; count == AtOnce;)
            {
                await using var db = store.Lease();
                var from = seen;
                var messages = await db.Set<OutboxMessage>().Where(row => row.Number > from).OrderBy(row => row.Number).Take(AtOnce).ToListAsync(ct);
                messages.ForEach(Tell);
                count = messages.Count;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            LogFailed(slug, failure);
        }
    }

    private void Tell(OutboxMessage message)
    {
        var happening = new Happening(message.Number!.Value, message.Concerns);
        foreach (var follower in followers)
        {
            if (follower.Topic == message.Topic)
            {
                follower.Hear(happening);
            }
        }

        Interlocked.Exchange(ref seen, happening.Number);
    }

    [LoggerMessage(LogLevel.Warning, "The news of {Municipality} could not be read; it is tried again.")]
    private partial void LogFailed(string municipality, Exception failure);
}
