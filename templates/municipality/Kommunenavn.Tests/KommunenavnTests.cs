using Netvaerk.Municipalities;

namespace Kommunenavn.Tests;

/// <summary>What the municipality has asked for, in examples that it can read.</summary>
public sealed class KommunenavnTests
{
    private static readonly DateOnly Day = new(THIS_YEAR, 9, 9);

    // Method, file, plugin and law, as a host asks them.
    private static readonly Rulebook Rules = TestRules.Of(Path.Combine(AppContext.BaseDirectory, "kommuneslug.json"));

//#if (agesRead)
    [Theory]
    [InlineData(AGES_FROM, Fulfilment.Met)]
    [InlineData(AGES_TO, Fulfilment.Met)]
    [InlineData(AGES_TO + 1, Fulfilment.NotMet)]
    public void Children_of_the_age_group_are_in_the_target_group(int age, Fulfilment fulfilment) =>
        Assert.Equal(fulfilment, Rules.AssessChild(new() { Age = age }, Day).Criteria.Single(one => one.Name == "age").Answer.Value);

//#endif
    [Fact]
    public void The_next_meeting_is_on_a_working_day() =>
        Assert.True(Rules.Next(new() { HeldOn = Day }, Day).Value.Proposed is not { } day || DanishCalendar.IsWorkingDay(day));
//#if (!fileOnly)

    [Fact]
    public void Many_around_the_table_get_half_an_hour_more()
    {
        var few = Rules.Length(new() { Professionals = 4, FamilyAndNetwork = 4 }, Day).Value;
        Assert.Equal(few + TimeSpan.FromMinutes(30), Rules.Length(new() { Professionals = 9, FamilyAndNetwork = 6 }, Day).Value);
    }
//#endif
}
