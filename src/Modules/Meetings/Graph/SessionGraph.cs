using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Meetings;

/// <summary>The hours of a meeting are those of the sessions that the caller may know of: all of it, but for those who must not learn of each other.</summary>
[ObjectType<Meeting>]
internal static class MeetingHoursFields
{
    /// <summary>When it begins, by the clock on the wall in Denmark; for you, where it is held in separate sessions and you must not meet somebody.</summary>
    public static async Task<TimeOnly> StartsAt([Parent] Meeting meeting, SessionsByMeeting sessions, CancellationToken ct) => (await Hours(meeting, sessions, ct)).StartsAt;

    /// <summary>How long it is planned to last (varighed).</summary>
    public static async Task<TimeSpan> Length([Parent] Meeting meeting, SessionsByMeeting sessions, CancellationToken ct) => (await Hours(meeting, sessions, ct)).Length;

    /// <summary>The moment it begins.</summary>
    public static async Task<DateTimeOffset> Starts([Parent] Meeting meeting, SessionsByMeeting sessions, CancellationToken ct) => (await Hours(meeting, sessions, ct)).Starts;

    /// <summary>When it ended, by the clock on the wall in Denmark; null until it has been held or broken off.</summary>
    public static async Task<TimeOnly?> EndedAt([Parent] Meeting meeting, SessionsByMeeting sessions, CancellationToken ct)
    {
        var hours = await Hours(meeting, sessions, ct);
        return meeting.EndedAt is { } ended && hours.EndsAt - meeting.StartsAt < ended - meeting.StartsAt && hours.EndsAt != meeting.Time.EndsAt ? hours.EndsAt : meeting.EndedAt;
    }

    /// <summary>
    /// The separate sessions that it is held in (adskilte dele), earliest first, as far as you may know of them; empty where everyone is in one room.
    /// </summary>
    public static async Task<IReadOnlyList<MeetingSession>> Sessions([Parent] Meeting meeting, SessionsByMeeting sessions, CancellationToken ct) =>
        meeting.SessionCount == 0 ? [] : [.. (await sessions.LoadRequiredAsync(meeting.Id, ct)).OrderBy(one => one.StartsAt - meeting.StartsAt)];

    private static async Task<MeetingTime> Hours(Meeting meeting, SessionsByMeeting sessions, CancellationToken ct)
    {
        var known = await Sessions(meeting, sessions, ct);
        return known.Count == 0 ? meeting.Time : new(meeting.On, known[0].StartsAt, known[^1].EndsAt - known[0].StartsAt);
    }
}

[ObjectType<MeetingSession>]
internal static class MeetingSessionFields
{
    /// <summary>Who is in the room (deltagere).</summary>
    public static async Task<IReadOnlyList<Participant>> Participants(
        [Parent] MeetingSession session, SeatsBySession seats, ParticipantById participants, CancellationToken ct)
    {
        var people = await Task.WhenAll((await seats.LoadRequiredAsync(session.Id, ct)).Select(seat => participants.LoadAsync(seat.ParticipantId, ct)));
        return [.. people.OfType<Participant>()];
    }
}

internal sealed class SessionsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<MeetingSession>(nameof(MeetingSession.MeetingId), reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<MeetingSession> Visible(NetvaerkDb db, Caller caller) => db.Sessions(caller);

    protected override Guid Parent(MeetingSession row) => row.MeetingId;
}

internal sealed class SeatsBySession(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<SessionSeat>(nameof(SessionSeat.SessionId), reading, scheduler, options)
{
    protected override string Group => "participants";

    protected override IQueryable<SessionSeat> Visible(NetvaerkDb db, Caller caller) => db.Seats(caller);

    protected override Guid Parent(SessionSeat row) => row.SessionId;
}

internal sealed class SeatsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<SessionSeat>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<SessionSeat>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = await reading.List(
            db => from seat in db.Seats(reading.Caller)
                  join session in db.Sessions(reading.Caller) on seat.SessionId equals session.Id
                  where EF.Parameter(ids).Contains(session.MeetingId)
                  select new { seat, session.MeetingId },
            "participants",
            cancellationToken);
        var byMeeting = found.ToLookup(one => one.MeetingId, one => one.seat);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<SessionSeat>)[.. byMeeting[key]]);
    }
}
