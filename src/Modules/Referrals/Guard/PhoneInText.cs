using System.Globalization;
using System.Text.RegularExpressions;

namespace Netvaerk.Referrals;

/// <summary>
/// Telephone numbers in running text: eight digits in the ways in which Danes part them, with or without +45, and foreign ones with their country's
/// number. Eight digits are also case numbers, company numbers, amounts and dates; the words beside them tell.
/// </summary>
internal static partial class PhoneInText
{
    private const int WordsBefore = 24;

    internal static IEnumerable<(int Start, int Length)> Look(string text) =>
    [
        .. Abroad().Matches(text).Select(found => (found.Index, found.Length)),
        .. Announced().Matches(text).Select(found => found.Groups["number"]).Select(number => (number.Index, number.Length)),
        .. Local().Matches(text).Where(found => !IsSomethingElse(text, found)).Select(found => (found.Index, found.Length)),
    ];

    private static bool IsSomethingElse(string text, Match found)
    {
        var before = text[Math.Max(0, found.Index - WordsBefore)..found.Index];
        return NumberOfAThing().IsMatch(before) || Unit().IsMatch(text[(found.Index + found.Length)..]) || Years().IsMatch(found.Value)
            || DateOnly.TryParseExact(found.Value, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1990 and <= 2049;
    }

    [GeneratedRegex(@"(?<![0-9+])(\+|00)[1-9][0-9]{0,2}([ .\-]?\(?[0-9]\)?){6,12}(?![0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Abroad();

    [GeneratedRegex(
        @"\b(tlf|telefon|mobil|sms)\p{L}*\.?:?(\s*(nr|nummer|nummeret|på|er|til)\b)*\.?:?\s*(?<number>([0-9][ .\-]?){7}[0-9])(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Announced();

    // No Danish number begins with 0 or 1.
    [GeneratedRegex(
        @"(?<![\p{L}0-9.,\-/#+])([2-9][0-9]{7}|[2-9][0-9](?<parted>[ .\-])[0-9]{2}\k<parted>[0-9]{2}\k<parted>[0-9]{2}|[2-9][0-9]{3}[ \-][0-9]{4}|[2-9][0-9]{2} [0-9]{2} [0-9]{3}|[2-9][0-9] [0-9]{3} [0-9]{3})(?![0-9])(?![.,\-/][0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Local();

    [GeneratedRegex(
        @"\b(cvr|se|p|ean|konto|reg|faktura|sag|sags|sagen|journal|j|id|løbe|isbn|dok|dokument|bilag|ydelse|ydelses|borger|paragraf|kr|lov)[.\-]?\s?(nr|nummer|id)?\.?:?(\s(er|lyder))?\s*$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex NumberOfAThing();

    [GeneratedRegex(@"^\s*(kr\b|kroner|,-|timer|minutter|dage|stk\b|meter|km\b|skridt|%|pct)", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Unit();

    [GeneratedRegex(@"^(19|20)[0-9]{2}[ \-](19|20)[0-9]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
