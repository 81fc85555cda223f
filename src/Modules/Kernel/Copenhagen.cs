namespace Netvaerk.Kernel;

/// <summary>
/// The one place where wall-clock time in Denmark meets the time line. Twice a year an hour is missing or doubled: a missing time is moved
/// forward by the gap, as calendars do; of a doubled one the first is meant.
/// </summary>
public static class Copenhagen
{
    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Copenhagen");

    /// <summary>The moment that a clock on a wall in Denmark shows this date and time.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time, DateTimeKind.Unspecified);
        if (Zone.IsInvalidTime(wall))
        {
            // Spring: the clock went from 02:00 to 03:00, so 02:30 is shown as 03:30.
            var before = Zone.GetUtcOffset(wall.AddHours(-2));
            return TimeZoneInfo.ConvertTime(new DateTimeOffset(wall, before), Zone);
        }

        // Autumn: of the two moments the earlier one has the larger offset.
        var offset = Zone.IsAmbiguousTime(wall) ? Zone.GetAmbiguousTimeOffsets(wall).Max() : Zone.GetUtcOffset(wall);
        return new DateTimeOffset(wall, offset);
    }

    /// <summary>The date in Denmark at a moment.</summary>
    public static DateOnly Date(DateTimeOffset moment) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(moment, Zone).DateTime);

    /// <summary>What a clock on a wall in Denmark shows at a moment.</summary>
    public static DateTimeOffset Local(DateTimeOffset moment) => TimeZoneInfo.ConvertTime(moment, Zone);

    /// <summary>Today's date in Denmark.</summary>
    public static DateOnly Today(this TimeProvider clock) => Date(clock.GetUtcNow());
}
