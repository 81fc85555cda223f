using Netvaerk.Families;

namespace Netvaerk.Meetings;

[SubscriptionType]
internal static class MeetingSubscriptions
{
    private static readonly Followed Planning = Followed("meetings.planned", static (db, caller) => db.Meetings(caller).Select(meeting => meeting.Id));

    private static readonly Followed Writing = Followed("meetings.minutes-written", static (db, caller) => db.Minutes(caller).Select(minutes => minutes.Id));

    /// <summary>A meeting (netværksmøde) that you take part in has been planned.</summary>
    [Subscribe(With = nameof(Planned))]
    public static Task<Meeting?> MeetingPlanned([EventMessage] Happening happening, MeetingById meetings, CancellationToken ct) =>
        meetings.LoadAsync(happening.Concerns, ct);

    /// <summary>The minutes (referat) of a meeting that you take part in have been written, or written anew. Whether you may read their words, they say themselves.</summary>
    [Subscribe(With = nameof(Written))]
    public static Task<Minutes?> MinutesWritten([EventMessage] Happening happening, MinutesById minutes, CancellationToken ct) =>
        minutes.LoadAsync(happening.Concerns, ct);

    public static Task<IAsyncEnumerable<Happening>> Planned(LiveFeed feed, CancellationToken ct) => feed.Follow(Planning, ct);

    public static Task<IAsyncEnumerable<Happening>> Written(LiveFeed feed, CancellationToken ct) => feed.Follow(Writing, ct);

    private static Followed Followed(string topic, Func<NetvaerkDb, Caller, IQueryable<Guid>> visible) => new(
        topic,
        MayFollow: static caller => CaseAccess.Counting(caller, CaseAccess.Taking).Length > 0,
        Grounds: static (db, caller) => db.RelationsOf(caller, CaseAccess.Taking).Select(relation => relation.Id),
        visible);
}
