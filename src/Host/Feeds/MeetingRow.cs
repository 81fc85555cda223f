using Netvaerk.Municipalities;

namespace Netvaerk.Host.Feeds;

/// <summary>One meeting in the feed: what may be counted, and nothing of who the family is.</summary>
[Feature(nameof(FeatureSettings.Feeds))]
internal sealed class MeetingRow
{
    /// <summary>The meeting's opaque id, the same as in GraphQL. Filled once the row has been read.</summary>
    public string Id { get; set; } = "";

    /// <summary>A name for the series that says nothing of it, the same for all its meetings. Filled once the row has been read.</summary>
    public string SeriesPseudonym { get; set; } = "";

    /// <summary>What kind of meeting it is.</summary>
    public string Kind { get; set; } = "";

    /// <summary>Planned, held, broken off or cancelled.</summary>
    public string Status { get; set; } = "";

    /// <summary>The date in Denmark on which it is planned or was held.</summary>
    public DateOnly Date { get; set; }

    /// <summary>How long it is planned to last, in minutes.</summary>
    public int DurationMinutes { get; set; }

    /// <summary>How many were invited.</summary>
    public int Participants { get; set; }

    /// <summary>How many of them belong to the family.</summary>
    public int FamilyMembers { get; set; }

    /// <summary>How many of them are professionals.</summary>
    public int Professionals { get; set; }

    /// <summary>The professionals' sectors, each once, parted by commas. Filled once the row has been read.</summary>
    public string Sectors { get; set; } = "";

    /// <summary>Whether an interpreter takes part.</summary>
    public bool WithInterpreter { get; set; }

    /// <summary>The rule set that the meeting was planned by.</summary>
    public string RuleSet { get; set; } = "";

    /// <summary>The meeting; what the rows are ordered by last, so that pages meet. Not in the feed.</summary>
    internal Guid Meeting { get; set; }

    /// <summary>The series behind the pseudonym. Not in the feed.</summary>
    internal Guid Series { get; set; }

    /// <summary>Whose case the row is of, for the read record. Not in the feed.</summary>
    internal Guid Family { get; set; }
}
