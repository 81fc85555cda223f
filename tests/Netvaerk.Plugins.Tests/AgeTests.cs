namespace Netvaerk.Plugins.Tests;

/// <summary>Ages on the day before, on and after the birthdays that a rule turns on.</summary>
public sealed class AgeTests
{
    private static readonly DateOnly Born = new(2005, 6, 15);

    [Theory]
    [InlineData(7)]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(18)]
    [InlineData(19)]
    [InlineData(23)]
    [InlineData(24)]
    public void A_year_is_completed_on_the_birthday_and_not_the_day_before(int years)
    {
        var birthday = new DateOnly(2005 + years, 6, 15);
        Assert.Equal((years - 1, years, years), (Birthdays.CompletedYears(Born, birthday.AddDays(-1)),
            Birthdays.CompletedYears(Born, birthday), Birthdays.CompletedYears(Born, birthday.AddDays(1))));
    }

    // Written out by municipality: the verdict for a child that meets everything but perhaps the age.
    [Theory]
    [InlineData("broendby", 7, Verdict.Outside, Verdict.Inside)]
    [InlineData("broendby", 13, Verdict.Inside, Verdict.Inside)]
    [InlineData("broendby", 14, Verdict.Inside, Verdict.Outside)]
    [InlineData("hilleroed", 18, Verdict.Inside, Verdict.NeedsJudgement)]
    [InlineData("hilleroed", 19, Verdict.NeedsJudgement, Verdict.Outside)]
    [InlineData("kolding", 18, Verdict.Inside, Verdict.Inside)]
    [InlineData("kolding", 23, Verdict.Inside, Verdict.NeedsJudgement)]
    [InlineData("kolding", 24, Verdict.NeedsJudgement, Verdict.Outside)]
    [InlineData("roskilde", 23, Verdict.Inside, Verdict.NeedsJudgement)]
    [InlineData("roskilde", 24, Verdict.NeedsJudgement, Verdict.Outside)]
    [InlineData("skive", 7, Verdict.Inside, Verdict.Inside)]
    [InlineData("skive", 18, Verdict.Inside, Verdict.NeedsJudgement)]
    public void A_birthday_turns_the_verdict(string slug, int years, Verdict before, Verdict on)
    {
        var birthday = Birthdays.In(Born, 2005 + years);
        Assert.Equal((before, on, on), (Sent(birthday.AddDays(-1)), Sent(birthday), Sent(birthday.AddDays(1))));

        // By the rules of a day on which they hold; the age is that of the day of sending.
        Verdict Sent(DateOnly day) => Towns.Rules(slug)
            .AssessChild(Children.Fifteen with { Age = Birthdays.CompletedYears(Born, day) }, Towns.Today).Verdict;
    }

    [Fact]
    public void A_child_born_on_29_February_has_its_birthday_on_1_March_in_ordinary_years()
    {
        var born = new DateOnly(2012, 2, 29);
        Assert.Equal(new DateOnly(2025, 3, 1), Birthdays.In(born, 2025));
        Assert.Equal(new DateOnly(2028, 2, 29), Birthdays.In(born, 2028));
        Assert.Equal(12, Birthdays.CompletedYears(born, new(2025, 2, 28)));
        Assert.Equal(13, Birthdays.CompletedYears(born, new(2025, 3, 1)));
        Assert.Equal(15, Birthdays.CompletedYears(born, new(2028, 2, 28)));
        Assert.Equal(16, Birthdays.CompletedYears(born, new(2028, 2, 29)));
    }

    [Fact]
    public void Nobody_has_an_age_before_being_born() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Birthdays.CompletedYears(Born, Born.AddDays(-1)));

    [Theory]
    [InlineData("included", Verdict.Inside)]
    [InlineData("excluded", Verdict.Outside)]
    [InlineData("judgement", Verdict.NeedsJudgement)]
    public void One_word_in_the_file_settles_the_upper_year(string word, Verdict verdict) => Assert.Equal(verdict,
        Towns.TestrupRules("", $$""", "targetGroup": { "ages": { "from": 7, "to": 15, "upperYear": "{{word}}" } }""")
            .AssessChild(Children.Fifteen, Towns.Today).Verdict);
}
