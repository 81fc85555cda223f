namespace Netvaerk.Plugins.Tests;

public sealed class RoskildeTests
{
    [Fact]
    public void The_sections_decide_and_consent_comes_first_both_as_inferences()
    {
        var (body, identity) = (Towns.Rules("roskilde").WhoDecides(new(), Towns.Today), Towns.Rules("roskilde").IdentityAtReferral(Towns.Today));
        Assert.Equal((DecidingBody.Forum, IdentityAtReferral.ConsentFirst), (body.Value.Body, identity.Value));
        Assert.Contains(body.Because, reason => reason.Source.Citation.StartsWith("Antagelse", StringComparison.Ordinal));
        Assert.StartsWith("Antagelse", identity.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boy_of_15_with_an_open_case_is_inside_in_the_youth_section_with_the_warning()
    {
        var assessment = Roskilde.AssessChild(Children.Fifteen, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        Assert.Contains("ungeafsnittet", assessment.Criteria.Single(one => one.Name == "section").Answer.Because[0].Sentence.Da, StringComparison.Ordinal);
        Assert.NotNull(assessment.Remark("evidence.fifteen-or-older"));
    }

    [Fact]
    public void Without_an_open_case_a_child_is_outside() => Assert.Equal(Verdict.Outside,
        Roskilde.AssessChild(Children.Fifteen with { OpenCase = CaseStatus.NoOpenCase }, Towns.Today).Verdict);

    [Theory]
    [InlineData(12, Verdict.Inside)]
    [InlineData(13, Verdict.Inside)]
    [InlineData(22, Verdict.Inside)]
    [InlineData(23, Verdict.NeedsJudgement)]
    [InlineData(24, Verdict.Outside)]
    public void Ages_go_up_to_23(int age, Verdict verdict) =>
        Assert.Equal(verdict, Roskilde.AssessChild(Children.Fifteen with { Age = age }, Towns.Today).Verdict);

    [Theory]
    [InlineData(12, new[] { "children" })]
    [InlineData(13, new[] { "children", "youth" })]
    [InlineData(14, new[] { "youth" })]
    public void At_13_either_section_may_decide_and_the_referrer_is_asked(int age, string[] sections) =>
        Assert.Equal(sections, Roskilde.WhoDecides(new() { Age = age }, Towns.Today).Value.Forums.Select(one => one.Code));

    [Fact]
    public void The_professionals_are_expected_to_meet_beforehand() =>
        Assert.Equal(PreMeeting.Expected, Roskilde.PreMeeting(new(), Towns.Today).Value);

    [Fact]
    public void Length_and_interval_are_the_original_s()
    {
        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromHours(3)],
            new[] { Interpretation.NotNeeded, Interpretation.Needed }.Select(one => Roskilde.Length(new() { Interpreter = one }, Towns.Today).Value));
        var window = Roskilde.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today).Value;
        Assert.Equal((new DateOnly(2027, 1, 25), new DateOnly(2027, 2, 15)), (window.Earliest, window.Latest));
    }

    [Fact]
    public void A_minute_taker_writes_as_an_inference()
    {
        var answer = Roskilde.MinutesBy(new(), Towns.Today);
        Assert.Equal(MinutesAuthor.MinuteTaker, answer.Value);
        Assert.StartsWith("Antagelse", answer.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sector.School)]
    [InlineData(Sector.FamilyDepartment)]
    public void Nobody_is_compensated(Sector sector) => Assert.Equal(Compensation.None, Roskilde.Compensation(
        new() { Sector = sector, On = Towns.Today, From = new(15, 0), Until = new(20, 0) }).Value);

    [Fact]
    public void Whether_there_is_an_open_case_is_asked_where_nobody_knows()
    {
        var assessment = Roskilde.AssessChild(Children.Fifteen with { OpenCase = Known<CaseStatus>.Unknown }, Towns.Today);
        Assert.Equal((Verdict.NeedsJudgement, "openCase"), (assessment.Verdict, Assert.Single(assessment.Asks)));
    }

    private static Rulebook Roskilde => Towns.Rules("roskilde");
}
