namespace Netvaerk.Plugins.Tests;

public sealed class CalendarTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2038-04-25")]
    [InlineData("2285-03-22")]
    public void Easter_is_found(string sunday) => Assert.Equal(DateOnly.Parse(sunday), DanishCalendar.EasterSunday(DateOnly.Parse(sunday).Year));

    [Fact]
    public void The_public_holidays_of_2026_are_ten() => Assert.Equal(
        ["01-01", "04-02", "04-03", "04-05", "04-06", "05-14", "05-24", "05-25", "12-25", "12-26"], HolidaysOf(2026));

    [Fact]
    public void Great_Prayer_Day_was_a_holiday_through_2023()
    {
        Assert.Equal("store bededag", DanishCalendar.Holiday(new(2023, 5, 5))!.Da);
        Assert.Null(DanishCalendar.Holiday(new(2024, 4, 26)));
        Assert.Equal((11, 10), (HolidaysOf(2023).Count(), HolidaysOf(2024).Count()));
    }

    [Fact]
    public void Christmas_2026_to_New_Year_skips_to_working_days()
    {
        Assert.Equal(new DateOnly(2026, 12, 28), DanishCalendar.NextWorkingDay(new(2026, 12, 25)));
        Assert.Equal(new DateOnly(2027, 1, 4), DanishCalendar.NextWorkingDay(new(2027, 1, 1)));
        Assert.Equal(new DateOnly(2027, 3, 30), DanishCalendar.NextWorkingDay(new(2027, 3, 25)));
    }

    [Fact]
    public void A_day_is_said_as_people_say_it() =>
        Assert.Equal(new("mandag den 1. marts 2027", "Monday 1 March 2027"), DanishCalendar.Say(new(2027, 3, 1)));

    private static IEnumerable<string> HolidaysOf(int year) => Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365)
        .Select(day => new DateOnly(year, 1, 1).AddDays(day)).Where(day => DanishCalendar.Holiday(day) is not null).Select(day => $"{day:MM-dd}");
}
