using System.Globalization;
using System.Text;

namespace Netvaerk.Meetings;

/// <summary>
/// Rows as Excel in Denmark opens them: semicolons, decimal commas, a mark of UTF-8 at the head. A cell that a spreadsheet would read as a formula is made text by
/// an apostrophe before it.
/// </summary>
internal static class DanishCsv
{
    private static readonly CultureInfo Danish = CultureInfo.GetCultureInfo("da-DK");

    // The wide forms too: some spreadsheets fold them into the narrow ones.
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>The file's bytes.</summary>
    internal static byte[] Write(IReadOnlyList<string> headers, IEnumerable<IReadOnlyList<object?>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows.Select(row => row.Select(Say)).Prepend(headers))
        {
            text.AppendJoin(';', row.Select(Cell)).Append("\r\n");
        }

        var encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);
        return [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];
    }

    private static string Say(object? value) => value switch
    {
        null => "",
        DateOnly day => day.ToString("dd-MM-yyyy", CultureInfo.InvariantCulture),
        TimeOnly time => time.ToString("HH:mm", CultureInfo.InvariantCulture),
        decimal number => number.ToString("0.00", Danish),
        _ => Guarded(value.ToString()!),
    };

    private static string Guarded(string words) => words.TrimStart(' ') is [var first, ..] && BeginsFormula.Contains(first) ? $"'{words}" : words;

    private static string Cell(string words) => words.AsSpan().IndexOfAny(";\"\r\n") < 0 ? words : $"\"{words.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
