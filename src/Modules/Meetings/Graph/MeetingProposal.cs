namespace Netvaerk.Meetings;

/// <summary>What the municipality's rules say about a meeting (mødereglernes svar), each answer with its reasons.</summary>
/// <param name="Length">How long it should last.</param>
/// <param name="Window">When it should be, counted from the latest meeting that was held; null where none has been.</param>
/// <param name="MinutesBy">Who writes the minutes.</param>
/// <param name="PreMeeting">Whether the professionals meet beforehand.</param>
/// <param name="RuleSet">The rule set that said so.</param>
public sealed record MeetingProposal(
    ProposedLength Length, ProposedWindow? Window, ProposedMinutesAuthor MinutesBy, ProposedPreMeeting PreMeeting, string RuleSet)
{
    internal static MeetingProposal Of(RulesApplied rules) => new(
        new(rules.Length.Value, rules.Length.Because),
        rules.Window is { } window ? new(window.Value.Earliest, window.Value.Latest, window.Value.Proposed, window.Because) : null,
        new(rules.MinutesBy.Value, rules.MinutesBy.Because),
        new(rules.PreMeeting.Value, rules.PreMeeting.Because),
        rules.Rules.RuleSet);
}

/// <summary>How long a meeting should last (varighed).</summary>
/// <param name="Value">The length.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
public sealed record ProposedLength(TimeSpan Value, IReadOnlyList<Reason> Because);

/// <summary>When a meeting should be (tidsrum). Advice: another date asks for a reason and is never refused.</summary>
/// <param name="Earliest">The first day within the rule.</param>
/// <param name="Latest">The last day within the rule; null where the method names no figure.</param>
/// <param name="Proposed">The day proposed, always a working day; null where the method names no figure.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
public sealed record ProposedWindow(DateOnly Earliest, DateOnly? Latest, DateOnly? Proposed, IReadOnlyList<Reason> Because);

/// <summary>Who writes the minutes (referent eller mødeleder).</summary>
/// <param name="Value">The author.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
public sealed record ProposedMinutesAuthor(MinutesAuthor Value, IReadOnlyList<Reason> Because);

/// <summary>Whether the professionals meet beforehand (formøde).</summary>
/// <param name="Value">Whether they are expected to.</param>
/// <param name="Because">Why, layer by layer; the last reason is the one that decided.</param>
public sealed record ProposedPreMeeting(PreMeeting Value, IReadOnlyList<Reason> Because);
