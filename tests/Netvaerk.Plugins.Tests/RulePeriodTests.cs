using FsCheck;
using FsCheck.Fluent;

namespace Netvaerk.Plugins.Tests;

/// <summary>From the first day of the first rule set on, exactly one rule set holds on every day: a file that says otherwise is refused.</summary>
public sealed class RulePeriodTests
{
    private static readonly DateOnly First = new(2024, 1, 1);

    // Few days and few sets, so that periods touch, overlap and miss each other often.
    private static readonly Gen<RuleSettings> Set =
        from start in Gen.Choose(0, 20)
        from length in Gen.Choose(-1, 12)
        from isOpen in Gen.Elements(true, true, false)
        select new RuleSettings { ValidFrom = First.AddDays(start), ValidTo = isOpen ? null : First.AddDays(start + length) };

    private static readonly Arbitrary<List<RuleSettings>> Sets = (
        from count in Gen.Choose(1, 4)
        from sets in Set.ArrayOf(count)
        from inOrder in Gen.Elements(true, true, true, false)
        select inOrder ? sets.OrderBy(one => one.ValidFrom).ToList() : [.. sets]).ToArbitrary();

    [Fact]
    public void A_file_is_accepted_just_when_one_rule_set_holds_on_every_day() => Prop.ForAll(Sets, sets =>
    {
        // A period that ends before it begins holds on no day, and is a mistake all the same.
        var ordered = sets.Zip(sets.Skip(1)).All(two => two.First.ValidFrom < two.Second.ValidFrom) && !sets.Any(set => set.ValidTo < set.ValidFrom);
        var wanted = ordered && Days().Where(day => day >= sets[0].ValidFrom).All(day => Holding(sets, day) == 1);
        return (wanted == !RulePeriods.Problems(sets).Any()).Classify(wanted, "accepted");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_rule_set_that_governs_is_the_one_whose_period_holds_the_day() => Prop.ForAll(Sets, sets =>
    {
        if (RulePeriods.Problems(sets).Any())
        {
            return true;
        }

        var town = Town(sets);
        return Days().All(day => town.ForDay(day).ValidFrom == (sets.LastOrDefault(set => Holds(sets, set, day))?.ValidFrom ?? DateOnly.MinValue));
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2024-06-30", "2024-07-01", null)]
    [InlineData("2024-06-30", "2024-06-30", "The rule sets overlap: the one before holds until Sunday 30 June 2024.")]
    [InlineData("2024-06-30", "2024-07-03", "No rules hold from Monday 1 July 2024 to Tuesday 2 July 2024.")]
    public void What_overlaps_or_is_missing_is_named_with_its_days_and_place(string last, string next, string? wrong)
    {
        var entry = Towns.Testrup($$"""
            { "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [
              { "validFrom": "2024-01-01", "validTo": "{{last}}" },
              { "validFrom": "{{next}}" } ] }
            """);
        Assert.Equal(wrong is null ? [] : [(3, "ruleSets[1].validFrom", wrong)], entry.Errors.Select(one => (one.Line, one.Property, one.Sentence.En)));
    }

    [Fact]
    public void The_last_rule_set_has_no_end()
    {
        var error = Towns.Testrup("""
            { "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{ "validFrom": "2024-01-01", "validTo": "2025-12-31" }] }
            """).Errors.Single();
        Assert.Equal(("ruleSets[0].validTo", "After Wednesday 31 December 2025 no rules hold. Leave \"validTo\" out of the last rule set."), (error.Property, error.Sentence.En));
    }

    private static IEnumerable<DateOnly> Days() => Enumerable.Range(-3, 60).Select(First.AddDays);

    private static int Holding(List<RuleSettings> sets, DateOnly day) => sets.Count(set => Holds(sets, set, day));

    private static bool Holds(List<RuleSettings> sets, RuleSettings set, DateOnly day) =>
        set.ValidFrom <= day && day <= (set.ValidTo ?? sets.SkipWhile(one => one != set).Skip(1).FirstOrDefault()?.ValidFrom.AddDays(-1) ?? DateOnly.MaxValue);

    private static MunicipalityInForce Town(List<RuleSettings> sets)
    {
        var written = sets.Select(set => $$"""{ "validFrom": "{{set.ValidFrom:O}}"{{(set.ValidTo is { } last ? $", \"validTo\": \"{last:O}\"" : "")}} }""");
        return Towns.Testrup($$"""{ "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{{string.Join(',', written)}}] }""").InForce!;
    }
}
