using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

/// <summary>What a rule was asked (hvad reglen blev spurgt om).</summary>
public enum RuleQuestion
{
    /// <summary>Whether the child belongs to the target group (målgruppe).</summary>
    Verdict,

    /// <summary>How long the meeting should last (varighed).</summary>
    Length,

    /// <summary>When the meeting should be (tidsrum).</summary>
    Window,

    /// <summary>Who writes the minutes (referat).</summary>
    MinutesBy,

    /// <summary>Whether the professionals meet beforehand (formøde).</summary>
    PreMeeting,

    /// <summary>What one attendance is compensated with (kompensation).</summary>
    Compensation,
}

/// <summary>What a rule answered (regelens svar): the fields of its question are filled in, the others are null.</summary>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
/// <param name="Verdict">The advice on a child.</param>
/// <param name="Length">How long a meeting should last.</param>
/// <param name="Earliest">The first day within the rule.</param>
/// <param name="Latest">The last day within the rule.</param>
/// <param name="Proposed">The day proposed.</param>
/// <param name="MinutesBy">Who writes the minutes.</param>
/// <param name="PreMeeting">Whether the professionals meet beforehand.</param>
/// <param name="Compensation">Which compensation.</param>
/// <param name="Hours">For how long a time it is given.</param>
public sealed record AnswerGiven(
    IReadOnlyList<Reason> Because, Verdict? Verdict = null, TimeSpan? Length = null, DateOnly? Earliest = null, DateOnly? Latest = null, DateOnly? Proposed = null,
    MinutesAuthor? MinutesBy = null, PreMeeting? PreMeeting = null, CompensationKind? Compensation = null, TimeSpan? Hours = null)
{
    internal static AnswerGiven Of(Assessment assessment) => new(assessment.Because, Verdict: assessment.Verdict);

    internal static AnswerGiven Of(Answer<TimeSpan> length) => new(length.Because, Length: length.Value);

    internal static AnswerGiven Of(Answer<MeetingWindow> window) =>
        new(window.Because, Earliest: window.Value.Earliest, Latest: window.Value.Latest, Proposed: window.Value.Proposed);

    internal static AnswerGiven Of(Answer<MinutesAuthor> minutes) => new(minutes.Because, MinutesBy: minutes.Value);

    internal static AnswerGiven Of(Answer<PreMeeting> meeting) => new(meeting.Because, PreMeeting: meeting.Value);

    internal static AnswerGiven Of(Answer<Compensation> given) => new(given.Because, Compensation: given.Value.Kind, Hours: given.Value.Hours);

    /// <summary>Whether both say the same, whatever their reasons.</summary>
    // Records compare lists by reference, so both sides are given the same one.
    internal bool Says(AnswerGiven other) => this == other with { Because = Because };

    /// <summary>The answers about a meeting, question by question.</summary>
    internal static IEnumerable<(RuleQuestion Question, AnswerGiven Answer)> All(RulesApplied applied)
    {
        yield return (RuleQuestion.Length, Of(applied.Length));
        if (applied.Window is { } window)
        {
            yield return (RuleQuestion.Window, Of(window));
        }

        yield return (RuleQuestion.MinutesBy, Of(applied.MinutesBy));
        yield return (RuleQuestion.PreMeeting, Of(applied.PreMeeting));
    }
}
