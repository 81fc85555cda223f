using Netvaerk.Meetings;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Invitations;

/// <summary>
/// One person's invitation (invitation) to one meeting, and what they answer. Each has their own: nobody reads in it who else is invited.
/// </summary>
[Node]
public sealed class Invitation : Aggregate, IOfFamily
{
    internal const string Table = "invitations_invitation";

    private readonly List<InvitationReply> replies = [];

    private Invitation()
    {
    }

    internal Invitation(Meeting meeting, Invitee invitee, string language)
    {
        (MeetingId, FamilyId, Recipient, Language) = (meeting.Id, meeting.FamilyId, invitee.Kind, language);
        (ParticipantId, BookingId, PersonId) = (invitee.ParticipantId, invitee.BookingId, invitee.PersonId);
    }

    /// <summary>As what the person is written to.</summary>
    public RecipientKind Recipient { get; private set; }

    /// <summary>The language of the letter (sprog), as a BCP 47 tag.</summary>
    public string Language { get; private set; } = "da";

    /// <summary>Whether it stands (status).</summary>
    public InvitationStatus Status { get; private set; }

    /// <summary>How it reaches the person.</summary>
    public InvitationReach Reach { get; private set; }

    /// <summary>What the person has answered to the meeting as it is planned now (svar). A meeting that is moved is asked about anew.</summary>
    public InvitationAnswer Answer { get; private set; }

    /// <summary>When that was answered; null where nothing is.</summary>
    public DateTimeOffset? AnsweredAt { get; private set; }

    /// <summary>By which way that was answered; null where nothing is.</summary>
    public AnsweredBy? AnsweredBy { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid MeetingId { get; private set; }

    internal Guid? ParticipantId { get; private set; }

    internal Guid? BookingId { get; private set; }

    /// <summary>The member of the family, of the network or of the staff, or the interpreter.</summary>
    internal Guid PersonId { get; private set; }

    /// <summary>How often the meeting has changed since it was first written about: what calendars call the sequence.</summary>
    internal int Sequence { get; private set; }

    /// <summary>An address given for this invitation; otherwise it goes to the one that is recorded of the person.</summary>
    internal SealedText? Email { get; private set; }

    internal IReadOnlyList<InvitationReply> Replies => replies;

    /// <summary>What is to be told of the meeting now.</summary>
    internal LetterKind Says => Status is InvitationStatus.Cancelled ? LetterKind.Cancelled : Sequence > 0 ? LetterKind.Moved : LetterKind.Invitation;

    // Counted from the person's own hours: of a meeting held in parts, that it has begun for somebody else tells when the other comes.
    internal bool TakesAnswers(Meeting meeting, DateTimeOffset now) =>
        Status is InvitationStatus.Standing && meeting.Status is MeetingStatus.Planned && now < Hours.Of(meeting, ParticipantId).Starts;

    internal void GoesTo(FamilyKey key, string? email, InvitationReach reach)
    {
        Reach = reach;
        if (email is not null)
        {
            Email = key.Seal(Table, nameof(Email), Id, email);
        }
    }

    internal string? EmailOf(FamilyKey key) => Email is { } email ? key.Open(Table, nameof(Email), Id, email) : null;

    internal void Reply(Meeting meeting, InvitationAnswer answer, AnsweredBy by, string subject, DateTimeOffset now)
    {
        Expect(answer is not InvitationAnswer.NotAnswered && Enum.IsDefined(answer), InvitationRules.AnswerMissing, "input", "answer");
        Require(TakesAnswers(meeting, now), InvitationRules.NoAnswersTaken);
        (Answer, AnsweredAt, AnsweredBy) = (answer, now, by);
        replies.Add(new(this, subject));
    }

    /// <summary>The meeting has been moved or is not to be: the person is written to again.</summary>
    internal Letter Change(LetterKind news, DateTimeOffset now)
    {
        Sequence++;
        if (news is LetterKind.Cancelled)
        {
            Status = InvitationStatus.Cancelled;
        }
        else
        {
            (Answer, AnsweredAt, AnsweredBy) = (InvitationAnswer.NotAnswered, null, null);
        }

        return new(this, news, now);
    }
}

/// <summary>Somebody who is to be invited, looked up.</summary>
internal sealed record Invitee(RecipientKind Kind, Guid PersonId, Guid? ParticipantId = null, Guid? BookingId = null);

/// <summary>As what somebody is written to (modtager).</summary>
public enum RecipientKind
{
    /// <summary>A parent, a step-parent or a guardian (forælder).</summary>
    Parent,

    /// <summary>A young person of 15 and older (ung).</summary>
    YoungPerson,

    /// <summary>A child under 15, or one whose age is not known (barn).</summary>
    Child,

    /// <summary>Somebody of the private network, or another adult of the family (privat netværk).</summary>
    PrivateNetwork,

    /// <summary>Somebody who takes part by profession (fagperson).</summary>
    Professional,

    /// <summary>The interpreter (tolk).</summary>
    Interpreter,
}

/// <summary>Whether an invitation stands.</summary>
public enum InvitationStatus
{
    /// <summary>It stands (gælder).</summary>
    Standing,

    /// <summary>The meeting, or the interpreter's booking, was cancelled (aflyst).</summary>
    Cancelled,
}

/// <summary>How an invitation reaches somebody.</summary>
public enum InvitationReach
{
    /// <summary>By mail (e-mail).</summary>
    Mail,

    /// <summary>No address is known: it is told or handed over (på anden måde).</summary>
    ByHand,
}

/// <summary>What somebody answers to an invitation.</summary>
public enum InvitationAnswer
{
    /// <summary>Nothing yet (ikke svaret).</summary>
    NotAnswered,

    /// <summary>Comes (kommer).</summary>
    Accepted,

    /// <summary>Comes perhaps (kommer måske).</summary>
    Tentative,

    /// <summary>Does not come (kommer ikke).</summary>
    Declined,
}

/// <summary>One answer in an invitation's history (svar). Nothing of it is changed.</summary>
public sealed class InvitationReply : IOfFamily
{
    private InvitationReply()
    {
    }

    internal InvitationReply(Invitation invitation, string subject)
    {
        (InvitationId, FamilyId, Answer, By, At) = (invitation.Id, invitation.FamilyId, invitation.Answer, invitation.AnsweredBy!.Value, invitation.AnsweredAt!.Value);
        (Subject, Sequence) = (subject, invitation.Sequence);
    }

    /// <summary>What was answered.</summary>
    public InvitationAnswer Answer { get; private set; }

    /// <summary>By which way.</summary>
    public AnsweredBy By { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid InvitationId { get; private set; }

    internal string Subject { get; private set; } = "";

    internal int Sequence { get; private set; }
}
