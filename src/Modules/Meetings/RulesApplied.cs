using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

/// <summary>What the rules of the day of planning said about a meeting, each with its reasons; stored with it.</summary>
/// <param name="Length">How long it should last.</param>
/// <param name="Window">When it should be; null for the first one, which follows no other.</param>
/// <param name="MinutesBy">Who writes the minutes.</param>
/// <param name="PreMeeting">Whether the professionals meet beforehand.</param>
/// <param name="Rules">Which rules these were.</param>
/// <param name="Facts">What they were asked of: kept, so that they can be asked again.</param>
/// <param name="CountedFrom">The meeting that the window is counted from.</param>
/// <param name="AskedOn">The day of planning.</param>
/// <param name="Balance">Whether professionals and family are in balance.</param>
/// <param name="Servings">What is served to everyone; null until hour and length are settled.</param>
/// <param name="Venue">Whether the venue fits; null where none is named.</param>
internal sealed record RulesApplied(
    Answer<TimeSpan> Length, Answer<MeetingWindow>? Window, Answer<MinutesAuthor> MinutesBy, Answer<PreMeeting> PreMeeting, RuleStamp Rules,
    MeetingFacts? Facts = null, DateOnly? CountedFrom = null, DateOnly? AskedOn = null,
    Answer<TableBalance>? Balance = null, Answer<IReadOnlyList<Serving>>? Servings = null, Answer<VenueFit>? Venue = null)
{
    private static readonly Source Calendar = "Lov om helligdage";

    /// <summary>Every reason, in the order of the questions.</summary>
    internal IReadOnlyList<Reason> Because => [.. Length.Because, .. Window?.Because ?? [], .. MinutesBy.Because, .. PreMeeting.Because];

    /// <summary>Asks the rules.</summary>
    /// <param name="rules">The municipality's rules.</param>
    /// <param name="facts">The meeting.</param>
    /// <param name="lastHeld">The latest meeting of the series that was held: the window is counted from it, whatever was planned or broken off since.</param>
    /// <param name="today">The day of planning, whose rules govern.</param>
    internal static RulesApplied Of(Rulebook rules, MeetingFacts facts, DateOnly? lastHeld, DateOnly today) => rules.Together(asked => new RulesApplied(
        asked.Length(facts, today),
        lastHeld is { } held ? asked.Next(facts with { HeldOn = held }, today) : null,
        asked.MinutesBy(facts, today),
        asked.PreMeeting(facts, today),
        asked.Stamp(today), facts, lastHeld, today,
        asked.Balance(facts, today)));

    /// <summary>With what the rules say once hour, length and place are settled.</summary>
    internal RulesApplied Settled(Rulebook rules, MeetingFacts facts, MeetingTime time, VenueFacts? venue, DateOnly today) => rules.Together(asked => this with
    {
        Servings = asked.Servings(facts with { StartsAt = time.StartsAt, Until = time.EndsAt }, today),
        Venue = venue is null ? null : asked.Venue(venue, today),
    });

    /// <summary>What people should know of the plan beside its departures: a table out of balance, a venue that does not quite fit.</summary>
    internal IEnumerable<Remark> Warnings =>
    [
        .. Balance?.Value is TableBalance.ManyProfessionals ? [new Remark(RemarkKind.Warning, Balance.Because[^1])] : Array.Empty<Remark>(),
        .. Venue?.Value is VenueFit.Warn ? Venue.Because.Select(reason => new Remark(RemarkKind.Warning, reason)) : [],
    ];

    /// <summary>Where a length departs from the rule; null where it does not.</summary>
    internal Remark? LengthDeparture(TimeSpan length) => Departures.From(Length, length);

    /// <summary>Where a date departs from the rule, or is no working day; null where neither.</summary>
    internal Remark? DateDeparture(DateOnly on) => (Window is { } window ? Departures.From(window, on) : null) ?? Departures.FromWorkingDays(on, Calendar);
}
