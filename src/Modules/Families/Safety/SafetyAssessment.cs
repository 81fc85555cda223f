namespace Netvaerk.Families;

/// <summary>
/// A confidential assessment (sikkerhedsvurdering) of whether two people of a case can meet. Nothing is changed or removed: a new assessment of the same
/// two takes the place of the last. Only those who lead the case know of it.
/// </summary>
[Node]
public sealed class SafetyAssessment : Aggregate, IOfFamily
{
    internal const string Table = "families_safety_assessment";

    private SafetyAssessment()
    {
    }

    internal SafetyAssessment(Guid familyId, Guid one, Guid other, Seating seating, string by, DateTimeOffset now)
    {
        // The same two in any order are the same pair.
        (FamilyId, OneId, OtherId) = one.CompareTo(other) < 0 ? (familyId, one, other) : (familyId, other, one);
        (Seating, AssessedBy, At) = (seating, by, now);
    }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>How the two may attend (placering).</summary>
    public Seating Seating { get; private set; }

    /// <summary>When it was assessed.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>When another assessment took its place; null for the one that counts.</summary>
    public DateTimeOffset? ReplacedAt { get; private set; }

    internal Guid OneId { get; private set; }

    internal Guid OtherId { get; private set; }

    internal string AssessedBy { get; private set; } = "";

    internal SealedText Grounds { get; private set; }

    internal void Ground(FamilyKey key, string grounds) => Grounds = key.Seal(Table, nameof(Grounds), Id, grounds.Trim());

    internal void GiveWay(DateTimeOffset now) => ReplacedAt ??= now;

    internal bool Concerns(Guid one, Guid other) => (OneId == one && OtherId == other) || (OneId == other && OtherId == one);
}

/// <summary>How two people may attend a meeting.</summary>
public enum Seating
{
    /// <summary>In the same room (sammen).</summary>
    Together,

    /// <summary>At the same meeting, one after the other (hver for sig).</summary>
    SeparateSessions,

    /// <summary>
    /// Never in one room and on no list that the other sees (ingen kontakt): at the same meeting only in separate sessions with a break between them, of which
    /// neither learns anything of the other's. It wins over consent and over what anybody wishes.
    /// </summary>
    NoContact,

    /// <summary>Nobody has assessed it yet (ikke vurderet): they are not planned into the same meeting before.</summary>
    NotAssessed,
}
