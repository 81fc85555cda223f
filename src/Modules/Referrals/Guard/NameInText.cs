using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Netvaerk.Referrals;

/// <summary>
/// What looks like the name of somebody: a given name or a common surname that stands as one, or whatever stands with a capital where a name is said
/// ("hedder …", "sønnen …"). Names of stories, schools, kings and methods are passed over.
/// </summary>
internal static partial class NameInText
{
    private static readonly FrozenSet<string> Given = Read("given-names.txt");
    private static readonly FrozenSet<string> Ambiguous = Read("names-that-are-words.txt");
    private static readonly FrozenSet<string> Surnames = Read("surnames.txt");
    private static readonly FrozenSet<string> NoNames = Read("no-names.txt");
    private static readonly string[] KnownPhrases = [.. Lines("known-phrases.txt")];

    internal static IEnumerable<(int Start, int Length)> Look(string text)
    {
        var known = Known(text);
        var until = 0;
        foreach (var word in Word().Matches(text).Cast<Match>())
        {
            if (word.Index >= until && IsName(text, word) && !known.Any(one => one.Start <= word.Index && word.Index < one.End))
            {
                var end = word.Index + word.Length + MoreNames().Match(text[(word.Index + word.Length)..]).Length;
                until = end;
                yield return (word.Index, end - word.Index);
            }
        }
    }

    private static bool IsName(string text, Match word)
    {
        var (before, after) = (text[Math.Max(0, word.Index - 40)..word.Index], text[(word.Index + word.Length)..]);
        if (NoNames.Contains(word.Value) || HolyOrRoyal().IsMatch(before) || PartOfAPlace().IsMatch(after))
        {
            return false;
        }

        if (SaidAsAName().IsMatch(before))
        {
            return true;
        }

        return Stands(word.Value, Ambiguous) ? !BeginsSentence().IsMatch(before) || DoesSomething().IsMatch(after)
            : Stands(word.Value, Given) || Stands(word.Value, Surnames);
    }

    private static bool Stands(string word, FrozenSet<string> names) => names.Contains(Nominative(word, names.Contains))
        || word.IndexOf('-', StringComparison.Ordinal) is > 0 and var at && names.Contains(word[..at]);

    // "Emils" is Emil's, and "Hans" is Hans.
    private static string Nominative(string word, Func<string, bool> isName) =>
        isName(word) || word.Length < 3 || word[^1] != 's' ? word : word[..^1].TrimEnd('\'', '’');

    private static List<(int Start, int End)> Known(string text)
    {
        var known = new List<(int, int)>();
        foreach (var phrase in KnownPhrases)
        {
            for (var at = text.IndexOf(phrase, StringComparison.Ordinal); at >= 0; at = text.IndexOf(phrase, at + 1, StringComparison.Ordinal))
            {
                known.Add((at, at + phrase.Length));
            }
        }

        return known;
    }

    private static FrozenSet<string> Read(string file) => Lines(file).ToFrozenSet(StringComparer.Ordinal);

    private static IEnumerable<string> Lines(string file)
    {
        using var reader = new StreamReader(typeof(NameInText).Assembly.GetManifestResourceStream(file)!);
        foreach (var line in reader.ReadToEnd().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#'))
        {
            // One phrase a line; of names, as many as fit.
            foreach (var entry in file == "known-phrases.txt" ? [line] : line.Split(' '))
            {
                yield return entry;
            }
        }
    }

    [GeneratedRegex(@"(?<![\p{L}0-9])\p{Lu}[\p{Ll}'’]+(-\p{Lu}\p{Ll}+)?(?![\p{L}0-9])", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^([ ](\p{Lu}\.|\p{Lu}\p{Ll}+(-\p{Lu}\p{Ll}+)?)){0,3}", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex MoreNames();

    [GeneratedRegex(
        @"(?<!\p{L})(hedder|ved navn|kaldet|navnet er|navn:|fru|frk\.?|hr\.?|herr|familien|ægteparret|sønnen|datteren|drengen|pigen|broren|broderen|søsteren|moren|moderen|faren|faderen|mor|far|mormor"
        + @"|farmor|morfar|farfar|onkel|onklen|tante|tanten|mosteren|fasteren|stedfar|stedfaren|stedmor|stedmoren|kæresten|storebror|lillebror|storesøster|lillesøster|bedstemor|bedstefar|klassekammeraten|naboen)[ ]$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex SaidAsAName();

    [GeneratedRegex(
        @"(?<!\p{L})(Skt\.?|Sct\.?|Sankt|Sankte|Kong|Dronning|Prins|Prinsesse|Kronprins|Kronprinsesse|Profeten|profeten|Jomfru|apostlen|forfatteren|filosoffen|Pave)[ ]$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex HolyOrRoyal();

    [GeneratedRegex(
        @"^([ ]\p{Lu}\p{Ll}+)?[ ](Skole|Skolen|Kirke|Fonden|Fond|Plejecenter|Plejehjem|Hus|Huset|Gymnasium|Kollegiet|Allé|Vej|Gade|Plads|Torv|Hospital|Hospice|Minde|Børnehave|Gård|Boulevard|Legat)s?\b",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfAPlace();

    [GeneratedRegex(@"(^|[.!?:»""(]\s*|\n\s*|[-–•]\s)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsSentence();

    [GeneratedRegex(
        @"^([ ]\p{Lu}\p{Ll}+|[ ](er|har|går|bor|kom|kommer|sagde|siger|vil|skal|kan|blev|bliver|slår|slog|drikker|fortæller|græder|trives|mangler)\b|[ ]og[ ]\p{Lu})",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex DoesSomething();
}
