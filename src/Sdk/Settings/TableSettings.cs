using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Sdk;

/// <summary>When there are so many professionals at the table that it feels like an assault on the parents.</summary>
public sealed record BalanceSettings : Sourced
{
    /// <summary>This many professionals or more.</summary>
    [Says("Så mange fagpersoner eller flere.", "This many professionals or more.")]
    [Range(1, 1000)]
    public required int Professionals { get; init; }

    /// <summary>More professionals than this for each person of the family and its private network; null where only the number counts.</summary>
    [Says("Flere fagpersoner end så mange for hver fra familien og dens private netværk; udelades, når kun antallet tæller.",
        "More professionals than this for each person of the family and its private network; left out where only the number counts.")]
    [Range(0.0, 1000.0, MinimumIsExclusive = true)]
    public double? PerPrivatePerson { get; init; }
}

/// <summary>What a venue (lokale) must be like.</summary>
public sealed record VenueSettings : Sourced
{
    /// <summary>The fewest people a venue must hold.</summary>
    [Says("Det mindste antal personer, lokalet skal kunne rumme.", "The fewest people the venue must hold.")]
    [Range(1, 1000)]
    public int PeopleFrom { get; init; } = 12;

    /// <summary>The most people that the rule reckons with; more are a warning.</summary>
    [Says("Det største antal personer, reglen regner med.", "The most people that the rule reckons with.")]
    [Range(1, 1000)]
    public int PeopleTo { get; init; } = 20;

    /// <summary>When the evening begins, in which the venue must be open.</summary>
    [Says("Hvornår aftenen begynder, fx 17:00.", "When the evening begins, for example 17:00.")]
    public TimeOnly EveningFrom { get; init; } = new(17, 0);

    /// <summary>The kinds of places that are not neutral.</summary>
    [Says("De slags steder, der ikke er neutrale.", "The kinds of places that are not neutral.")]
    public IReadOnlyList<VenueKind> NotNeutralKinds { get; init; } = [VenueKind.TownHall, VenueKind.School, VenueKind.Institution, VenueKind.Home];

    /// <summary>What happens where a venue is not neutral: the guide says both "can be a good idea" and "must not".</summary>
    [Says("Hvad der sker, hvis stedet ikke er neutralt.", "What happens where the venue is not neutral.")]
    public VenueSeverity NotNeutral { get; init; }
}

/// <summary>How much a venue that is not neutral weighs.</summary>
public enum VenueSeverity
{
    /// <summary>A warning.</summary>
    [Says("En advarsel.", "A warning.")]
    Warn,

    /// <summary>Refused.</summary>
    [Says("Afvises.", "Refused.")]
    Refuse,
}

/// <summary>What is served (forplejning), and at which hours.</summary>
public sealed record CateringSettings : Sourced
{
    /// <summary>What can be served.</summary>
    [Says("Det, der kan serveres.", "What can be served.")]
    public required IReadOnlyList<Serving> Servings { get; init; }
}

/// <summary>Something that is served to everyone at a meeting that is going on at its hours.</summary>
public sealed record Serving : Sourced
{
    /// <summary>Stable code.</summary>
    [Says("Fast kode, der ikke ændres.", "A stable code that is not changed.")]
    public required string Code { get; init; }

    /// <summary>The Danish words.</summary>
    [Says("Ordene på dansk.", "The words in Danish.")]
    public required string Da { get; init; }

    /// <summary>The English words.</summary>
    [Says("Ordene på engelsk.", "The words in English.")]
    public required string En { get; init; }

    /// <summary>From when, by the clock on the wall.</summary>
    [Says("Fra hvornår, fx 17:00.", "From when, for example 17:00.")]
    public required TimeOnly From { get; init; }

    /// <summary>Until when.</summary>
    [Says("Til hvornår.", "Until when.")]
    public required TimeOnly Until { get; init; }
}

/// <summary>Who must be able to come before a date counts (beslutningsdygtighed).</summary>
public sealed record QuorumSettings : Sourced
{
    /// <summary>The demands; each must be met.</summary>
    [Says("Kravene, som alle skal være opfyldt.", "The demands, each of which must be met.")]
    public required IReadOnlyList<QuorumDemand> Demands { get; init; }
}

/// <summary>One demand of a quorum: "a parent", "two of school, PPR, SSP and club".</summary>
public sealed record QuorumDemand
{
    // No table seats more.
    private const int MostPeople = 100;

