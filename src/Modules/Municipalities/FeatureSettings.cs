namespace Netvaerk.Municipalities;

/// <summary>Feature switches (funktioner) of a municipality. Each is on unless its file says otherwise, but for those that say so.</summary>
public sealed record FeatureSettings
{
    /// <summary>Referrals through Netvaerk.</summary>
    [Says("Henvisninger.", "Referrals.")]
    public bool Referrals { get; init; } = true;

    /// <summary>Pre-meetings (formøder) of professionals.</summary>
    [Says("Formøder.", "Pre-meetings.")]
    public bool PreMeetings { get; init; }

    /// <summary>Signs of Safety mappings. Off by default: one municipality's way.</summary>
    [Says("Signs of Safety-skemaer.", "Signs of Safety mappings.")]
    public bool SignsOfSafety { get; init; }

    /// <summary>Genograms.</summary>
    [Says("Genogrammer.", "Genograms.")]
    public bool Genograms { get; init; } = true;

    /// <summary>Witnesses of progress between meetings. Off by default.</summary>
    [Says("Vidner om progression mellem møderne.", "Witnesses of progress between the meetings.")]
    public bool Witnesses { get; init; }

    /// <summary>Papers of the municipality's own: network overview, agreement paper, meeting description, invitation. Off by default.</summary>
    [Says("Kommunens egne papirer: netværksoversigt, aftalepapir, mødebeskrivelse, invitation.",
        "The municipality's own papers: network overview, agreement paper, meeting description, invitation.")]
    public bool OwnPapers { get; init; }

    /// <summary>Venue rule. Off by default.</summary>
    [Says("Regler for lokaler.", "Rules for venues.")]
    public bool Venues { get; init; }

    /// <summary>Catering. Off by default.</summary>
    [Says("Forplejning.", "Catering.")]
    public bool Catering { get; init; }

    /// <summary>Preparing the child. Off by default.</summary>
    [Says("Forberedelse af barnet.", "Preparing the child.")]
    public bool ChildPreparation { get; init; }

    /// <summary>Evaluation after each meeting. Off by default.</summary>
    [Says("Evaluering efter hvert møde.", "Evaluation after each meeting.")]
    public bool Evaluation { get; init; }

    /// <summary>Compensation claims.</summary>
    [Says("Kompensation.", "Compensation.")]
    public bool Compensation { get; init; } = true;

    /// <summary>Warning of a child referred twice, by a keyed fingerprint. Off by default: the law asks for a decision.</summary>
    [Says("Advarsel om, at et barn er henvist før.", "A warning that a child has been referred before.")]
    public bool DuplicateDetection { get; init; }

    /// <summary>Pseudonymised feeds for spreadsheets.</summary>
    [Says("Udtræk til regneark.", "Feeds for spreadsheets.")]
    public bool Feeds { get; init; } = true;
}

/// <summary>What a municipality demands of venues (lokaler).</summary>
public sealed record VenueSettings
{
    /// <summary>The fewest people a venue must hold.</summary>
    [Says("Det mindste antal personer, lokalet skal kunne rumme.", "The fewest people the venue must hold.")]
    public int PeopleFrom { get; init; } = 12;

    /// <summary>The most people a venue must hold.</summary>
    [Says("Det største antal personer, lokalet skal kunne rumme.", "The most people the venue must hold.")]
    public int PeopleTo { get; init; } = 20;

    /// <summary>What happens where a venue is not neutral: the guide says both "can be a good idea" and "must not".</summary>
    [Says("Hvad der sker, hvis stedet ikke er neutralt.", "What happens where the venue is not neutral.")]
    public VenueSeverity NotNeutral { get; init; }
}

/// <summary>How much a venue that is not neutral weighs.</summary>
public enum VenueSeverity
{
    /// <summary>A warning.</summary>
    Warn,

    /// <summary>Refused.</summary>
    Refuse,
}

/// <summary>How families are referred.</summary>
public sealed record ReferralSettings
{
    /// <summary>The roles that may refer, as tokens spell them.</summary>
    [Says("De roller, der må henvise.", "The roles that may refer.")]
    public IReadOnlyList<string> WhoMayRefer { get; init; } = ["employee"];
}

/// <summary>How families are met.</summary>
public sealed record FamilySettings
{
    /// <summary>Of whom it must be known whether they can meet, before they are invited to the same meeting.</summary>
    [Says("Hvem der skal være vurderet, før de inviteres til det samme møde: alle par af forældre, eller kun dem, nogen har bedt om.",
        "Who must have been assessed before they are invited to the same meeting: every pair of parents, or only those somebody has asked for.")]
    public SafetyDemand SafetyAssessment { get; init; }
}

/// <summary>When whether two people can meet must be assessed first.</summary>
public enum SafetyDemand
{
    /// <summary>Every two parents of a family, always: who has been hit seldom says so before being asked.</summary>
    EveryPairOfParents,

    /// <summary>Where somebody has asked for it.</summary>
    WhereAsked,
}
