using System.ComponentModel.DataAnnotations;

namespace Netvaerk.Sdk;

/// <summary>Who decides on referrals, and how soon.</summary>
public sealed record DecisionSettings : Sourced
{
    /// <summary>The deciding body.</summary>
    [Says("Hvem der træffer afgørelsen.", "Who decides.")]
    public required DecidingBody By { get; init; }

    /// <summary>Weeks between the committee's sessions.</summary>
    [Says("Antal uger mellem udvalgets møder.", "Weeks between the committee's sessions.")]
    [Range(1, 520)]
    public int? EveryWeeks { get; init; }

    /// <summary>Months from inquiry to answer.</summary>
    [Says("Antal måneder fra henvendelse til svar.", "Months from inquiry to answer.")]
    [Range(1, 120)]
    public int? AnswerWithinMonths { get; init; }

    /// <summary>Forums or sections, each for its ages.</summary>
    [Says("Fora eller afsnit, hvert med sine aldre.", "Forums or sections, each for its ages.")]
    public IReadOnlyList<Forum>? Forums { get; init; }
}

/// <summary>A forum or section that decides for some ages.</summary>
public sealed record Forum
{
    /// <summary>Stable code.</summary>
    [Says("Fast kode, der ikke ændres.", "A stable code that is not changed.")]
    public required string Code { get; init; }

    /// <summary>Its Danish name.</summary>
    [Says("Navnet på dansk.", "The name in Danish.")]
    public required string Da { get; init; }

    /// <summary>Its English name.</summary>
    [Says("Navnet på engelsk.", "The name in English.")]
    public required string En { get; init; }

    /// <summary>The lowest age, completed years.</summary>
    [Says("Den laveste alder, i fyldte år.", "The lowest age, in completed years.")]
    [Range(0, 120)]
    public required int From { get; init; }

    /// <summary>The highest age, completed years, included.</summary>
    [Says("Den højeste alder, i fyldte år, som er med.", "The highest age, in completed years, included.")]
    [Range(0, 120)]
    public required int To { get; init; }
}

/// <summary>Who writes the minutes.</summary>
public sealed record MinutesSettings : Sourced
{
    /// <summary>The author.</summary>
    [Says("Hvem der skriver.", "Who writes.")]
    public required MinutesAuthor By { get; init; }
}

/// <summary>When the family's identity may be known.</summary>
public sealed record IdentitySettings : Sourced
{
    /// <summary>When.</summary>
    [Says("Hvornår.", "When.")]
    public required IdentityAtReferral AtReferral { get; init; }
}

/// <summary>What those who attend get for it.</summary>
public sealed record CompensationSettings : Sourced
{
    /// <summary>Whether evening work is compensated by each group's collective agreement.</summary>
    [Says("Om aftenarbejde kompenseres efter hver faggruppes overenskomst.", "Whether evening work is compensated by each group's collective agreement.")]
    public EveningWork EveningWork { get; init; }

    /// <summary>The employment groups and when their evening begins.</summary>
    [Says("Faggrupperne, og hvornår deres aftenarbejde begynder.", "The employment groups, and when their evening work begins.")]
    public IReadOnlyList<Agreement>? Agreements { get; init; }
}

/// <summary>Whether evening work is compensated.</summary>
public enum EveningWork
{
    /// <summary>No.</summary>
    [Says("Kompenseres ikke.", "Not compensated.")]
    NotCompensated,

    /// <summary>By each group's collective agreement (overenskomst).</summary>
    [Says("Efter faggruppens overenskomst.", "By the group's collective agreement.")]
    ByAgreement,
}

/// <summary>What a group's collective agreement (overenskomst) says of evening work.</summary>
public sealed record Agreement
{
    /// <summary>The group's stable code.</summary>
    [Says("Faggruppens faste kode.", "The group's stable code.")]
    public required string Group { get; init; }

    /// <summary>The agreement's name in Danish.</summary>
    [Says("Overenskomstens navn på dansk.", "The agreement's name in Danish.")]
    public required string Da { get; init; }

    /// <summary>The agreement's name in English.</summary>
    [Says("Overenskomstens navn på engelsk.", "The agreement's name in English.")]
    public required string En { get; init; }

    /// <summary>When evening work begins, by the clock on the wall.</summary>
    [Says("Klokkeslæt, hvor aftenarbejdet begynder, fx 17:00.", "When evening work begins, for example 17:00.", Example = "17:00")]
    public required TimeOnly EveningFrom { get; init; }

    /// <summary>When the night ends, by the clock on the wall.</summary>
    [Says("Klokkeslæt, hvor aften- og natarbejdet slutter, fx 06:00.", "When evening and night work ends, for example 06:00.")]
    public TimeOnly EveningUntil { get; init; } = new(6, 0);

    /// <summary>When the weekend begins on a Saturday. Sundays and public holidays count from midnight.</summary>
    [Says("Klokkeslæt, hvor weekenden begynder om lørdagen.", "When the weekend begins on a Saturday.")]
    public TimeOnly SaturdayFrom { get; init; } = TimeOnly.MinValue;

    /// <summary>The allowance for an hour in the evening, kroner; null where the settings give none.</summary>
    [Says("Tillæg i kroner for en time om aftenen.", "The allowance in kroner for an hour in the evening.")]
    [Range(0.0, 10_000.0)]
    public decimal? EveningPerHour { get; init; }

    /// <summary>The allowance for an hour on a weekend or a public holiday, kroner; null where the settings give none.</summary>
    [Says("Tillæg i kroner for en time i weekenden eller på en helligdag.", "The allowance in kroner for an hour on a weekend or a public holiday.")]
    [Range(0.0, 10_000.0)]
    public decimal? WeekendPerHour { get; init; }

    /// <summary>The first day it holds; null where it has always held.</summary>
    [Says("Den første dag, overenskomsten gælder.", "The first day the agreement holds.")]
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The last day it holds; null while it goes on.</summary>
    [Says("Den sidste dag, overenskomsten gælder.", "The last day the agreement holds.")]
    public DateOnly? ValidUntil { get; init; }

    /// <summary>Whether it holds on a day.</summary>
    public bool Covers(DateOnly day) => (ValidFrom is null || day >= ValidFrom) && (ValidUntil is null || day <= ValidUntil);
}
