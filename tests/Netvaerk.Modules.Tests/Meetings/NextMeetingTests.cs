using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;

namespace Netvaerk.Tests.Meetings;

public class NextMeetingTests
{
    private static readonly DateOnly Held = new(2026, 11, 30);

    private static readonly Arbitrary<DateOnly> Days =
        Gen.Choose(new DateOnly(2024, 1, 1).DayNumber, new DateOnly(2040, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    [Fact]
    public void Broendby_meets_again_from_8_to_11_weeks_later()
    {
        var window = After("broendby", Held).Window!.Value;
        Assert.Equal((new DateOnly(2027, 1, 25), new DateOnly(2027, 2, 15)), (window.Earliest, window.Latest!.Value));
    }

    [Fact]
    public void Hilleroed_meets_again_on_the_first_working_day_after_three_months_and_says_why()
    {
        var window = After("hilleroed", Held).Window!;
        Assert.Equal(new DateOnly(2027, 3, 1), window.Value.Proposed);
        Assert.Equal("interval.next-working-day", window.Because[^1].Rule);
        Assert.True(window.Because.Count > 1);
    }

    [Theory]
    [InlineData("broendby", false, 2)]
    [InlineData("broendby", true, 3)]
    [InlineData("hilleroed", false, 3)]
    [InlineData("hilleroed", true, 3)]
    public void Length_is_the_municipalitys(string town, bool interpreter, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), After(town, Held, interpreter ? Interpretation.Needed : Interpretation.NotNeeded).Length.Value);

    [Theory]
    [InlineData("broendby")]
    [InlineData("hilleroed")]
    [InlineData("skive")]
    public void The_day_proposed_is_always_a_working_day_within_the_window_and_needs_no_reason(string town) =>
        Prop.ForAll(Days, held =>
        {
            var rules = After(town, held);
            var window = rules.Window!.Value;
            var day = window.Proposed!.Value;
            return DanishCalendar.IsWorkingDay(day) && window.Includes(day) && day > held && rules.DateDeparture(day) is null;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_departure_is_outside_the_window_or_no_working_day() =>
        Prop.ForAll(Days, Days, (held, on) =>
        {
            var rules = After("broendby", held);
            return rules.DateDeparture(on) is null == (rules.Window!.Value.Includes(on) && DanishCalendar.IsWorkingDay(on));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Half_past_two_in_the_night_that_skips_it_is_half_past_three()
    {
        var time = MeetingTime.OnTheWall(new(2027, 3, 28), new(2, 30), TimeSpan.FromHours(2));
        Assert.Equal((new TimeOnly(3, 30), new DateTimeOffset(2027, 3, 28, 1, 30, 0, TimeSpan.Zero)), (time.StartsAt, time.Starts.ToUniversalTime()));
    }

    [Fact]
    public void Of_the_doubled_half_past_two_the_first_is_meant()
    {
        var time = MeetingTime.OnTheWall(new(2026, 10, 25), new(2, 30), TimeSpan.FromHours(2));
        Assert.Equal((new TimeOnly(2, 30), new DateTimeOffset(2026, 10, 25, 0, 30, 0, TimeSpan.Zero)), (time.StartsAt, time.Starts.ToUniversalTime()));
    }

    [Fact]
    public void A_meeting_starts_when_the_wall_says_so_summer_and_winter() =>
        Prop.ForAll(Days, Gen.Choose(3 * 60, (24 * 60) - 1).ToArbitrary(), (on, minute) =>
        {
            var startsAt = new TimeOnly(minute / 60, minute % 60);
            var time = MeetingTime.OnTheWall(on, startsAt, TimeSpan.FromHours(2));
            var wall = Copenhagen.Local(time.Starts);
            return time.On == on && time.StartsAt == startsAt && wall.DateTime == on.ToDateTime(startsAt);
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2027-03-28", 4)] // the clocks go from two to three
    [InlineData("2026-10-25", 2)] // the clocks go from three to two
    [InlineData("2026-10-26", 3)]
    public void A_meeting_of_two_hours_from_one_in_the_night_ends_when_two_hours_have_passed(string on, int ends)
    {
        var time = MeetingTime.OnTheWall(DateOnly.Parse(on), new(1, 0), TimeSpan.FromHours(2));
        Assert.Equal((TimeSpan.FromHours(2), new TimeOnly(ends, 0)), (time.Ends - time.Starts, time.EndsAt));
    }

    [Fact]
    public void Three_months_after_the_end_of_November_is_the_leap_day_where_there_is_one()
    {
        Assert.Equal(new DateOnly(2028, 2, 29), After("hilleroed", new(2027, 11, 30)).Window!.Value.Proposed);
        Assert.Equal(new DateOnly(2028, 5, 29), After("hilleroed", new(2028, 2, 29)).Window!.Value.Proposed);
    }

    private static RulesApplied After(string town, DateOnly held, Interpretation interpreter = Interpretation.NotNeeded) =>
        RulesApplied.Of(Towns.Rules(town), new() { Kind = MeetingKind.FollowUp, Interpreter = interpreter, HeldOn = held }, held, held);
}
