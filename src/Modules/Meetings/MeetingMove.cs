namespace Netvaerk.Meetings;

/// <summary>That a meeting was moved (flytning), from when, and why. Nothing of it is ever changed.</summary>
public sealed class MeetingMove : IOfFamily
{
    internal const string Table = "meetings_move";

    private MeetingMove()
    {
    }

    internal MeetingMove(Meeting meeting, FamilyKey key, string reason, DateTimeOffset now)
    {
        (MeetingId, FamilyId, FromDate, FromTime, At) = (meeting.Id, meeting.FamilyId, meeting.On, meeting.StartsAt, now);
        Reason = key.Seal(Table, nameof(Reason), Id, reason.Trim());
    }

    /// <summary>The date that it was moved from.</summary>
    public DateOnly FromDate { get; private set; }

    /// <summary>When it would have begun, by the clock on the wall in Denmark.</summary>
    public TimeOnly FromTime { get; private set; }

    /// <summary>When it was moved.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid MeetingId { get; private set; }

    internal SealedText Reason { get; private set; }
}
