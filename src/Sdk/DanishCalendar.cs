namespace Netvaerk.Sdk;

/// <summary>Danish public holidays (helligdage), working days and weekdays' names.</summary>
public static class DanishCalendar
{
    private const int LastYearOfGreatPrayerDay = 2023;

    private static readonly string[] DanishWeekdays = ["søndag", "mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag"];

    private static readonly string[] DanishMonths =
        ["januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november", "december"];

    private static readonly string[] EnglishMonths =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>The public holiday on that day, or null. Christmas Eve and Constitution Day are none, though many are off work.</summary>
    public static Text? Holiday(DateOnly day) => (day.Month, day.Day) switch
    {
        (1, 1) => new("nytårsdag", "New Year's Day"),
        (12, 25) => new("juledag", "Christmas Day"),
        (12, 26) => new("anden juledag", "the day after Christmas"),
        _ => MovableHoliday(day),
    };

    /// <summary>Whether it is neither Saturday, Sunday nor a public holiday.</summary>
    public static bool IsWorkingDay(DateOnly day) => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && Holiday(day) is null;

    /// <summary>The day itself if it is a working day, otherwise the first working day after it.</summary>
    public static DateOnly NextWorkingDay(DateOnly day)
    {
        while (!IsWorkingDay(day))
            day = day.AddDays(1);
        return day;
    }

    /// <summary>Easter Sunday of a year in the Gregorian calendar, by the rule of Meeus, Jones and Butcher.</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var moon = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var sunday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - moon - (rest % 4)) % 7;
        var late = (golden + (11 * moon) + (22 * sunday)) / 451;
        var count = moon + sunday - (7 * late) + 114;
        return new(year, count / 31, (count % 31) + 1);
    }

    /// <summary>A day as it is said: <c>mandag den 1. marts 2027</c>, <c>Monday 1 March 2027</c>.</summary>
    public static Text Say(DateOnly day) => new(
        $"{DanishWeekdays[(int)day.DayOfWeek]} den {day.Day}. {DanishMonths[day.Month - 1]} {day.Year}",
        $"{day.DayOfWeek} {day.Day} {EnglishMonths[day.Month - 1]} {day.Year}");

    private static Text? MovableHoliday(DateOnly day) => (day.DayNumber - EasterSunday(day.Year).DayNumber) switch
    {
        -3 => new("skærtorsdag", "Maundy Thursday"),
        -2 => new("langfredag", "Good Friday"),
        0 => new("påskedag", "Easter Sunday"),
        1 => new("anden påskedag", "Easter Monday"),
        26 when day.Year <= LastYearOfGreatPrayerDay => new("store bededag", "Great Prayer Day"),
        39 => new("Kristi himmelfartsdag", "Ascension Day"),
        49 => new("pinsedag", "Whit Sunday"),
        50 => new("anden pinsedag", "Whit Monday"),
        _ => null,
    };
}