    /// <summary>At least so many.</summary>
    [Says("Mindst så mange.", "At least so many.")]
    [Range(1, MostPeople)]
    public required int AtLeast { get; init; }

    /// <summary>Of whom.</summary>
    [Says("Af hvem.", "Of whom.")]
    [MinLength(1)]
    public required IReadOnlyList<QuorumGroup> Of { get; init; }

    /// <summary>Whether people are counted, or groups that somebody comes from.</summary>
    [Says("Om der tælles personer (people) eller grupper, som mindst én kommer fra (groups).",
        "Whether people are counted, or groups that somebody comes from.")]
    public QuorumCount Counted { get; init; }

    /// <summary>Whether it asks for one at least, of somebody, and for no more groups than it names.</summary>
    public bool IsPossible => AtLeast is > 0 and <= MostPeople && Of.Count > 0 && (Counted is QuorumCount.People || AtLeast <= Of.Distinct().Count());
}

/// <summary>What a quorum counts.</summary>
public enum QuorumCount
{
    /// <summary>People: two teachers are two (personer).</summary>
    [Says("Personer: to lærere er to.", "People: two teachers are two.")]
    People,

    /// <summary>Groups: two teachers are one school (grupper).</summary>
    [Says("Grupper: to lærere er én skole.", "Groups: two teachers are one school.")]
    Groups,
}

/// <summary>Whom a quorum can demand.</summary>
public enum QuorumGroup
{
    /// <summary>A parent with custody (forælder).</summary>
    [Says("En forælder med forældremyndighed.", "A parent with custody.")]
    Parent,

    /// <summary>A child or young person of the family (barn).</summary>
    [Says("Et barn eller en ung i familien.", "A child or young person of the family.")]
    Child,

    /// <summary>Another of the family (øvrig familie).</summary>
    [Says("En anden i familien.", "Another of the family.")]
    OtherFamily,

    /// <summary>The private network (privat netværk).</summary>
    [Says("Det private netværk.", "The private network.")]
    PrivateNetwork,

    /// <summary>School (skole).</summary>
    [Says("Skolen.", "School.")]
    School,

    /// <summary>Day care and other institutions (institution).</summary>
    [Says("En daginstitution eller en anden institution for børn.", "Day care and other institutions.")]
    Institution,

    /// <summary>The family department (familieafdelingen).</summary>
    [Says("Familieafdelingen.", "The family department.")]
    FamilyDepartment,

    /// <summary>School psychology (PPR).</summary>
    [Says("PPR.", "School psychology (PPR).")]
    Ppr,

    /// <summary>School, social services and police together (SSP).</summary>
    [Says("SSP.", "School, social services and police together (SSP).")]
    Ssp,

    /// <summary>Police (politi).</summary>
    [Says("Politiet.", "Police.")]
    Police,

    /// <summary>Health (sundhed).</summary>
    [Says("Sundhedsområdet.", "Health.")]
    Health,

    /// <summary>After-school and youth clubs (klub).</summary>
    [Says("En klub.", "After-school and youth clubs.")]
    Club,

    /// <summary>Associations (foreninger).</summary>
    [Says("En forening.", "Associations.")]
    Association,

    /// <summary>Another part of the municipality or state (anden myndighed).</summary>
    [Says("En anden del af kommunen eller staten.", "Another part of the municipality or state.")]
    OtherAuthority,
}

/// <summary>Meetings in separate sessions (adskilte dele).</summary>
public sealed record SessionSettings : Sourced
{
    /// <summary>Minutes at least between the sessions of two who must not meet, so that they do not meet in the doorway either.</summary>
    [Says("Mindst så mange minutter mellem de dele, hvor to, der ikke må mødes, er med – så de heller ikke mødes i døren.",
        "At least so many minutes between the sessions of two who must not meet, so that they do not meet in the doorway either.")]
    [Range(0, 240)]
    public int PauseMinutes { get; init; } = 30;
}

/// <summary>The hours within which meetings are planned ahead.</summary>
public sealed record HoursSettings : Sourced
{
    /// <summary>The earliest beginning.</summary>
    [Says("Tidligste begyndelse, fx 08:00.", "The earliest beginning, for example 08:00.")]
    public required TimeOnly From { get; init; }

    /// <summary>The latest end.</summary>
    [Says("Seneste afslutning, fx 20:00.", "The latest end, for example 20:00.")]
    public required TimeOnly Until { get; init; }
}
