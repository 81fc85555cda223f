namespace Netvaerk.Plugins.Tests;

public sealed class HilleroedTests
{
    [Fact]
    public void Inside_hides_neither_the_contra_indication_nor_the_warnings()
    {
        var assessment = Hilleroed.AssessChild(Children.Fifteen with { Complexity = Complexity.Simple, Cooperation = Cooperation.Good }, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        Assert.Equal(RemarkKind.ContraIndication, assessment.Remark("evidence.may-harm")!.Kind);
        Assert.Equal(RemarkKind.Warning, assessment.Remark("evidence.fifteen-or-older")!.Kind);
        Assert.NotNull(Hilleroed.AssessChild(Children.Fifteen with { Cooperation = Cooperation.Good }, Towns.Today).Remark("evidence.may-lack-effect"));
    }

    [Fact]
    public void A_trait_on_each_side_puts_a_boy_of_15_inside_with_the_warning()
    {
        var assessment = Hilleroed.AssessChild(Children.Fifteen, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        Assert.Equal(["age", "child-trait", "family-trait"], assessment.Criteria.Select(one => one.Name));
        Assert.NotNull(assessment.Remark("evidence.fifteen-or-older"));
        Assert.Equal("Hilleroed", assessment.Rules.Plugin!.Name);
    }

    [Fact]
    public void A_health_trait_makes_its_reason_a_special_category()
    {
        var criteria = Hilleroed.AssessChild(Children.Fifteen, Towns.Today).Criteria;
        Assert.Equal(ReasonCategory.SpecialCategory, criteria.Single(one => one.Name == "family-trait").Answer.Because[^1].Category);
        Assert.Equal(ReasonCategory.Confidential, criteria.Single(one => one.Name == "child-trait").Answer.Because[^1].Category);
    }

    [Fact]
    public void Only_the_child_s_side_is_outside_and_the_contra_indication_stands_beside()
    {
        var assessment = Hilleroed.AssessChild(Children.Thirteen, Towns.Today);
        Assert.Equal(Verdict.Outside, assessment.Verdict);
        Assert.Equal("hilleroed.no-family-trait", Assert.Single(assessment.Because).Rule);
        Assert.NotNull(assessment.Remark("evidence.may-harm"));
    }

    [Fact]
    public void A_trait_that_the_list_does_not_hold_counts_for_nothing() =>
        Assert.Equal(Verdict.Outside, Hilleroed.AssessChild(Children.Fifteen with { FamilyTraits = Traits.Of("poor") }, Towns.Today).Verdict);

    [Fact]
    public void Traits_of_the_family_that_nobody_asked_about_need_judgement() =>
        Assert.Equal(["familyTraits"], Hilleroed.AssessChild(Children.Fifteen with { FamilyTraits = default }, Towns.Today).Asks);

    [Theory]
    [InlineData(0, Verdict.Inside)]
    [InlineData(17, Verdict.Inside)]
    [InlineData(18, Verdict.NeedsJudgement)]
    [InlineData(19, Verdict.Outside)]
    public void Up_to_18_can_be_read_in_two_ways(int age, Verdict verdict) =>
        Assert.Equal(verdict, Hilleroed.AssessChild(Children.Fifteen with { Age = age }, Towns.Today).Verdict);

    [Fact]
    public void After_30_November_2026_the_rule_says_28_February_a_Sunday_so_1_March_is_proposed()
    {
        var answer = Hilleroed.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today);
        Assert.Equal(new MeetingWindow(new(2027, 2, 28), new(2027, 3, 1), new(2027, 3, 1)), answer.Value);
        Assert.Equal([Layer.Method, Layer.Plugin, Layer.Law], answer.Because.Select(one => one.Layer!.Value));
        Assert.Equal("Søndag den 28. februar 2027 er ikke en arbejdsdag, så næste arbejdsdag foreslås: mandag den 1. marts 2027.",
            answer.Because[^1].Sentence.Da);
    }

    [Theory]
    [InlineData("2027-11-30", "2028-02-29")] // clamped to a leap February
    [InlineData("2026-01-12", "2026-04-13")] // the 12th is a Sunday
    [InlineData("2026-08-31", "2026-11-30")]
    [InlineData("2026-12-29", "2027-03-30")] // 29 March is the day after Easter Sunday
    public void Months_are_counted_not_weeks(string held, string proposed) =>
        Assert.Equal(DateOnly.Parse(proposed), Hilleroed.Next(new() { HeldOn = DateOnly.Parse(held) }, Towns.Today).Value.Proposed);

    [Theory]
    [InlineData(Interpretation.NotNeeded)]
    [InlineData(Interpretation.Needed)]
    public void Meetings_last_three_hours(Interpretation interpreter)
    {
        var answer = Hilleroed.Length(new() { Interpreter = interpreter }, Towns.Today);
        Assert.Equal(TimeSpan.FromHours(3), answer.Value);
        Assert.Equal((Layer.File, "Hillerød 2013"), (answer.Because[^1].Layer!.Value, answer.Because[^1].Source.Citation));
    }

    [Fact]
    public void The_committee_meets_every_6_weeks_and_answers_within_2_months_about_anonymous_families()
    {
        Assert.Equal(DecidingBody.Committee, Hilleroed.WhoDecides(Children.Ten, Towns.Today).Value.Body);
        Assert.Equal(new DecisionRhythm(6, 2), Hilleroed.Rhythm(Towns.Today).Value);
        Assert.Equal(IdentityAtReferral.AnonymousUntilAllocation, Hilleroed.IdentityAtReferral(Towns.Today).Value);
    }

    [Fact]
    public void Complexity_many_professionals_and_disagreement_are_signs_beside_the_verdict() =>
        Assert.Equal(["hilleroed.sign-complex", "hilleroed.sign-many-professionals", "hilleroed.sign-disagreement"],
            Hilleroed.AssessChild(Children.Fifteen, Towns.Today).Remarks.Where(one => one.Kind is RemarkKind.Sign).Select(one => one.Reason.Rule));

    [Fact]
    public void A_minute_taker_writes_as_an_inference()
    {
        var answer = Hilleroed.MinutesBy(new(), Towns.Today);
        Assert.Equal(MinutesAuthor.MinuteTaker, answer.Value);
        Assert.StartsWith("Antagelse", answer.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sector.School)]
    [InlineData(Sector.FamilyDepartment)]
    public void Nobody_is_compensated(Sector sector) => Assert.Equal(Compensation.None, Hilleroed.Compensation(
        new() { Sector = sector, On = Towns.Today, From = new(15, 0), Until = new(20, 0) }).Value);

    // "As long as judged necessary": no meeting is the last by the rules.
    [Fact]
    public void A_series_goes_on_as_long_as_people_judge_it_necessary() => Assert.All(Enumerable.Range(0, 20), meeting =>
        Assert.NotEqual(default, Hilleroed.Next(new() { Kind = MeetingKind.FollowUp, HeldOn = new DateOnly(2026, 1, 12).AddMonths(3 * meeting) }, Towns.Today).Value.Proposed));

    private static Rulebook Hilleroed => Towns.Rules("hilleroed");
}
