namespace Netvaerk.GraphQL.Tests.Readme;

/// <summary>A meeting.</summary>
[Node]
internal sealed class Meeting
{
    /// <summary>The id.</summary>
    public Guid Id { get; init; }

    /// <summary>When it is.</summary>
    public DateOnly On { get; set; }

    [GraphQLIgnore]
    public Guid VenueId { get; init; }
}

/// <summary>Where meetings are held.</summary>
internal sealed class Venue
{
    [GraphQLIgnore]
    public Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public string Name { get; init; } = "";
}

/// <summary>What is spoken.</summary>
internal enum Language
{
    /// <summary>Danish.</summary>
    Da,

    /// <summary>English.</summary>
    En,
}

[ObjectType<Meeting>]
internal static class MeetingVenue
{
    /// <summary>Where the meeting is held.</summary>
    /// <param name="lang">In which language.</param>
    public static Task<Venue?> Venue([Parent] Meeting meeting, VenueById venues, CancellationToken ct, Language lang = Language.Da) =>
        venues.LoadAsync(meeting.VenueId, ct);
}

internal sealed class VenueById(IDbContextFactory<Db> contexts, IBatchScheduler scheduler) : BatchDataLoader<Guid, Venue>(scheduler)
{
    protected override async Task<IReadOnlyDictionary<Guid, Venue>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken ct)
    {
        await using var db = await contexts.CreateDbContextAsync(ct);
        return await db.Venues.Where(venue => keys.Contains(venue.Id)).ToDictionaryAsync(venue => venue.Id, ct);
    }
}

[QueryType]
internal static class MeetingQueries
{
    /// <summary>All meetings, earliest first.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public static async Task<Page<Meeting>> Meetings(PagingArguments page, Db db, CancellationToken ct)
    {
        var ids = db.Meetings.Where(m => (page.AfterId == null || m.Id > page.AfterId) && (page.BeforeId == null || m.Id < page.BeforeId));
        var ordered = page.Backward ? ids.OrderByDescending(m => m.Id) : ids.OrderBy(m => m.Id);
        var fetched = await ordered.Take(page.Size + 1).ToListAsync(ct);                // one more tells whether others follow
        return Page.Of(fetched, page, m => m.Id, page.IncludeTotalCount ? await db.Meetings.CountAsync(ct) : null);
    }

    /// <summary>A meeting by id.</summary>
    [NodeResolver]
    public static Task<Meeting?> Meeting([ID<Meeting>] Guid id, MeetingById meetings, CancellationToken ct) => meetings.LoadAsync(id, ct);
}

[MutationType]
internal static class MeetingMutations
{
    /// <summary>Holds a planned meeting.</summary>
    [Error<NotPlanned>, Error<TooEarly>]                                                // exceptions; their own public properties are fields
    public static Task<Meeting> HoldMeeting(HoldMeeting input, HoldMeetingUseCase hold, CancellationToken ct) => hold.Run(input, ct);
}

/// <summary>Holds a meeting.</summary>
/// <param name="MeetingId">Which meeting.</param>
/// <param name="On">When it was held.</param>
/// <param name="Weeks">Weeks until the next one.</param>
internal sealed record HoldMeeting([ID<Meeting>] Guid MeetingId, DateOnly On, int Weeks = 12);

/// <summary>The meeting is not planned.</summary>
internal sealed class NotPlanned() : Exception("It is not planned.");

/// <summary>The meeting lies ahead.</summary>
internal sealed class TooEarly(DateOnly on) : Exception("It lies ahead.")
{
    /// <summary>The day it is planned for.</summary>
    public DateOnly On => on;
}

[SubscriptionType]
internal static class MeetingSubscriptions
{
    /// <summary>A meeting has been planned.</summary>
    [Subscribe(With = nameof(Planned))]                                             // opens the stream; may take arguments, and refuse by throwing
    public static Task<Meeting?> MeetingPlanned([EventMessage] Guid id, MeetingById meetings, CancellationToken ct) => meetings.LoadAsync(id, ct);

    public static IAsyncEnumerable<Guid> Planned(LiveFeed feed, CancellationToken ct) => feed.Follow("planned", ct);
}
