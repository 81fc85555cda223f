using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Sdk;

/// <summary>How long and how often people meet.</summary>
public sealed record MeetingSettings
{
    /// <summary>How long a meeting lasts.</summary>
    [Says("Hvor længe et møde varer.", "How long a meeting lasts.")]
    public LengthSettings? Length { get; init; }

    /// <summary>How long there is between two meetings.</summary>
    [Says("Hvor længe der er mellem to møder.", "How long there is between two meetings.")]
    public IntervalSettings? Interval { get; init; }

    /// <summary>Whether the professionals meet beforehand.</summary>
    [Says("Om fagpersonerne holder formøde.", "Whether the professionals meet beforehand.")]
    public PreMeetingSettings? PreMeeting { get; init; }

    /// <summary>When the table is out of balance.</summary>
    [Says("Hvornår der er for mange fagpersoner om bordet.", "When there are too many professionals at the table.")]
    public BalanceSettings? Balance { get; init; }

    /// <summary>What a venue must be like; null where the method says nothing.</summary>
    [Says("Hvordan lokalet skal være.", "What a venue must be like.")]
    public VenueSettings? Venue { get; init; }

    /// <summary>What is served; null where the method says nothing.</summary>
    [Says("Hvad der serveres, og hvornår på dagen.", "What is served, and at which hours.")]
    public CateringSettings? Catering { get; init; }

    /// <summary>Who must be able to come before a date counts.</summary>
    [Says("Hvem der skal kunne komme, før en dato kan bruges.", "Who must be able to come before a date counts.")]
    public QuorumSettings? Quorum { get; init; }

    /// <summary>The hours within which meetings are planned ahead.</summary>
    [Says("De timer på dagen, møder planlægges i.", "The hours within which meetings are planned ahead.")]
    public HoursSettings? Hours { get; init; }

    /// <summary>Meetings in separate sessions, for those who may not be in one room.</summary>
    [Says("Møder i adskilte dele, når nogen ikke må være i samme rum.", "Meetings in separate sessions, for those who may not be in one room.")]
    public SessionSettings? Sessions { get; init; }
}

/// <summary>How long a meeting lasts.</summary>
public sealed record LengthSettings : Sourced
{
    /// <summary>Hours without an interpreter.</summary>
    [Says("Timer uden tolk.", "Hours without an interpreter.")]
    [Range(0.0, 12.0, MinimumIsExclusive = true)]
    public required double Hours { get; init; }

    /// <summary>Hours with an interpreter.</summary>
    [Says("Timer med tolk.", "Hours with an interpreter.")]
    [Range(0.0, 12.0, MinimumIsExclusive = true)]
    public required double HoursWithInterpreter { get; init; }
}

/// <summary>How long there is between two meetings, counted from the last one held.</summary>
public sealed record IntervalSettings : Sourced
{
    /// <summary>Weeks at least; null where the method names no figure.</summary>
    [Says("Mindst så mange uger; udelades, når der ikke er noget tal.", "At least this many weeks; left out where there is no figure.")]
    [Range(1, 520)]
    public int? WeeksFrom { get; init; }

    /// <summary>Weeks at most; null where the method names no figure.</summary>
    [Says("Højst så mange uger; udelades, når der ikke er noget tal.", "At most this many weeks; left out where there is no figure.")]
    [Range(1, 520)]
    public int? WeeksTo { get; init; }
}

/// <summary>Whether the professionals meet beforehand.</summary>
public sealed record PreMeetingSettings : Sourced
{
    /// <summary>Whether they are expected to.</summary>
    [Says("Om formødet forventes.", "Whether the pre-meeting is expected.")]
    public required PreMeeting Demand { get; init; }

    /// <summary>What it may be about; null where the method's own list holds.</summary>
    [Says("Hvad formødet må handle om.", "What the pre-meeting may be about.")]
    public IReadOnlyList<Listed>? Topics { get; init; }
}
