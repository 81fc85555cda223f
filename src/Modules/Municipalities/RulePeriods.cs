namespace Netvaerk.Municipalities;

/// <summary>
/// The days that dated rule sets hold (gyldighedsperioder): each from its first day to its last, or to the day before the next one begins. From the
/// first day on exactly one of them holds on every day.
/// </summary>
internal static class RulePeriods
{
    /// <summary>Where periods are out of order, overlap or leave a gap: which set, which property, and what is wrong.</summary>
    public static IEnumerable<(int At, string Property, Text Sentence)> Problems(IReadOnlyList<RuleSettings> sets) =>
        sets.SelectMany((set, at) => new[] { Own(set, isLast: at == sets.Count - 1), at == 0 ? null : Following(sets[at - 1], set) }
            .Select(problem => (at, problem)))
        .Where(one => one.problem is not null)
        .Select(one => (one.at, one.problem!.Value.Property, one.problem.Value.Sentence));

    private static (string Property, Text Sentence)? Own(RuleSettings set, bool isLast) => set.ValidTo is not { } last ? null
        : last < set.ValidFrom ? ("validTo", new("Regelsættet holder op, før det begynder.", "The rule set ends before it begins."))
        : isLast ? ("validTo", new(
            $"Efter {DanishCalendar.Say(last).Da} gælder ingen regler. Udelad »validTo« i det sidste regelsæt.",
            $"After {DanishCalendar.Say(last).En} no rules hold. Leave \"validTo\" out of the last rule set."))
        : null;

    private static (string Property, Text Sentence)? Following(RuleSettings before, RuleSettings set) =>
        set.ValidFrom <= before.ValidFrom
            ? ("validFrom", new("Regelsæt står i orden efter dato, og ingen to fra samme dag.", "Rule sets stand in order of date, no two of the same day."))
        : before.ValidTo is not { } last ? null
        : set.ValidFrom <= last ? ("validFrom", new(
            $"Regelsættene overlapper: det forrige gælder til og med {DanishCalendar.Say(last).Da}.",
            $"The rule sets overlap: the one before holds until {DanishCalendar.Say(last).En}."))
        : set.ValidFrom.DayNumber > last.DayNumber + 1 ? ("validFrom", new(
            $"Ingen regler gælder fra {DanishCalendar.Say(last.AddDays(1)).Da} til {DanishCalendar.Say(set.ValidFrom.AddDays(-1)).Da}.",
            $"No rules hold from {DanishCalendar.Say(last.AddDays(1)).En} to {DanishCalendar.Say(set.ValidFrom.AddDays(-1)).En}."))
        : null;
}
