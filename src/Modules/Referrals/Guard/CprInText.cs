using System.Text.RegularExpressions;
using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>CPR numbers in running text: a date of two digits each, parted alike or not at all, and four digits after it.</summary>
internal static partial class CprInText
{
    internal static IEnumerable<(int Start, int Length)> Look(string text) =>
        from found in Number().Matches(text)
        where CprNumber.Parse(found.Groups["date"].Value + found.Groups["month"].Value + found.Groups["year"].Value + found.Groups["serial"].Value) is not null
        select (found.Index, found.Length);

    [GeneratedRegex(
        @"(?<![0-9])(?<date>[0-9]{2})(?<parted>[ .\-/]?)(?<month>[0-9]{2})\k<parted>(?<year>[0-9]{2})(\s?[\-‐‑–—/]\s?|\s{1,2}|\.)?(?<serial>[0-9]{4})(?![0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Number();
}
