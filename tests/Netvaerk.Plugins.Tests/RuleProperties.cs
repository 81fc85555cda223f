using FsCheck;
using FsCheck.Fluent;

namespace Netvaerk.Plugins.Tests;

/// <summary>What holds for every child, meeting and municipality.</summary>
public sealed class RuleProperties
{
    private static readonly Gen<string> Town = Gen.Elements(Towns.All);

    private static readonly Gen<DateOnly> Day = Gen.Choose(0, 40 * 365).Select(days => new DateOnly(2005, 1, 1).AddDays(days));

    [Fact]
    public void The_same_facts_get_the_same_answer() => Prop.ForAll(Cases(), one =>
        Towns.Rules(one.Town).AssessChild(one.Child, one.On).InWords() == Towns.Rules(one.Town).AssessChild(one.Child, one.On).InWords()).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_reason_has_two_languages_a_source_and_a_layer() => Prop.ForAll(Cases(), one =>
    {
        var assessment = Towns.Rules(one.Town).AssessChild(one.Child, one.On);
        return assessment.Because.Count > 0 && Reasons(assessment).All(IsWhole)
            && Towns.Rules(one.Town).WhoDecides(one.Child, one.On).Because.All(IsWhole);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nothing_known_is_needed_to_be_told_what_is_missing() => Prop.ForAll(Cases(), one =>
    {
        var assessment = Towns.Rules(one.Town).AssessChild(one.Child, one.On);
        return assessment.Criteria.All(criterion => criterion.Answer.Because.Where(reason => reason.Asks is not null)
            .All(reason => criterion.Inputs.Any(input => input.Code == reason.Asks)));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void From_15_years_the_warning_stands_beside_every_verdict() => Prop.ForAll(Cases(), one =>
        one.Child.Age.Is(age => age >= 15) == Towns.Rules(one.Town).AssessChild(one.Child, one.On).Remark("evidence.fifteen-or-older") is not null)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_next_date_is_a_working_day_within_the_window() => Prop.ForAll(
        (from town in Town from held in Day from needed in Gen.Elements(Interpretation.Needed, Interpretation.NotNeeded) select (town, held, needed)).ToArbitrary(), one =>
    {
        var (town, held, needed) = one;
        var answer = Towns.Rules(town).Next(new() { HeldOn = held, Interpreter = needed }, held);
        var window = answer.Value;
        return answer.Because.All(IsWhole) && window.Earliest > held && DanishCalendar.IsWorkingDay(window.Proposed!.Value)
            && window.Includes(window.Proposed.Value) && window.Proposed.Value <= held.AddDays(120);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_birthday_is_passed_once_a_year() => Prop.ForAll((from born in Day from later in Gen.Choose(0, 30 * 365) select (born, later)).ToArbitrary(), one =>
    {
        var on = one.born.AddDays(one.later);
        var age = Birthdays.CompletedYears(one.born, on);
        return Birthdays.In(one.born, one.born.Year + age) <= on && on < Birthdays.In(one.born, one.born.Year + age + 1);
    }).QuickCheckThrowOnFailure();

    private static IEnumerable<Reason> Reasons(Assessment assessment) =>
        [.. assessment.Because, .. assessment.Dropped, .. assessment.Criteria.SelectMany(one => one.Answer.Because.Append(one.Demand)), .. assessment.Remarks.Select(one => one.Reason)];

    private static bool IsWhole(Reason reason) => reason is { Layer: not null, Rule.Length: > 0 } && reason.Sentence.Da != reason.Sentence.En;

    internal static Arbitrary<(string Town, DateOnly On, ChildFacts Child)> Cases() =>
        (from town in Town from day in Day from child in Child() select (town, day, child)).ToArbitrary();

    private static Gen<ChildFacts> Child() =>
        from age in Maybe(Gen.Choose(0, 30))
        from traits in Maybe(Gen.SubListOf("truancy", "crime", "distress", "no-such").Select(codes => Traits.Of([.. codes])))
        from family in Maybe(Gen.SubListOf("crime", "trauma", "no-such").Select(codes => Traits.Of([.. codes])))
        from complexity in Maybe(Gen.Elements(Complexity.Simple, Complexity.Complex))
        from cooperation in Maybe(Gen.Elements(Cooperation.Good, Cooperation.Difficult))
        from professionals in Maybe(Gen.Choose(0, 20))
        from communication in Maybe(Gen.Elements(Communication.Ordinary, Communication.Much))
        from conflict in Maybe(Gen.Elements(ConflictLevel.Low, ConflictLevel.High))
        from open in Maybe(Gen.Elements(CaseStatus.Open, CaseStatus.NoOpenCase))
        select new ChildFacts
        {
            Age = age,
            ChildTraits = traits,
            FamilyTraits = family,
            Complexity = complexity,
            Cooperation = cooperation,
            Professionals = professionals,
            Communication = communication,
            Conflict = conflict,
            OpenCase = open,
        };

    private static Gen<Known<T>> Maybe<T>(Gen<T> gen)
        where T : notnull =>
        Gen.Frequency((6, gen.Select(value => Known<T>.Judged(value, "grounds"))), (1, Gen.Constant(Known<T>.Unknown)), (1, Gen.Constant(Known<T>.NotAsked)));
}
