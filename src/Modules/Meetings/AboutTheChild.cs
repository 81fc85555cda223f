using System.Text.RegularExpressions;

namespace Netvaerk.Meetings;

/// <summary>
/// Whether words are about the child or the family rather than about a professional's own part. Whole words only: a family adviser (familierådgiver) and a
/// kindergarten (børnehave) are professionals' words. It helps whoever writes; it is no proof.
/// </summary>
internal static partial class AboutTheChild
{
    internal static bool Is(string words) => Child().IsMatch(words);

    [GeneratedRegex(
        @"\b(barn|barnet|barnets|børn|børnene|børnenes|dreng|drengen|drengens|pige|pigen|pigens|søn|sønnen|datter|datteren|eleven|elevens|"
        + @"mor|mors|moren|moderen|far|fars|faren|faderen|forældre|forældrene|familien|familiens|hjemmet|søskende|diagnose\w*|mistrivsel|fravær\w*|misbrug\w*|vold\w*|"
        + @"kriminalitet|underretning\w*|anbringelse\w*|child|children|boy|girl|son|daughter|mother|father|parents?|family|siblings?|diagnosis|abuse|violence)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Child();
}
