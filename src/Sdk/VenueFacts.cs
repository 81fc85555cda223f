namespace Netvaerk.Sdk;

/// <summary>What a venue is judged on, for one meeting. Holds no address and no name.</summary>
public sealed record VenueFacts
{
    /// <summary>The kind of place; null where nobody has said.</summary>
    public VenueKind? Kind { get; init; }

    /// <summary>How many it holds; null where nobody has said.</summary>
    public int? Seats { get; init; }

    /// <summary>Whether one can get in in the evening.</summary>
    public EveningAccess Evening { get; init; }

    /// <summary>How many are expected.</summary>
    public int People { get; init; }

    /// <summary>When the meeting begins, by the clock on the wall in Denmark.</summary>
    public TimeOnly StartsAt { get; init; }

    /// <summary>When it ends as planned; earlier than <see cref="StartsAt"/> means after midnight.</summary>
    public TimeOnly Until { get; init; }
}

/// <summary>Kinds of places (slags steder).</summary>
public enum VenueKind
{
    /// <summary>A community house or hall (medborgerhus, forsamlingshus).</summary>
    [Says("Et medborgerhus eller forsamlingshus.", "A community house or hall.")]
    CommunityHouse,

    /// <summary>A library (bibliotek).</summary>
    [Says("Et bibliotek.", "A library.")]
    Library,

    /// <summary>An association's or church's rooms (forening, sognegård).</summary>
    [Says("En forenings eller en kirkes lokaler.", "An association's or church's rooms.")]
    Association,

    /// <summary>Rented rooms (lejet lokale).</summary>
    [Says("Et lejet lokale.", "Rented rooms.")]
    Rented,

    /// <summary>The town hall or another office of the authorities (rådhus, forvaltning).</summary>
    [Says("Rådhuset eller en anden del af forvaltningen.", "The town hall or another office of the authorities.")]
    TownHall,

    /// <summary>A school (skole).</summary>
    [Says("En skole.", "A school.")]
    School,

    /// <summary>Day care or another institution where the family comes (institution).</summary>
    [Says("En daginstitution eller en anden institution, hvor familien kommer.", "Day care or another institution where the family comes.")]
    Institution,

    /// <summary>The home of the family or of somebody in its network (hjem).</summary>
    [Says("Familiens hjem eller et hjem i netværket.", "The home of the family or of somebody in its network.")]
    Home,

    /// <summary>Another neutral place (andet neutralt sted).</summary>
    [Says("Et andet neutralt sted.", "Another neutral place.")]
    OtherNeutral,
}

/// <summary>Whether a venue is open in the evening.</summary>
public enum EveningAccess
{
    /// <summary>Nobody has said (ikke oplyst).</summary>
    Unknown,

    /// <summary>Open (adgang om aftenen).</summary>
    Open,

    /// <summary>Closed (lukket om aftenen).</summary>
    Closed,
}

/// <summary>Whether a venue fits a meeting.</summary>
public enum VenueFit
{
    /// <summary>It fits (egnet).</summary>
    Fits,

    /// <summary>It can be used, with a warning (advarsel).</summary>
    Warn,

    /// <summary>It cannot be used (kan ikke bruges).</summary>
    Refused,
}

/// <summary>Whether professionals and family are in balance at the table.</summary>
public enum TableBalance
{
    /// <summary>In balance (i balance).</summary>
    Balanced,

    /// <summary>So many professionals that it can feel like an assault (for mange fagpersoner).</summary>
    ManyProfessionals,
}
