using System.Runtime.CompilerServices;

// What the samples of the readme stand on, in the shape of Entity Framework's and with as little in it as there can be.
namespace Netvaerk.GraphQL.Tests.Readme;

internal interface IDbContextFactory<T>
{
    Task<T> CreateDbContextAsync(CancellationToken ct);
}

internal sealed class Db : IAsyncDisposable, IDbContextFactory<Db>
{
    private readonly List<Venue> venues = [new() { Id = new("0193a1d2-0000-7000-8000-000000000001"), Name = "Vibevej" }];

    private readonly List<Meeting> meetings =
        [.. Enumerable.Range(0, 3).Select(n => new Meeting { Id = new($"0193a1d2-0000-7000-8000-00000000010{n}"), On = new(2026, 11, 23 + n), VenueId = new("0193a1d2-0000-7000-8000-000000000001") })];

    public IQueryable<Venue> Venues => venues.AsQueryable();

    public IQueryable<Meeting> Meetings => meetings.AsQueryable();

    public Task<Db> CreateDbContextAsync(CancellationToken ct) => Task.FromResult(this);

    public ValueTask DisposeAsync() => default;
}

internal static class Queries
{
    public static Task<List<T>> ToListAsync<T>(this IQueryable<T> query, CancellationToken ct) => Done(query.ToList(), ct);

    public static Task<int> CountAsync<T>(this IQueryable<T> query, CancellationToken ct) => Done(query.Count(), ct);

    public static Task<Dictionary<TKey, T>> ToDictionaryAsync<TKey, T>(this IQueryable<T> query, Func<T, TKey> key, CancellationToken ct) where TKey : notnull =>
        Done(query.ToDictionary(key), ct);

    private static async Task<T> Done<T>(T done, CancellationToken ct)
    {
        await Task.Yield();
        ct.ThrowIfCancellationRequested();
        return done;
    }
}

internal sealed class MeetingById(IDbContextFactory<Db> contexts, IBatchScheduler scheduler) : BatchDataLoader<Guid, Meeting>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<Guid, Meeting>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Meetings.Where(meeting => keys.Contains(meeting.Id)).ToDictionaryAsync(meeting => meeting.Id, ct);
    }
}

internal sealed class HoldMeetingUseCase(Db db)
{
    public async Task<Meeting> Run(HoldMeeting input, CancellationToken ct)
    {
        var planned = await db.Meetings.Where(meeting => meeting.Id == input.MeetingId).ToListAsync(ct);
        return planned is not [var meeting] ? throw new NotPlanned() : meeting.On > input.On ? throw new TooEarly(meeting.On) : meeting;
    }
}

internal sealed class LiveFeed(Db db)
{
    public async IAsyncEnumerable<Guid> Follow(string topic, [EnumeratorCancellation] CancellationToken ct)
    {
        foreach (var meeting in topic == "planned" ? await db.Meetings.ToListAsync(ct) : [])
            yield return meeting.Id;
    }
}
