namespace Netvaerk.Sdk;

/// <summary>
/// The one place that counts ages. Danish practice: a child born on 29 February has its birthday on 1 March in ordinary years.
/// (.NET's <see cref="DateOnly.AddYears"/> says 28 February.)
/// </summary>
public static class Birthdays
{
    /// <summary>The birthday in a year.</summary>
    public static DateOnly In(DateOnly born, int year) =>
        born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year) ? new(year, 3, 1) : new(year, born.Month, born.Day);

    /// <summary>The age in completed years (fyldte år) on a day; the birthday itself counts.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The day is before the birth.</exception>
    public static int CompletedYears(DateOnly born, DateOnly on) => on < born
        ? throw new ArgumentOutOfRangeException(nameof(on), on, "Nobody has an age before being born.")
        : on.Year - born.Year - (on < In(born, on.Year) ? 1 : 0);
}
