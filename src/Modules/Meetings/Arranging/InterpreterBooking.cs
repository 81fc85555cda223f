using Netvaerk.Families;

namespace Netvaerk.Meetings;

/// <summary>An interpreter booked for a meeting (tolkebestilling), accepted by the family.</summary>
[Node]
public sealed class InterpreterBooking : Aggregate, IOfFamily
{
    private InterpreterBooking()
    {
    }

    internal InterpreterBooking(Meeting meeting, Interpreter interpreter, string language, FamilyMember acceptedBy, DateOnly acceptedOn)
    {
        (MeetingId, FamilyId, InterpreterId) = (meeting.Id, meeting.FamilyId, interpreter.Id);
        (Language, AcceptedById, AcceptedOn) = (language.ToLowerInvariant(), acceptedBy.Id, acceptedOn);
    }

    /// <summary>Into which language, as a BCP 47 tag (sprog).</summary>
    public string Language { get; private set; } = "";

    /// <summary>The day the family accepted the person (accepteret af familien).</summary>
    public DateOnly AcceptedOn { get; private set; }

    /// <summary>Whether it stands (status).</summary>
    public BookingStatus Status { get; private set; } = BookingStatus.Booked;

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The meeting.</summary>
    [GraphQLIgnore]
    public Guid MeetingId { get; private set; }

    /// <summary>The interpreter.</summary>
    [GraphQLIgnore]
    public Guid InterpreterId { get; private set; }

    internal Guid AcceptedById { get; private set; }

    internal void Cancel()
    {
        Rule.Require(Status is BookingStatus.Booked, MeetingRules.BookingCancelled);
        Status = BookingStatus.Cancelled;
    }
}

/// <summary>Whether a booking stands.</summary>
public enum BookingStatus
{
    /// <summary>Booked (bestilt).</summary>
    Booked,

    /// <summary>Cancelled (afbestilt).</summary>
    Cancelled,
}

/// <summary>Whether an interpreter and the family belong together.</summary>
public enum FamilyTie
{
    /// <summary>They do not (ingen tilknytning).</summary>
    None,

    /// <summary>A relative or somebody of the family's network (slægtning eller nærtstående).</summary>
    Relative,
}
