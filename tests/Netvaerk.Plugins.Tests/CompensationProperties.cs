using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Municipalities.Method;

namespace Netvaerk.Plugins.Tests;

/// <summary>Work divides into day, evening and weekend without a minute lost or counted twice.</summary>
public sealed class CompensationProperties
{
    private static readonly Gen<TimeOnly> Time = Gen.Choose(0, (24 * 60) - 1).Select(minute => new TimeOnly(minute / 60, minute % 60));

    // Half of the days are those on which clocks change, holidays, or weekends.
    private static readonly Gen<DateOnly> Day = Gen.OneOf(
        Gen.Choose(0, 3000).Select(days => new DateOnly(2024, 1, 1).AddDays(days)),
        Gen.Elements(
            new DateOnly(2026, 10, 25), new DateOnly(2026, 10, 24), new DateOnly(2027, 3, 28), new DateOnly(2027, 3, 27), new DateOnly(2026, 12, 24), new DateOnly(2026, 12, 25),
            new DateOnly(2024, 2, 29), new DateOnly(2026, 4, 1)));

    [Fact]
    public void The_parts_are_what_a_count_of_every_minute_says() => Prop.ForAll(
        (from day in Day
         from start in Time
         from until in Time
         from evening in Time
         from morning in Time
         from saturday in Time
         select (day, start, until, evening, morning, saturday)).ToArbitrary(), one =>
    {
        var facts = new CompensationFacts { On = one.day, From = one.start, Until = one.until };
        var parts = WorkTime.Of(facts, one.evening, one.morning, one.saturday);
        return parts == Counted(facts, one.evening, one.morning, one.saturday) && parts.Total == WorkTime.Between(facts);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-10-24", "22:00", "04:00", 7)] // an hour more passes than the clocks show
    [InlineData("2027-03-27", "22:00", "04:00", 5)] // and an hour less
    [InlineData("2026-10-26", "22:00", "04:00", 6)]
    public void A_night_in_which_clocks_change_is_as_long_as_it_was(string on, string from, string until, int hours)
    {
        var facts = new CompensationFacts { On = DateOnly.Parse(on), From = TimeOnly.Parse(from), Until = TimeOnly.Parse(until) };
        Assert.Equal(TimeSpan.FromHours(hours), WorkTime.Between(facts));
    }

    [Theory]
    [InlineData("2026-11-27", "16:00", "20:00", 1, 3, 0)] // a Friday: three hours after five
    [InlineData("2026-11-27", "22:00", "02:00", 0, 2, 2)] // past midnight it is Saturday
    [InlineData("2026-12-25", "10:00", "12:00", 0, 0, 2)] // a public holiday on a Friday
    [InlineData("2026-11-30", "05:00", "07:00", 1, 1, 0)] // the night ends at six
    public void An_evening_a_weekend_and_a_holiday(string on, string from, string until, int day, int evening, int weekend) => Assert.Equal(
        new WorkTime(TimeSpan.FromHours(day), TimeSpan.FromHours(evening), TimeSpan.FromHours(weekend)),
        WorkTime.Of(new() { On = DateOnly.Parse(on), From = TimeOnly.Parse(from), Until = TimeOnly.Parse(until) }, new(17, 0), new(6, 0), TimeOnly.MinValue));

    [Theory]
    [InlineData("2026-03-31", 40.0)]
    [InlineData("2026-04-01", 50.0)]
    public void An_agreement_holds_for_its_dates_and_gives_its_rates(string on, double kroner)
    {
        var rules = Towns.TestrupRules("", """
            , "compensation": { "eveningWork": "by-agreement", "source": "Testrup 2026", "agreements": [
                { "group": "teachers", "da": "lærernes overenskomst 2024", "en": "the teachers' agreement of 2024", "eveningFrom": "17:00", "validUntil": "2026-03-31", "eveningPerHour": 20 },
                { "group": "teachers", "da": "lærernes overenskomst 2026", "en": "the teachers' agreement of 2026", "eveningFrom": "17:00", "validFrom": "2026-04-01", "eveningPerHour": 25, "weekendPerHour": 60.5 } ] }
            """);
        var answer = rules.Compensation(new() { Sector = Sector.School, EmploymentGroup = "teachers", On = DateOnly.Parse(on), From = new(16, 0), Until = new(19, 0) });
        Assert.Equal((CompensationKind.EveningAllowance, TimeSpan.FromHours(2), (decimal)kroner), (answer.Value.Kind, answer.Value.Evening, answer.Value.Kroner));
        Assert.Contains(on[..4], answer.Because[^1].Sentence.Da.Replace("2024", "2026"), StringComparison.Ordinal);
        var saturday = rules.Compensation(new() { Sector = Sector.School, EmploymentGroup = "teachers", On = new(2026, 4, 11), From = new(10, 0), Until = new(12, 0) });
        Assert.Equal((CompensationKind.WeekendAllowance, 121m), (saturday.Value.Kind, saturday.Value.Kroner));
    }

    private static WorkTime Counted(CompensationFacts facts, TimeOnly evening, TimeOnly morning, TimeOnly saturday)
    {
        var from = Kernel.Copenhagen.At(facts.On, facts.From);
        var until = Kernel.Copenhagen.At(facts.Until < facts.From ? facts.On.AddDays(1) : facts.On, facts.Until);
        var (day, late, weekend) = (0, 0, 0);
        for (var minute = from; minute < until; minute = minute.AddMinutes(1))
        {
            var wall = Kernel.Copenhagen.Local(minute).DateTime;
            var (date, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
            if (WorkTime.IsWeekend(date, time, saturday))
            {
                weekend++;
            }
            else if (WorkTime.IsEvening(time, evening, morning))
            {
                late++;
            }
            else
            {
                day++;
            }
        }

        return new(TimeSpan.FromMinutes(day), TimeSpan.FromMinutes(late), TimeSpan.FromMinutes(weekend));
    }
}
