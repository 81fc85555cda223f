namespace Netvaerk.Invitations;

/// <summary>
/// One thing that is written to somebody about their invitation (brev). It holds no words: those are put together when it is sent, from what stands then.
/// </summary>
[Node]
public sealed class Letter : Aggregate, IOfFamily
{
    /// <summary>The topic under which letters wait to be sent.</summary>
    internal const string Topic = "invitations.letter";

    private Letter()
    {
    }

    internal Letter(Invitation invitation, LetterKind kind, DateTimeOffset now) =>
        (InvitationId, FamilyId, Kind, Sequence, WrittenAt) = (invitation.Id, invitation.FamilyId, kind, invitation.Sequence, now);

    /// <summary>What it tells.</summary>
    public LetterKind Kind { get; private set; }

    /// <summary>When it was written.</summary>
    public DateTimeOffset WrittenAt { get; private set; }

    /// <summary>When it was sent; null until it has been, and for one that a later letter has overtaken.</summary>
    public DateTimeOffset? SentAt { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid InvitationId { get; private set; }

    internal int Sequence { get; private set; }

    internal void Sent(DateTimeOffset now) => SentAt ??= now;
}

/// <summary>What a letter tells.</summary>
public enum LetterKind
{
    /// <summary>That somebody is invited (invitation).</summary>
    Invitation,

    /// <summary>That the meeting has been moved (flytning).</summary>
    Moved,

    /// <summary>That it is not to be (aflysning).</summary>
    Cancelled,
}
