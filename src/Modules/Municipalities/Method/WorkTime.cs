namespace Netvaerk.Municipalities.Method;

/// <summary>How a stretch of work divides into day, evening and weekend; the three add up to the time that passed, also where clocks change.</summary>
/// <param name="Day">On a weekday, outside the evening.</param>
/// <param name="Evening">On a weekday, in the evening or the night.</param>
/// <param name="Weekend">On a Saturday from the hour of the agreement, a Sunday or a public holiday, at whatever hour.</param>
internal readonly record struct WorkTime(TimeSpan Day, TimeSpan Evening, TimeSpan Weekend)
{
    // In the whole of the EU clocks change at one in the morning, UTC.
    private static readonly TimeOnly ClocksChange = new(1, 0);

    public TimeSpan Total => Day + Evening + Weekend;

    /// <summary>Divides the time between two times on the wall in Denmark; one that is earlier than the first is the next day's.</summary>
    public static WorkTime Of(CompensationFacts attendance, TimeOnly eveningFrom, TimeOnly eveningUntil, TimeOnly saturdayFrom)
    {
        var (from, until) = Moments(attendance);
        var (day, evening, weekend) = (TimeSpan.Zero, TimeSpan.Zero, TimeSpan.Zero);
        var edges = Edges(attendance.On, [TimeOnly.MinValue, eveningFrom, eveningUntil, saturdayFrom]).Where(edge => edge > from && edge < until).Append(until).Distinct().Order();
        var at = from;
        foreach (var edge in edges.Where(edge => edge > from))
        {
            var part = edge - at;
            var wall = Kernel.Copenhagen.Local(at + (part / 2)).DateTime;
            var (date, time) = (DateOnly.FromDateTime(wall), TimeOnly.FromDateTime(wall));
            if (IsWeekend(date, time, saturdayFrom))
            {
                weekend += part;
            }
            else if (IsEvening(time, eveningFrom, eveningUntil))
            {
                evening += part;
            }
            else
            {
                day += part;
            }

            at = edge;
        }

        return new(day, evening, weekend);
    }

    /// <summary>How long somebody was there, as time passes and not as clocks show.</summary>
    public static TimeSpan Between(CompensationFacts attendance)
    {
        var (from, until) = Moments(attendance);
        return until - from;
    }

    public static bool IsWeekend(DateOnly date, TimeOnly time, TimeOnly saturdayFrom) =>
        date.DayOfWeek is DayOfWeek.Sunday || DanishCalendar.Holiday(date) is not null || (date.DayOfWeek is DayOfWeek.Saturday && time >= saturdayFrom);

    public static bool IsEvening(TimeOnly time, TimeOnly from, TimeOnly until) => from <= until ? time >= from && time < until : time >= from || time < until;

    private static (DateTimeOffset From, DateTimeOffset Until) Moments(CompensationFacts attendance)
    {
        var from = Kernel.Copenhagen.At(attendance.On, attendance.From);
        var until = Kernel.Copenhagen.At(attendance.Until < attendance.From ? attendance.On.AddDays(1) : attendance.On, attendance.Until);
        return (from, until < from ? from : until);
    }

    // Where what counts may change. One too many does no harm; an hour that clocks show twice has its edges twice.
    private static IEnumerable<DateTimeOffset> Edges(DateOnly first, IReadOnlyList<TimeOnly> times) =>
        from date in new[] { first, first.AddDays(1), first.AddDays(2) }
        from edge in times.SelectMany(time => new[] { Kernel.Copenhagen.At(date, time), Kernel.Copenhagen.At(date, time).AddHours(1) })
            .Append(new DateTimeOffset(date.ToDateTime(ClocksChange), TimeSpan.Zero))
        select edge;
}
