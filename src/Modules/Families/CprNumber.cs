using System.Text.RegularExpressions;

namespace Netvaerk.Families;

/// <summary>The form of a CPR number. Its check digit decides nothing any more; replacement numbers have 60 added to the day.</summary>
public static partial class CprNumber
{
    /// <summary>The number as <c>ddmmyy-xxxx</c>, or null where the text is not of that form or begins with no date.</summary>
    public static string? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        return match.Success && DayAndMonth(match) is not null ? $"{match.Groups["date"].Value}-{match.Groups["serial"].Value}" : null;
    }

    /// <summary>Whether a number can belong to somebody born on a day. The century is not read from it: the rules for that have too many exceptions.</summary>
    public static bool Fits(string number, DateOnly birthDate)
    {
        var (day, month) = DayAndMonth(Form().Match(number))!.Value;
        return birthDate.Day == day && birthDate.Month == month && birthDate.Year % 100 == int.Parse(number.AsSpan(4, 2), null);
    }

    private static (int Day, int Month)? DayAndMonth(Match match)
    {
        var date = match.Groups["date"].ValueSpan;
        var (day, month, year) = (int.Parse(date[..2], null), int.Parse(date[2..4], null), int.Parse(date[4..], null));
        day = day > 60 ? day - 60 : day;
        // 29 February is looked up in both centuries it may stand in.
        var exists = month is >= 1 and <= 12 && day >= 1 && (day <= DateTime.DaysInMonth(2000 + year, month) || day <= DateTime.DaysInMonth(1900 + year, month));
        return exists ? (day, month) : null;
    }

    [GeneratedRegex("^(?<date>[0-9]{6})[- ]?(?<serial>[0-9]{4})$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
