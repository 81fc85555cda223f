namespace Netvaerk.Plugins.Tests;

/// <summary>The original method, as Brøndby, Fredensborg and Aarhus run it: a file and no code.</summary>
public sealed class OriginalMethodTests
{
    public static TheoryData<string> Municipalities => [.. Towns.Original];

    [Theory, MemberData(nameof(Municipalities))]
    public void A_file_is_enough(string slug) => Assert.Null(Towns.Rules(slug).Stamp(Towns.Today).Plugin);

    [Theory, MemberData(nameof(Municipalities))]
    public void At_15_a_boy_is_outside_by_his_age_whatever_else_holds(string slug)
    {
        var assessment = Towns.Rules(slug).AssessChild(Children.Fifteen, Towns.Today);
        Assert.Equal(Verdict.Outside, assessment.Verdict);
        var reason = Assert.Single(assessment.Because);
        Assert.Equal(("age.outside", "Vidensportalen 2020", Layer.Method), (reason.Rule, reason.Source.Citation, reason.Layer));
        Assert.NotNull(assessment.Remark("evidence.fifteen-or-older"));
    }

    [Theory, MemberData(nameof(Municipalities))]
    public void Neither_complexity_nor_difficult_cooperation_is_a_contra_indication(string slug)
    {
        var assessment = Towns.Rules(slug).AssessChild(Children.Thirteen, Towns.Today);
        Assert.Equal(Verdict.Outside, assessment.Verdict);
        Assert.Equal(RemarkKind.ContraIndication, assessment.Remark("evidence.may-harm")!.Kind);
    }

    [Theory, MemberData(nameof(Municipalities))]
    public void An_unknown_cooperation_needs_judgement_and_the_question_is_named(string slug)
    {
        var assessment = Towns.Rules(slug).AssessChild(Children.Thirteen with { Cooperation = Known<Cooperation>.Unknown }, Towns.Today);
        Assert.Equal(Verdict.NeedsJudgement, assessment.Verdict);
        Assert.Equal(["cooperation"], assessment.Asks);
        Assert.Contains(Questions.Cooperation.Words.Da, assessment.Because[^1].Sentence.Da, StringComparison.Ordinal);
        Assert.Null(assessment.Remark("evidence.may-harm"));
    }

    [Fact]
    public void Not_asked_is_not_taken_for_a_no() =>
        Assert.Equal(Verdict.NeedsJudgement, Broendby.AssessChild(Children.Ten with { Cooperation = Known<Cooperation>.NotAsked }, Towns.Today).Verdict);

    [Theory]
    [InlineData(Complexity.Complex, Cooperation.Good)]
    [InlineData(Complexity.Simple, Cooperation.Difficult)]
    public void One_of_the_two_needs_judgement_with_the_warning_that_it_may_lack_effect(Complexity complexity, Cooperation cooperation)
    {
        var assessment = Broendby.AssessChild(Children.Ten with { Complexity = complexity, Cooperation = cooperation }, Towns.Today);
        Assert.Equal(Verdict.NeedsJudgement, assessment.Verdict);
        Assert.Equal(RemarkKind.Warning, assessment.Remark("evidence.may-lack-effect")!.Kind);
        Assert.Empty(assessment.Asks);
    }

    [Theory]
    [InlineData(6, Verdict.Outside)]
    [InlineData(7, Verdict.Inside)]
    [InlineData(13, Verdict.Inside)]
    [InlineData(14, Verdict.Outside)]
    public void Ages_from_7_to_13_are_included(int age, Verdict verdict) =>
        Assert.Equal(verdict, Broendby.AssessChild(Children.Ten with { Age = age }, Towns.Today).Verdict);

    [Fact]
    public void Risk_of_crime_is_shown_and_not_demanded()
    {
        var assessment = Broendby.AssessChild(Children.Ten with { RiskOfCrime = CrimeRisk.AtRisk }, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        var sign = assessment.Remark("evidence.at-risk-of-crime")!;
        Assert.Equal((RemarkKind.Sign, ReasonCategory.CriminalOffence), (sign.Kind, sign.Reason.Category));
        Assert.Equal(Verdict.Inside, Broendby.AssessChild(Children.Ten, Towns.Today).Verdict);
    }

    [Fact]
    public void A_meeting_lasts_two_hours_and_three_with_an_interpreter()
    {
        Assert.Equal(TimeSpan.FromHours(2), Broendby.Length(new(), Towns.Today).Value);
        Assert.Equal(TimeSpan.FromHours(3), Broendby.Length(new() { Interpreter = Interpretation.Needed }, Towns.Today).Value);
    }

    [Fact]
    public void After_30_November_2026_the_next_meeting_is_from_25_January_to_15_February()
    {
        var window = Broendby.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today).Value;
        Assert.Equal((new DateOnly(2027, 1, 25), new DateOnly(2027, 2, 15)), (window.Earliest, window.Latest));
        Assert.Equal(new DateOnly(2027, 2, 1), window.Proposed);
    }

