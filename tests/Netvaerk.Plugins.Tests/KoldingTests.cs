namespace Netvaerk.Plugins.Tests;

public sealed class KoldingTests
{
    private static readonly ChildFacts Nobody = new() { Age = 16, OpenCase = CaseStatus.Open, Coordination = CoordinationNeed.Ordinary, Conflict = ConflictLevel.Low, Professionals = 2 };

    [Fact]
    public void Forums_decide_and_consent_comes_first_as_an_inference()
    {
        Assert.Equal(DecidingBody.Forum, Towns.Rules("kolding").WhoDecides(Children.Ten, Towns.Today).Value.Body);
        var identity = Towns.Rules("kolding").IdentityAtReferral(Towns.Today);
        Assert.Equal(IdentityAtReferral.ConsentFirst, identity.Value);
        Assert.StartsWith("Antagelse", identity.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void A_boy_of_15_is_inside_with_the_warning()
    {
        var assessment = Kolding.AssessChild(Children.Fifteen, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        Assert.NotNull(assessment.Remark("evidence.fifteen-or-older"));
    }

    [Fact]
    public void One_ground_is_enough()
    {
        Assert.Equal(Verdict.NeedsJudgement, Verdict_(Nobody));
        Assert.Equal(Verdict.Inside, Verdict_(Nobody with { Coordination = CoordinationNeed.Special }));
        Assert.Equal(Verdict.Inside, Verdict_(Nobody with { Conflict = ConflictLevel.High }));
        Assert.Equal(Verdict.Inside, Verdict_(Nobody with { Professionals = 6 }));
        Assert.Equal(Verdict.NeedsJudgement, Verdict_(Nobody with { Professionals = 5 }));
    }

    [Fact]
    public void A_child_that_the_family_department_does_not_know_is_outside() =>
        Assert.Equal(Verdict.Outside, Verdict_(Children.Fifteen with { OpenCase = CaseStatus.NoOpenCase }));

    [Fact]
    public void What_nobody_asked_is_named() =>
        Assert.Equal(["coordination", "conflict", "professionals", "openCase"], Kolding.AssessChild(new() { Age = 16 }, Towns.Today).Asks);

    [Theory]
    [InlineData(0, Verdict.Inside)]
    [InlineData(22, Verdict.Inside)]
    [InlineData(23, Verdict.NeedsJudgement)]
    [InlineData(24, Verdict.Outside)]
    public void Ages_go_up_to_23(int age, Verdict verdict) => Assert.Equal(verdict, Verdict_(Children.Fifteen with { Age = age }));

    [Theory]
    [InlineData(0, "tbs")]
    [InlineData(14, "tbs")]
    [InlineData(15, "tus")]
    [InlineData(23, "tus")]
    public void Age_picks_the_forum_that_decides(int age, string forum)
    {
        var answer = Kolding.WhoDecides(new() { Age = age }, Towns.Today);
        Assert.Equal(forum, Assert.Single(answer.Value.Forums).Code);
        Assert.Contains(answer.Because, one => one.Source.Citation.StartsWith("Antagelse", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_an_age_both_forums_stand_and_the_question_is_named()
    {
        var answer = Kolding.WhoDecides(new(), Towns.Today);
        Assert.Equal(2, answer.Value.Forums.Count);
        Assert.Equal("age", answer.Because[^1].Asks);
    }

    [Fact]
    public void Length_and_interval_are_the_original_s()
    {
        Assert.Equal(TimeSpan.FromHours(2), Kolding.Length(new(), Towns.Today).Value);
        Assert.Equal(new(2027, 1, 25), Kolding.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today).Value.Earliest);
    }

    [Fact]
    public void A_minute_taker_writes_as_an_inference()
    {
        var answer = Kolding.MinutesBy(new(), Towns.Today);
        Assert.Equal(MinutesAuthor.MinuteTaker, answer.Value);
        Assert.StartsWith("Antagelse", answer.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Sector.School)]
    [InlineData(Sector.FamilyDepartment)]
    public void Nobody_is_compensated(Sector sector) => Assert.Equal(Compensation.None, Kolding.Compensation(
        new() { Sector = sector, On = Towns.Today, From = new(15, 0), Until = new(20, 0) }).Value);

    private static Verdict Verdict_(ChildFacts child) => Kolding.AssessChild(child, Towns.Today).Verdict;

    private static Rulebook Kolding => Towns.Rules("kolding");
}
