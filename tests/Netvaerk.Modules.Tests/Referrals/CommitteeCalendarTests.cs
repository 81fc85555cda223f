using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Netvaerk.Referrals;
using Netvaerk.Sdk;

namespace Netvaerk.Tests.Referrals;

/// <summary>When a committee meets.</summary>
public sealed class CommitteeCalendarTests
{
    private static readonly Gen<CommitteeCalendar> Calendars =
        from first in Gen.Choose(0, 20 * 365)
        from every in Gen.Choose(1, 12)
        from closed in Gen.SubListOf(Enumerable.Range(1, 53))
        select new CommitteeCalendar(new DateOnly(2010, 1, 1).AddDays(first), every, [.. closed.Take(26)]);

    [Fact]
    public void No_session_is_on_a_holiday_a_weekend_or_in_a_closed_week() => Prop.ForAll(Cases(), one =>
        one.Calendar.Between(one.From, one.From.AddYears(1)).All(session =>
            DanishCalendar.IsWorkingDay(session.On) && !one.Calendar.ClosedWeeks.Contains(ISOWeek.GetWeekOfYear(session.On.ToDateTime(TimeOnly.MinValue)))))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Sessions_are_moved_forward_and_never_two_on_one_day() => Prop.ForAll(Cases(), one =>
    {
        var sessions = one.Calendar.Between(one.From, one.From.AddYears(1));
        return sessions.All(session => session.On >= session.Due && (session.Due.DayNumber - one.Calendar.First.DayNumber) % (7 * one.Calendar.EveryWeeks) == 0)
            && sessions.Select(session => session.On).Distinct().Count() == sessions.Count
            && sessions.All(session => (one.Calendar.WhyMoved(session.Due, session.On) is null) == (session.Due == session.On));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Looked_at_in_two_parts_the_year_has_the_same_sessions() => Prop.ForAll(Cases(), one =>
    {
        var middle = one.From.AddDays(150);
        var whole = one.Calendar.Between(one.From, one.From.AddDays(365)).Select(session => session.On);
        return whole.SequenceEqual(one.Calendar.Between(one.From, middle).Concat(one.Calendar.Between(middle.AddDays(1), one.From.AddDays(365))).Select(session => session.On));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_nothing_is_in_the_way_they_are_as_far_apart_as_the_rhythm_says()
    {
        var sessions = new CommitteeCalendar(new(2026, 1, 13), 6, []).Between(new(2026, 1, 1), new(2026, 12, 31));
        Assert.All(sessions, session => Assert.Equal(DayOfWeek.Tuesday, session.On.DayOfWeek));
        Assert.All(sessions.Zip(sessions.Skip(1)), two => Assert.Equal(42, two.Second.On.DayNumber - two.First.On.DayNumber));
        Assert.Equal(9, sessions.Count);
    }

    [Fact]
    public void Easter_Monday_and_the_summer_holidays_move_a_session_and_say_so()
    {
        var calendar = new CommitteeCalendar(new(2026, 4, 6), 6, [29, 30, 31]);
        Assert.Equal(new PlannedSession(new(2026, 4, 6), new(2026, 4, 7)), calendar.Between(new(2026, 4, 1), new(2026, 4, 30)).Single());
        Assert.Contains("anden påskedag", calendar.WhyMoved(new(2026, 4, 6), new(2026, 4, 7))!.Da, StringComparison.Ordinal);

        // 13 July 2026 begins week 29; the first day after weeks 29 to 31 is Monday 3 August.
        var summer = new CommitteeCalendar(new(2026, 7, 13), 6, [29, 30, 31]).Between(new(2026, 7, 1), new(2026, 8, 10));
        Assert.Equal(new DateOnly(2026, 8, 3), summer.Single().On);
    }

    private static Arbitrary<(CommitteeCalendar Calendar, DateOnly From)> Cases() =>
        (from calendar in Calendars from days in Gen.Choose(-200, 4000) select (calendar, calendar.First.AddDays(days))).ToArbitrary();
}
