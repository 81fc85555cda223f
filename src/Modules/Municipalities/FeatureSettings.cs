using Netvaerk.Municipalities.Settings;

namespace Netvaerk.Municipalities;

/// <summary>
/// Feature switches (funktioner) of a municipality. Each is on unless its file says otherwise. Each gates what carries its name
/// (<see cref="FeatureAttribute"/>), and one that gates nothing does not stand here.
/// </summary>
public sealed record FeatureSettings
{
    /// <summary>Referrals through Netvaerk. Those that were made stay readable.</summary>
    [Says("Henvisninger.", "Referrals.")]
    public bool Referrals { get; init; } = true;

    /// <summary>Genograms. Those that were recorded stay readable.</summary>
    [Says("Genogrammer.", "Genograms.")]
    public bool Genograms { get; init; } = true;

    /// <summary>What attending a meeting is compensated with.</summary>
    [Says("Kompensation.", "Compensation.")]
    public bool Compensation { get; init; } = true;

    /// <summary>Invitations by mail, with calendar entries and the municipality's own papers.</summary>
    [Says("Invitationer.", "Invitations.")]
    public bool Invitations { get; init; } = true;

    /// <summary>Pseudonymised feeds for spreadsheets.</summary>
    [Says("Udtræk til regneark.", "Feeds for spreadsheets.")]
    public bool Feeds { get; init; } = true;
}

/// <summary>How families are referred.</summary>
public sealed record ReferralSettings
{
    /// <summary>The roles that may refer, as tokens spell them.</summary>
    [Says("De roller, der må henvise.", "The roles that may refer.")]
    [RoleNamesOnly]
    public IReadOnlyList<string> WhoMayRefer { get; init; } = ["employee"];

    /// <summary>The roles of those who decide that may depart from what the rules advise, as tokens spell them.</summary>
    [Says("De roller, der må afgøre en henvisning anderledes, end reglerne peger på.", "The roles that may decide otherwise than the rules advise.")]
    [RoleNamesOnly]
    public IReadOnlyList<string> WhoMayDeviate { get; init; } = ["committee", "chair", "decision-maker"];

    /// <summary>Whether the facilitator who receives a referral is warned of a child referred before, by a keyed fingerprint. Off by default: the law asks for a decision.</summary>
    [Says("Om den mødeleder, der modtager en henvisning, advares om et barn, der er henvist før.",
        "Whether the facilitator who receives a referral is warned of a child referred before.")]
    public bool WarnOfReferredBefore { get; init; }
}

/// <summary>How families are met.</summary>
public sealed record FamilySettings
{
    /// <summary>Of whom it must be known whether they can meet, before they are invited to the same meeting.</summary>
    [Says("Hvem der skal være vurderet, før de inviteres til det samme møde: alle par af forældre, eller kun dem, nogen har bedt om.",
        "Who must have been assessed before they are invited to the same meeting: every pair of parents, or only those somebody has asked for.")]
    public SafetyDemand SafetyAssessment { get; init; }

    /// <summary>When the family must have been met in person before it agrees to take part: it can take that, and an interpreter, and it cannot be done by phone [V].</summary>
    [Says("Hvornår familien skal være mødt ansigt til ansigt, før den siger ja til at deltage.",
        "When the family must have been met face to face before it agrees to take part.")]
    public TrustDemand TrustMeeting { get; init; }

    /// <summary>Whether a child must have been prepared before it is invited [D].</summary>
    [Says("Om et barn skal være forberedt, før det inviteres.", "Whether a child must have been prepared before it is invited.")]
    public PreparationDemand ChildPreparation { get; init; }
}

/// <summary>When a child must have been prepared.</summary>
public enum PreparationDemand
{
    /// <summary>Where people judge that it is needed.</summary>
    [Says("Hvor det vurderes nødvendigt.", "Where people judge that it is needed.")]
    WhereJudged,

    /// <summary>Before it is invited: a talk, and somebody before, during and after.</summary>
    [Says("Før barnet inviteres.", "Before the child is invited.")]
    BeforeInvitation,
}

/// <summary>When a meeting that builds trust must come first.</summary>
public enum TrustDemand
{
    /// <summary>Where people judge that it is needed.</summary>
    [Says("Hvor det vurderes nødvendigt.", "Where people judge that it is needed.")]
    WhereJudged,

    /// <summary>Where the family is told in another language than Danish.</summary>
    [Says("Hvor familien får det at vide på et andet sprog end dansk.", "Where the family is told in another language than Danish.")]
    WithInterpreter,

    /// <summary>Always.</summary>
    [Says("Altid.", "Always.")]
    Always,
}

/// <summary>When whether two people can meet must be assessed first.</summary>
public enum SafetyDemand
{
    /// <summary>Every two parents of a family, always: who has been hit seldom says so before being asked.</summary>
    [Says("Altid, for hvert par af forældre.", "Always, for every two parents.")]
    EveryPairOfParents,

    /// <summary>Where somebody has asked for it.</summary>
    [Says("Hvor nogen har bedt om det.", "Where somebody has asked for it.")]
    WhereAsked,
}
