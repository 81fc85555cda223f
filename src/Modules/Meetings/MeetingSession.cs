namespace Netvaerk.Meetings;

/// <summary>
/// A part of a meeting (del af et møde) with times and a room list of its own, for those who are not to be in one room. Whoever must not learn of somebody else
/// sees no session in which that person sits.
/// </summary>
public sealed class MeetingSession : IOfFamily
{
    private readonly List<SessionSeat> seats = [];

    private MeetingSession()
    {
    }

    internal MeetingSession(Meeting meeting, PlannedSession plan, IEnumerable<Participant> people)
    {
        (MeetingId, FamilyId, StartsAt, DurationMinutes) = (meeting.Id, meeting.FamilyId, plan.StartsAt, (int)plan.Length.TotalMinutes);
        seats.AddRange(people.Select(one => new SessionSeat(this, one)));
    }

    /// <summary>The session's id at its meeting.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    /// <summary>When it begins, by the clock on the wall in Denmark.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>How long it lasts (varighed).</summary>
    public TimeSpan Length => TimeSpan.FromMinutes(DurationMinutes);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid MeetingId { get; private set; }

    internal int DurationMinutes { get; private set; }

    internal IReadOnlyList<SessionSeat> Seats => seats;

    internal TimeOnly EndsAt => StartsAt.Add(Length);

    internal bool Has(Guid participant) => seats.Exists(seat => seat.ParticipantId == participant);

    internal void MoveBy(TimeSpan by) => StartsAt = StartsAt.Add(by);
}

/// <summary>That somebody takes part in a session.</summary>
public sealed class SessionSeat : IOfFamily
{
    private SessionSeat()
    {
    }

    internal SessionSeat(MeetingSession session, Participant participant) =>
        (SessionId, ParticipantId, FamilyId) = (session.Id, participant.Id, session.FamilyId);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid SessionId { get; private set; }

    internal Guid ParticipantId { get; private set; }
}
