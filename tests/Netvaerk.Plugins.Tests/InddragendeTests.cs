namespace Netvaerk.Plugins.Tests;

/// <summary>Det inddragende netværksmøde, run by Testrup, which is invented: no source names a municipality that runs it.</summary>
public sealed class InddragendeTests
{
    private const string Method = "\"method\": \"det-inddragende-netvaerksmoede\",";

    private const string CaseTypes = """
        , "targetGroup": { "caseTypes": [{ "code": "preventive", "da": "forebyggende sag", "en": "preventive case" }] }
        """;

    [Fact]
    public void A_listed_case_type_is_inside_at_any_age() =>
        Assert.Equal(Verdict.Inside, Rules().AssessChild(new() { Age = 40, CaseType = "preventive" }, Towns.Today).Verdict);

    [Fact]
    public void A_case_type_that_is_not_listed_is_outside() =>
        Assert.Equal(Verdict.Outside, Rules().AssessChild(new() { CaseType = "placement" }, Towns.Today).Verdict);

    [Fact]
    public void An_unknown_case_type_needs_judgement() => Assert.Equal(["caseType"], Rules().AssessChild(new(), Towns.Today).Asks);

    [Fact]
    public void Where_management_has_listed_none_every_case_needs_judgement()
    {
        var assessment = Towns.TestrupRules(Method, "").AssessChild(new() { CaseType = "preventive" }, Towns.Today);
        Assert.Equal(Verdict.NeedsJudgement, assessment.Verdict);
        Assert.Contains("Ledelsen har ikke besluttet", assessment.Because[^1].Sentence.Da, StringComparison.Ordinal);
    }

    // "Long; with a meal": the guide gives no hours, so the figure says that it is assumed.
    [Fact]
    public void How_long_a_meeting_lasts_no_source_says()
    {
        var answer = Rules().Length(new(), Towns.Today);
        Assert.Equal(TimeSpan.FromHours(3), answer.Value);
        Assert.StartsWith("Antagelse", answer.Because[^1].Source.Citation, StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_always_a_next_meeting_but_no_figure()
    {
        var window = Rules().Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today).Value;
        Assert.Equal(new MeetingWindow(new(2026, 12, 1), null, null), window);
        Assert.True(window.Includes(new(2030, 1, 1)));
    }

    [Fact]
    public void The_facilitator_writes_and_whoever_management_named_decides()
    {
        Assert.Equal(MinutesAuthor.Facilitator, Rules().MinutesBy(new(), Towns.Today).Value);
        Assert.Equal(DecidingBody.NamedByManagement, Rules().WhoDecides(new(), Towns.Today).Value.Body);
        Assert.Equal(IdentityAtReferral.ConsentFirst, Rules().IdentityAtReferral(Towns.Today).Value);
    }

    [Theory]
    [InlineData("teachers", 16, 19, CompensationKind.EveningAllowance, 2)]
    [InlineData("teachers", 18, 20, CompensationKind.EveningAllowance, 2)]
    [InlineData("teachers", 14, 17, CompensationKind.None, 0)]
    [InlineData("teachers", 22, 1, CompensationKind.EveningAllowance, 3)]
    [InlineData("nurses", 16, 19, CompensationKind.NotSettled, 2)]
    [InlineData(null, 14, 16, CompensationKind.None, 0)]
    public void Evening_work_follows_the_group_s_agreement(string? group, int from, int until, CompensationKind kind, int hours) =>
        Assert.Equal((kind, TimeSpan.FromHours(hours)), KindAndHours(Rules().Compensation(
            new() { Sector = Sector.School, EmploymentGroup = group, On = Towns.Today, From = new(from, 0), Until = new(until, 0) }).Value));

    [Fact]
    public void The_family_is_not_at_work() => Assert.Equal(Compensation.None, Rules().Compensation(
        new() { Sector = Sector.PrivateNetwork, On = Towns.Today, From = new(17, 0), Until = new(20, 0) }).Value);

    [Theory]
    [InlineData(VenueKind.TownHall)]
    [InlineData(VenueKind.School)]
    [InlineData(VenueKind.Home)]
    public void A_place_that_is_not_neutral_is_warned_against_or_refused_as_the_municipality_says(VenueKind kind)
    {
        var warned = Rules().Venue(Room(kind), Towns.Today);
        var refused = Towns.TestrupRules(Method, """, "meetings": { "venue": { "notNeutral": "refuse", "source": "Testrup 2026" } }""").Venue(Room(kind), Towns.Today);
        Assert.Equal((VenueFit.Warn, "venue.not-neutral"), (warned.Value, warned.Because[^1].Rule));
        Assert.Equal((VenueFit.Refused, "venue.not-neutral", Layer.File), (refused.Value, refused.Because[^1].Rule, refused.Because[^1].Layer));
    }

    [Theory]
    [InlineData(11, 5, EveningAccess.Open, VenueFit.Warn, "venue.too-small")]
    [InlineData(12, 5, EveningAccess.Open, VenueFit.Fits, "venue.fits")]
    [InlineData(18, 19, EveningAccess.Open, VenueFit.Warn, "venue.too-small")]
    [InlineData(30, 21, EveningAccess.Open, VenueFit.Warn, "venue.many-people")]
    [InlineData(20, 14, EveningAccess.Closed, VenueFit.Refused, "venue.closed-in-the-evening")]
    public void A_venue_holds_those_who_come_and_is_open_in_the_evening(int seats, int people, EveningAccess evening, VenueFit fit, string rule)
    {
        var answer = Rules().Venue(Room(VenueKind.Library) with { Seats = seats, People = people, Evening = evening }, Towns.Today);
        Assert.Equal((fit, rule), (answer.Value, answer.Because[^1].Rule));
    }

    [Theory]
    [InlineData(17, 20, "coffee,dinner")]
    [InlineData(20, 22, "coffee,dinner")]
    [InlineData(12, 15, "coffee,lunch,cake")]
    [InlineData(9, 11, "coffee")]
    [InlineData(22, 1, "")]
    public void What_is_served_fits_the_hour_and_the_evening_means_dinner(int from, int until, string servings)
    {
        var answer = Rules().Servings(new() { StartsAt = new(from, 0), Until = new(until, 0) }, Towns.Today);
        Assert.Equal(servings, string.Join(',', answer.Value.Select(one => one.Code)));
        Assert.NotEmpty(answer.Because);
    }

    private static (CompensationKind Kind, TimeSpan Hours) KindAndHours(Compensation given) => (given.Kind, given.Hours);

    private static VenueFacts Room(VenueKind kind) => new() { Kind = kind, Seats = 20, People = 12, StartsAt = new(16, 0), Until = new(19, 0), Evening = EveningAccess.Open };

    internal static Rulebook Rules() => Towns.TestrupRules(Method, CaseTypes + """
        , "compensation": { "eveningWork": "by-agreement", "source": "Testrup 2026", "agreements":
            [{ "group": "teachers", "da": "lærernes overenskomst", "en": "the teachers' agreement", "eveningFrom": "17:00" }] }
        """);
}
