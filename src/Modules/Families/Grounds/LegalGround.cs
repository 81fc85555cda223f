namespace Netvaerk.Families;

/// <summary>
/// A ground other than consent, recorded in a case (hjemmel): on what, decided by whom, for which purpose and for how long. It opens what it names and
/// nothing else, and consent goes on being asked for.
/// </summary>
[Node]
public sealed class LegalGround : Aggregate, IOfFamily
{
    internal const string Table = "families_legal_ground";

    private LegalGround()
    {
    }

    internal LegalGround(Guid familyId, RecordLegalGroundInput input, Work work)
    {
        (FamilyId, ChildId, Code, Scope, Recipient, Topic) = (familyId, input.ChildId, input.Code, input.Scope, input.Recipient, input.Topic);
        (From, Until, Meetings, DecidedById, DecidedOn) = (input.From, input.Until, input.Meetings, input.DecidedById, input.DecidedOn);
        (RecordedBy, RecordedAt) = (work.Caller.Subject, work.Now);
    }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The child it is about.</summary>
    [ID<FamilyMember>]
    public Guid ChildId { get; private set; }

    /// <summary>Which ground of the list it is.</summary>
    public string Code { get; private set; } = "";

    /// <summary>What it opens (omfang): taking part, or sharing.</summary>
    public ConsentScope Scope { get; private set; }

    /// <summary>Who may be told; null where the scope is not sharing.</summary>
    public Sector? Recipient { get; private set; }

    /// <summary>What they may be told of; null where the scope is not sharing.</summary>
    public SharingTopic? Topic { get; private set; }

    /// <summary>The first day it holds.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day it holds.</summary>
    public DateOnly Until { get; private set; }

    /// <summary>For how many meetings; null where the ground names no number.</summary>
    public int? Meetings { get; private set; }

    /// <summary>The day it was decided.</summary>
    public DateOnly DecidedOn { get; private set; }

    /// <summary>When it was ended before its last day; null where it was not.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    /// <summary>Who decided.</summary>
    [GraphQLIgnore]
    public Guid DecidedById { get; private set; }

    internal string RecordedBy { get; private set; } = "";

    internal SealedText Purpose { get; private set; }

    internal void Describe(FamilyKey key, string purpose) => Purpose = key.Seal(Table, nameof(Purpose), Id, purpose.Trim());

    internal void End(DateTimeOffset now)
    {
        Rule.Require(EndedAt is null, FamilyRules.GroundEnded);
        EndedAt = now;
    }

    internal bool Opens(Guid childId, ConsentScope scope, Sector? recipient, SharingTopic? topic, DateOnly on) =>
        EndedAt is null && ChildId == childId && Scope == scope && Recipient == recipient && Topic == topic && on >= From && on <= Until;
}
