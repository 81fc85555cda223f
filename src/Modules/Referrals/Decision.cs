namespace Netvaerk.Referrals;

/// <summary>A decision on a referral (afgørelse), with its grounds. Decisions are added and never changed.</summary>
[Node]
public sealed class Decision : IOfFamily
{
    internal const string Table = "referrals_decision";

    private Decision()
    {
    }

    internal Decision(Referral referral, DecisionKind kind, Verdict advised, Caller by, DateTimeOffset at)
    {
        (ReferralId, FamilyId, Kind, Advised) = (referral.Id, referral.FamilyId, kind, advised);
        (By, BySubject, At, Forum) = (by.Name, by.Subject, at, referral.Forum);
    }

    /// <summary>The id.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    /// <summary>What was decided.</summary>
    public DecisionKind Kind { get; private set; }

    /// <summary>When.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>Who recorded it, by name.</summary>
    public string By { get; private set; } = "";

    /// <summary>The forum, where forums decide.</summary>
    public string? Forum { get; private set; }

    /// <summary>What the rules advised for the family as a whole.</summary>
    public Verdict Advised { get; private set; }

    /// <summary>Until when it was postponed.</summary>
    public DateOnly? PostponedTo { get; private set; }

    /// <summary>Whether people decided otherwise than the rules advised, and said why.</summary>
    public bool Deviates => Deviation is not null;

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid ReferralId { get; private set; }

    internal Guid? SessionId { get; private set; }

    internal SealedText? OverrideReason { get; private set; }

    internal string? PassedOverNames { get; private set; }

    internal string BySubject { get; private set; } = "";

    internal Guid? FacilitatorId { get; private set; }

    internal SealedText Grounds { get; private set; }

    internal SealedText? Instead { get; private set; }

    internal SealedText? Deviation { get; private set; }

    internal void Ground(FamilyKey key, string grounds, string? instead, string? deviation)
    {
        Grounds = key.Seal(Table, nameof(Grounds), Id, grounds.Trim());
        Instead = string.IsNullOrWhiteSpace(instead) ? null : key.Seal(Table, nameof(Instead), Id, instead.Trim());
        Deviation = string.IsNullOrWhiteSpace(deviation) ? null : key.Seal(Table, nameof(Deviation), Id, deviation.Trim());
    }

    internal void Allocate(Guid facilitatorId) => FacilitatorId = facilitatorId;

    internal void PassOver(FamilyKey key, IEnumerable<MatchCriterionName> criteria, string reason) => (PassedOverNames, OverrideReason) =
        (string.Join(',', criteria), key.Seal(Table, nameof(OverrideReason), Id, reason.Trim()));

    internal void MadeIn(CommitteeSession session) => SessionId = session.Id;

    internal void Postpone(DateOnly until) => PostponedTo = until;
}

/// <summary>What can be decided on a referral [H].</summary>
public enum DecisionKind
{
    /// <summary>Allocate a facilitator (tildel mødeleder).</summary>
    Allocate,

    /// <summary>Decline (afvis), and say what should happen instead.</summary>
    Decline,

    /// <summary>Postpone (udsæt).</summary>
    Postpone,
}
