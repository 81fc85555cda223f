using System.Text.RegularExpressions;

namespace Netvaerk.Referrals;

/// <summary>E-mail addresses in running text, also those that are spelt out to slip past a machine.</summary>
internal static partial class EmailInText
{
    internal static IEnumerable<(int Start, int Length)> Look(string text) => Address().Matches(text).Select(found => (found.Index, found.Length));

    [GeneratedRegex(
        @"(?<![\p{L}0-9._%+\-])[\p{L}0-9][\p{L}0-9._%+\-]*\s?(@|\(at\)|\[at\]|\(a\)|\bsnabel-?a\b)\s?[\p{L}0-9\-]+((\.|\s?\(dot\)\s?|\spunktum\s)[\p{L}0-9\-]+)*(\.|\s?\(dot\)\s?|\spunktum\s)\p{L}{2,}",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