    [Theory]
    [InlineData("2026-10-23", "2026-12-25", "2026-12-28")] // nine weeks on is Christmas Day, a Friday
    [InlineData("2027-01-28", "2027-04-01", "2027-04-01")] // summer time began four days before
    [InlineData("2026-03-12", "2026-05-14", "2026-05-15")] // Ascension Day
    [InlineData("2023-03-03", "2023-05-05", "2023-05-08")] // Great Prayer Day, still a holiday in 2023
    [InlineData("2024-02-23", "2024-04-26", "2024-04-26")] // and none in 2024
    [InlineData("2027-12-28", "2028-02-29", "2028-02-29")] // the leap day is a day like others
    public void A_holiday_moves_the_proposal_to_the_next_working_day(string held, string byRule, string proposed)
    {
        var answer = Broendby.Next(new() { HeldOn = DateOnly.Parse(held) }, DateOnly.Parse(held));
        Assert.Equal(DateOnly.Parse(proposed), answer.Value.Proposed);
        Assert.Equal(byRule != proposed, answer.Because[^1].Layer is Layer.Law);
    }

    [Fact]
    public void A_date_outside_the_window_warns_and_asks_for_a_reason()
    {
        var rule = Broendby.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today);
        Assert.Null(Departures.From(rule, new(2027, 1, 25)));
        Assert.Null(Departures.From(rule, new(2027, 2, 15)));
        Assert.Equal(RemarkKind.Warning, Departures.From(rule, new(2027, 1, 24))!.Kind);
        Assert.Contains("kræver en begrundelse", Departures.From(rule, new(2027, 2, 16))!.Reason.Sentence.Da, StringComparison.Ordinal);
        Assert.NotNull(Departures.From(Broendby.Length(new(), Towns.Today), TimeSpan.FromHours(4)));
        Assert.NotNull(Departures.FromWorkingDays(new(2027, 2, 28), "KORA 2013"));
    }

    [Fact]
    public void A_teacher_gets_no_substitute_cover_and_is_told_why()
    {
        var answer = Broendby.Compensation(new() { Sector = Sector.School, On = Towns.Today, From = new(13, 0), Until = new(15, 0) });
        Assert.Equal(Compensation.None, answer.Value);
        Assert.NotEmpty(answer.Because);
    }

    [Fact]
    public void A_committee_decides_a_minute_taker_writes_and_consent_comes_first()
    {
        Assert.Equal(DecidingBody.Committee, Broendby.WhoDecides(Children.Ten, Towns.Today).Value.Body);
        Assert.Equal(MinutesAuthor.MinuteTaker, Broendby.MinutesBy(new(), Towns.Today).Value);
        Assert.Equal(IdentityAtReferral.ConsentFirst, Broendby.IdentityAtReferral(Towns.Today).Value);
    }

    [Theory]
    [InlineData(9, 2, TableBalance.Balanced)]
    [InlineData(10, 2, TableBalance.ManyProfessionals)]
    [InlineData(10, 12, TableBalance.ManyProfessionals)]
    public void Ten_professionals_or_more_are_a_warning(int professionals, int family, TableBalance balance)
    {
        var answer = Towns.Rules("aarhus").Balance(new() { Professionals = professionals, FamilyAndNetwork = family }, Towns.Today);
        Assert.Equal((balance, "KORA 2013"), (answer.Value, answer.Because[^1].Source.Citation));
    }

    [Fact]
    public void Where_the_balance_lies_is_the_municipalitys()
    {
        var rules = Towns.TestrupRules("", """, "meetings": { "balance": { "professionals": 8, "perPrivatePerson": 2, "source": "Testrup 2026" } }""");
        Assert.Equal(TableBalance.ManyProfessionals, rules.Balance(new() { Professionals = 8, FamilyAndNetwork = 8 }, Towns.Today).Value);
        Assert.Equal(TableBalance.ManyProfessionals, rules.Balance(new() { Professionals = 5, FamilyAndNetwork = 2 }, Towns.Today).Value);
        Assert.Equal(TableBalance.Balanced, rules.Balance(new() { Professionals = 4, FamilyAndNetwork = 2 }, Towns.Today).Value);
    }

    [Fact]
    public void The_method_has_no_rule_about_venues_or_food()
    {
        Assert.Equal(VenueFit.Fits, Towns.Rules("aarhus").Venue(new() { Kind = VenueKind.TownHall, Seats = 4, People = 10 }, Towns.Today).Value);
        Assert.Empty(Towns.Rules("aarhus").Servings(new() { StartsAt = new(17, 0), Until = new(19, 0) }, Towns.Today).Value);
    }

    [Theory]
    [InlineData("2025-06-30", 0)]
    [InlineData("2025-07-01", 18)]
    public void The_law_of_the_day_says_how_old_an_interpreter_must_be(string on, int years)
    {
        var answer = Rulebook.YoungestInterpreter(DateOnly.Parse(on));
        Assert.Equal((years, Layer.Law), (answer.Value, answer.Because[^1].Layer!.Value));
    }

    private static Rulebook Broendby => Towns.Rules("broendby");
}
