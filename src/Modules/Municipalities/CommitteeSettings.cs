using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Municipalities;

/// <summary>When a referral committee meets, and when people are warned that an answer is due.</summary>
public sealed record CommitteeSettings : Sourced
{
    /// <summary>The day from which the sessions are counted; by default the first day of the rule set.</summary>
    [Says("Den dag, udvalgets møder tælles fra; udelades den, tælles fra regelsættets første dag.",
        "The day from which the sessions are counted; where it is left out, from the rule set's first day.")]
    public DateOnly? FirstSession { get; init; }

    /// <summary>How many days before a session its agenda closes.</summary>
    [Says("Hvor mange dage før mødet dagsordenen lukker.", "How many days before a session its agenda closes.")]
    [Range(0, 60)]
    public int AgendaClosesDaysBefore { get; init; } = 7;

    /// <summary>The weeks of the year in which the municipality holds no sessions, as ISO week numbers.</summary>
    [Says("Ugenumre, hvor kommunen ikke holder møder, fx 7, 29, 30 og 42.", "Numbers of the weeks in which the municipality holds no sessions, for example 7, 29, 30 and 42.")]
    [Range(1, 53)]
    public IReadOnlyList<int> ClosedWeeks { get; init; } = [];

    /// <summary>How many days before an answer is due those who owe it are warned.</summary>
    [Says("Hvor mange dage før svarfristen der advares.", "How many days before an answer is due people are warned.")]
    [Range(0, 365)]
    public int WarnAnswerDaysBefore { get; init; } = 14;
}

/// <summary>What is asked of a facilitator beyond being neutral and trained.</summary>
public sealed record FacilitatorSettings : Sourced
{
    /// <summary>The most series that one facilitator leads at a time; null where the municipality has set no limit. The method names none.</summary>
    [Says("Det højeste antal forløb, en mødeleder har ad gangen; udelades, når der ingen grænse er.",
        "The most series that a facilitator leads at a time; left out where there is no limit.")]
    [Range(1, 1000)]
    public int? SeriesAtMost { get; init; }

    /// <summary>How many months a series lasts: a facilitator who stops before is not there for the whole of it [D]. A year, as the cost estimate assumes [V€].</summary>
    [Says("Hvor mange måneder et forløb regnes at vare.", "How many months a series is expected to last.")]
    [Range(1, 120)]
    public int SeriesMonths { get; init; } = 12;

    /// <summary>What may be passed over with a reason. Neutrality and training never may.</summary>
    [Says("Hvad der kan ses bort fra med en begrundelse. Neutralitet og uddannelse kan aldrig.",
        "What may be passed over with a reason. Neutrality and training never may.")]
    public IReadOnlyList<MatchOverride> MayPassOver { get; init; } = [MatchOverride.Language, MatchOverride.Capacity, MatchOverride.Continuity];
}

/// <summary>What may be passed over when a facilitator is chosen.</summary>
public enum MatchOverride
{
    /// <summary>That the facilitator does not speak the family's language (sprog).</summary>
    [Says("At mødelederen ikke taler familiens sprog.", "That the facilitator does not speak the family's language.")]
    Language,

    /// <summary>That the facilitator leads as many series as the municipality allows (kapacitet).</summary>
    [Says("At mødelederen har så mange forløb, som kommunen tillader.", "That the facilitator leads as many series as the municipality allows.")]
    Capacity,

    /// <summary>That the facilitator stops before the series ends (kontinuitet).</summary>
    [Says("At mødelederen stopper, før forløbet slutter.", "That the facilitator stops before the series ends.")]
    Continuity,
}
