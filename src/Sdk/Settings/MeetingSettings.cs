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
}

/// <summary>How long a meeting lasts.</summary>
public sealed record LengthSettings : Sourced
{
    /// <summary>Hours without an interpreter.</summary>
    [Says("Timer uden tolk.", "Hours without an interpreter.")]
    public required double Hours { get; init; }

    /// <summary>Hours with an interpreter.</summary>
    [Says("Timer med tolk.", "Hours with an interpreter.")]
    public required double HoursWithInterpreter { get; init; }
}

/// <summary>How long there is between two meetings, counted from the last one held.</summary>
public sealed record IntervalSettings : Sourced
{
    /// <summary>Weeks at least; null where the method names no figure.</summary>
    [Says("Mindst så mange uger; udelades, når der ikke er noget tal.", "At least this many weeks; left out where there is no figure.")]
    public int? WeeksFrom { get; init; }

    /// <summary>Weeks at most; null where the method names no figure.</summary>
    [Says("Højst så mange uger; udelades, når der ikke er noget tal.", "At most this many weeks; left out where there is no figure.")]
    public int? WeeksTo { get; init; }
}

/// <summary>Whether the professionals meet beforehand.</summary>
public sealed record PreMeetingSettings : Sourced
{
    /// <summary>Whether they are expected to.</summary>
    [Says("Om formødet forventes.", "Whether the pre-meeting is expected.")]
    public required PreMeeting Demand { get; init; }
}
