namespace Netvaerk.Families;

/// <summary>Somebody in a genogram (person i genogrammet): of the family, of its network, or a relative who stands in neither, also one who has died.</summary>
/// <param name="Key">What the genogram calls the person, so that its lines can name them; unique within it.</param>
/// <param name="Sex">Which symbol stands for them.</param>
/// <param name="FamilyMemberId">The member of the family it is.</param>
/// <param name="NetworkMemberId">Who of the network it is.</param>
/// <param name="Name">The name of a relative who is neither.</param>
/// <param name="BornYear">The year of birth.</param>
/// <param name="DiedYear">The year of death.</param>
/// <param name="HasDied">Whether the person has died, also where nobody knows the year.</param>
public sealed record GenogramPerson(
    string Key, Sex Sex, [property: ID<FamilyMember>] Guid? FamilyMemberId = null, [property: ID<NetworkMember>] Guid? NetworkMemberId = null,
    string? Name = null, int? BornYear = null, int? DiedYear = null, bool HasDied = false);

/// <summary>Two people who are or were partners (parforhold).</summary>
/// <param name="One">The key of the one.</param>
/// <param name="Other">The key of the other.</param>
/// <param name="Kind">What it is now.</param>
/// <param name="From">The year it began.</param>
/// <param name="Until">The year it ended.</param>
public sealed record Partnership(string One, string Other, PartnershipKind Kind, int? From = null, int? Until = null);

/// <summary>Somebody's parent (forældreskab).</summary>
/// <param name="Child">The key of the child.</param>
/// <param name="Parent">The key of the parent.</param>
/// <param name="Kind">By birth, by adoption or in foster care.</param>
public sealed record Parentage(string Child, string Parent, ParentageKind Kind);

/// <summary>How two people are tied to each other (relation), for the picture of who is there for whom.</summary>
/// <param name="One">The key of the one.</param>
/// <param name="Other">The key of the other.</param>
/// <param name="Strength">How it is.</param>
public sealed record Tie(string One, string Other, TieStrength Strength);

/// <summary>Which symbol stands for a person.</summary>
public enum Sex
{
    /// <summary>A diamond (rombe): not known, or neither of the others.</summary>
    Unknown,

    /// <summary>A circle (cirkel): woman or girl.</summary>
    Female,

    /// <summary>A square (firkant): man or boy.</summary>
    Male,
}

/// <summary>What a partnership is.</summary>
public enum PartnershipKind
{
    /// <summary>Married (gift): an unbroken line.</summary>
    Married,

    /// <summary>Living together (samlevende): a dashed line.</summary>
    Cohabiting,

    /// <summary>Partners who live apart (kærester): a dotted line.</summary>
    Partners,

    /// <summary>Separated (separeret): one stroke across the line.</summary>
    Separated,

    /// <summary>Divorced, or no longer together (skilt): two strokes across the line.</summary>
    Divorced,
}

/// <summary>What makes somebody a parent.</summary>
public enum ParentageKind
{
    /// <summary>By birth (biologisk): an unbroken line.</summary>
    Biological,

    /// <summary>By adoption (adoptiv): a dashed line.</summary>
    Adoptive,

    /// <summary>In foster care (pleje): a dotted line.</summary>
    Foster,
}

/// <summary>How two people are tied.</summary>
public enum TieStrength
{
    /// <summary>Strong (stærk): a thick line.</summary>
    Strong,

    /// <summary>Weak (svag): a dashed line.</summary>
    Weak,

    /// <summary>Strained (anspændt): a jagged line.</summary>
    Strained,
}

/// <summary>All that a genogram holds, as it is sealed.</summary>
internal sealed record GenogramRecord(
    IReadOnlyList<GenogramPerson> Persons, IReadOnlyList<Partnership> Partnerships, IReadOnlyList<Parentage> Parentages, IReadOnlyList<Tie> Ties);
