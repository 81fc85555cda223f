namespace Netvaerk.Families;

/// <summary>
/// Somebody's relation to a family's case (relation til sagen). A right to see or do anything with the case needs a relation and a role that fits it:
/// a facilitator's token opens nothing of a family that another facilitator leads.
/// </summary>
[Node]
public sealed class CaseRelation : IOfFamily
{
    private CaseRelation()
    {
    }

    /// <summary>A relation that begins now.</summary>
    /// <param name="familyId">The family.</param>
    /// <param name="subject">The subject of the person's token.</param>
    /// <param name="kind">What the person is to the case.</param>
    /// <param name="since">From when on.</param>
    /// <param name="personId">Which member of the family or its network it is, where it is one.</param>
    public CaseRelation(Guid familyId, string subject, RelationKind kind, DateTimeOffset since, Guid? personId = null) =>
        (FamilyId, Subject, Kind, Since, PersonId) = (familyId, subject, kind, since, personId);

    /// <summary>The relation's id.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The subject of the person's token.</summary>
    public string Subject { get; private set; } = "";

    /// <summary>Which member of the family or its network it is; null for those who are neither.</summary>
    [GraphQLIgnore]
    public Guid? PersonId { get; private set; }

    /// <summary>What the person is to the case.</summary>
    public RelationKind Kind { get; private set; }

    /// <summary>Since when.</summary>
    public DateTimeOffset Since { get; private set; }

    /// <summary>When it ended; null while it goes on.</summary>
    public DateTimeOffset? Until { get; private set; }

    /// <summary>Ends the relation: from that moment on it opens nothing.</summary>
    public void End(DateTimeOffset now) => Until ??= now;

    // Somebody signs in whose relation was entered before it was known who of the family it is.
    internal void Is(Guid personId) => PersonId = personId;
}

/// <summary>What somebody is to a case.</summary>
public enum RelationKind
{
    /// <summary>Has referred the family (henviser).</summary>
    Referrer,

    /// <summary>The facilitator who received the referral (modtagende mødeleder).</summary>
    Receiver,

    /// <summary>The facilitator who leads the meetings (mødeleder).</summary>
    Facilitator,

    /// <summary>The family's caseworker (sagsbehandler).</summary>
    Caseworker,

    /// <summary>Writes the minutes (referent).</summary>
    MinuteTaker,

    /// <summary>Takes part by profession (fagperson i netværket).</summary>
    Professional,

    /// <summary>A parent of the family (forælder).</summary>
    Parent,

    /// <summary>A child or young person of the family (barn, ung).</summary>
    Child,

    /// <summary>Belongs to the private network (privat netværk).</summary>
    Network,
}
