namespace Netvaerk.Sdk;

/// <summary>What length, interval and minutes are decided on, for one meeting (netværksmøde). Holds no identity.</summary>
public sealed record MeetingFacts
{
    /// <summary>Which meeting of the series it is.</summary>
    public MeetingKind Kind { get; init; }

    /// <summary>Whether an interpreter takes part.</summary>
    public Interpretation Interpreter { get; init; }

    /// <summary>The day it was held; where the next is asked for, the latest meeting that was held.</summary>
    public DateOnly HeldOn { get; init; }

    /// <summary>When it begins by the clock on the wall in Denmark, if that is settled.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>When it ends as planned, by the clock on the wall, if that is settled; earlier than <see cref="StartsAt"/> means after midnight.</summary>
    public TimeOnly? Until { get; init; }

    /// <summary>How many professionals are invited.</summary>
    public int Professionals { get; init; }

    /// <summary>How many of the family and its private network are invited.</summary>
    public int FamilyAndNetwork { get; init; }
}

/// <summary>Which meeting of a series (mødetype).</summary>
public enum MeetingKind
{
    /// <summary>The first one (opstartsmøde).</summary>
    Start,

    /// <summary>One of those that follow (opfølgningsmøde).</summary>
    FollowUp,

    /// <summary>The last one (afslutningsmøde).</summary>
    Closing,
}

/// <summary>When the next meeting should be. Advice: another date is a warning that asks for a reason.</summary>
/// <param name="Earliest">The first day within the rule.</param>
/// <param name="Latest">The last day within the rule, or null where the method names no figure.</param>
/// <param name="Proposed">The day proposed, or null where the method names no figure.</param>
public sealed record MeetingWindow(DateOnly Earliest, DateOnly? Latest, DateOnly? Proposed)
{
    /// <summary>Whether the day is within the rule.</summary>
    public bool Includes(DateOnly day) => day >= Earliest && (Latest is null || day <= Latest);
}

/// <summary>Whether the professionals meet beforehand to settle their roles (formøde); never about the child.</summary>
public enum PreMeeting
{
    /// <summary>They may.</summary>
    [Says("Fagpersonerne må holde formøde.", "The professionals may meet beforehand.")]
    Optional,

    /// <summary>They are expected to, and the family is told.</summary>
    [Says("Formødet forventes, og familien får det at vide.", "The pre-meeting is expected, and the family is told.")]
    Expected,
}
