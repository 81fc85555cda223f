namespace Netvaerk.Plugins.Tests;

public sealed class SkiveTests
{
    [Fact]
    public void The_decision_is_delegated_and_consent_comes_first_both_as_inferences()
    {
        var (body, identity) = (Towns.Rules("skive").WhoDecides(Children.Ten, Towns.Today), Towns.Rules("skive").IdentityAtReferral(Towns.Today));
        Assert.Equal((DecidingBody.Delegated, IdentityAtReferral.ConsentFirst), (body.Value.Body, identity.Value));
        Assert.All([body.Because[^1], identity.Because[^1]], reason => Assert.StartsWith("Antagelse", reason.Source.Citation, StringComparison.Ordinal));
    }

    [Fact]
    public void Many_partners_put_a_boy_of_15_inside_with_the_warning()
    {
        var assessment = Skive.AssessChild(Children.Fifteen, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        Assert.Contains(assessment.Because, one => one is { Rule: "skive.many-partners-seen", Layer: Layer.Plugin });
        Assert.NotNull(assessment.Remark("evidence.fifteen-or-older"));
    }

    [Fact]
    public void The_original_target_group_is_enough() =>
        Assert.Equal(Verdict.Inside, Verdict_(Children.Ten with { Professionals = 1, Communication = Communication.Ordinary }));

    [Theory]
    [InlineData(6, Verdict.Outside)]
    [InlineData(7, Verdict.Inside)]
    [InlineData(13, Verdict.Inside)]
    [InlineData(14, Verdict.Outside)]
    public void By_the_original_ground_alone_ages_are_the_original_s(int age, Verdict verdict) =>
        Assert.Equal(verdict, Verdict_(Children.Ten with { Age = age, Professionals = 1, Communication = Communication.Ordinary }));

    [Fact]
    public void Length_and_interval_are_the_original_s()
    {
        Assert.Equal([TimeSpan.FromHours(2), TimeSpan.FromHours(3)],
            new[] { Interpretation.NotNeeded, Interpretation.Needed }.Select(one => Skive.Length(new() { Interpreter = one }, Towns.Today).Value));
        var window = Skive.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today).Value;
        Assert.Equal((new DateOnly(2027, 1, 25), new DateOnly(2027, 2, 15)), (window.Earliest, window.Latest));
    }

    [Fact]
    public void A_minute_taker_writes_as_an_inference()
    {
        var answer = Skive.MinutesBy(new(), Towns.Today);
        Assert.Equal(MinutesAuthor.MinuteTaker, answer.Value);
        Assert.StartsWith("Antagelse", answer.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void Both_many_partners_and_much_communication_are_needed()
    {
        Assert.Equal(Verdict.Outside, Verdict_(Children.Fifteen with { Professionals = 5 }));
        Assert.Equal(Verdict.Outside, Verdict_(Children.Fifteen with { Communication = Communication.Ordinary }));
    }

    [Fact]
    public void At_15_an_unknown_amount_of_communication_needs_judgement()
    {
        var assessment = Skive.AssessChild(Children.Fifteen with { Communication = Known<Communication>.Unknown }, Towns.Today);
        Assert.Equal((Verdict.NeedsJudgement, "communication"), (assessment.Verdict, Assert.Single(assessment.Asks)));
    }

    [Theory]
    [InlineData(17, Verdict.Inside)]
    [InlineData(18, Verdict.NeedsJudgement)]
    public void From_18_many_partners_need_judgement(int age, Verdict verdict) => Assert.Equal(verdict, Verdict_(Children.Fifteen with { Age = age }));

    [Fact]
    public void Many_partners_hide_no_contra_indication()
    {
        var assessment = Skive.AssessChild(Children.Thirteen with { Professionals = 9, Communication = Communication.Much }, Towns.Today);
        Assert.Equal(Verdict.Inside, assessment.Verdict);
        Assert.NotNull(assessment.Remark("evidence.may-harm"));
    }

    [Theory]
    [InlineData(Sector.School)]
    [InlineData(Sector.Institution)]
    public void A_teacher_s_workplace_gets_substitute_cover_for_the_time_of_the_meeting(Sector sector)
    {
        var answer = Skive.Compensation(new() { Sector = sector, On = Towns.Today, From = new(13, 0), Until = new(15, 30) });
        Assert.Equal(new Compensation(CompensationKind.SubstituteCover, TimeSpan.FromHours(2.5)), answer.Value);
        Assert.Equal(("skive.substitute-cover", Layer.Plugin), (answer.Because[^1].Rule, answer.Because[^1].Layer!.Value));
    }

    [Fact]
    public void A_caseworker_gets_none() =>
        Assert.Equal(Compensation.None, Skive.Compensation(new() { Sector = Sector.FamilyDepartment, On = Towns.Today, From = new(13, 0), Until = new(15, 0) }).Value);

    [Fact]
    public void Before_its_first_rule_set_the_method_holds_as_it_is() =>
        Assert.Equal(Compensation.None, Skive.Compensation(new() { Sector = Sector.School, On = new(2017, 1, 2), From = new(13, 0), Until = new(15, 0) }).Value);

    private static Verdict Verdict_(ChildFacts child) => Skive.AssessChild(child, Towns.Today).Verdict;

    private static Rulebook Skive => Towns.Rules("skive");
}
