using System.Text.RegularExpressions;

namespace Netvaerk.Referrals;

/// <summary>
/// Street addresses in running text: a word that ends as Danish streets do, and a house number after it, with floor, door and postcode where they follow.
/// A street alone is no address: half a town lives there.
/// </summary>
internal static partial class AddressInText
{
    // Words that end like a street, and are none.
    private static readonly HashSet<string> OrdinaryWords = new(StringComparer.OrdinalIgnoreCase)
    {
        "adgangsvej", "afvej", "balancegang", "cykelvej", "genvej", "grusvej", "hovedgade", "hovedvej", "landevej", "levevej", "motorvej", "omvej", "rutevej", "sidegade",
        "sidevej", "skolevej", "skolevejen", "tilkørselsvej", "udvej", "undervej", "vildvej", "underbro", "arbejdsplads", "døgnplads", "elevplads", "legeplads", "pladsen",
        "praktikplads", "skoleplads", "institutionsplads", "børnehave", "børnehaven", "barndomsgade", "livsvej", "bondegård", "skolegård", "skolegården", "hovedbro",
    };

    internal static IEnumerable<(int Start, int Length)> Look(string text) =>
        from found in Street().Matches(text)
        let street = found.Groups["street"]
        where IsStreet(street.Value, found.Groups["lead"].Value) && !OfSomething().IsMatch(text[(found.Groups["number"].Index + found.Groups["number"].Length)..])
        let start = found.Index + Trimmed(found.Groups["lead"].Value, street.Value, text[..found.Index])
        select (start, found.Index + found.Length - start);

    private static bool IsStreet(string word, string lead)
    {
        if (OrdinaryWords.Contains(word))
        {
            return false;
        }

        // "Solhaven 14" is an address and "haven 14" is none; "vibevej 14" is one also when it is written in a hurry.
        var suffix = Suffix().Match(word);
        var isCompound = word.Length > suffix.Length + 1;
        return suffix.Groups["sure"].Success
            ? isCompound || lead.Length > 0 && char.IsUpper(word[0])
            : char.IsUpper(word[0]) && (isCompound || lead.Length > 0);
    }

    // The words before a street that begin a sentence belong to the sentence.
    private static int Trimmed(string lead, string street, string before)
    {
        var words = BeginsSentence().Match(lead) is { Success: true } found ? found.Length : 0;
        var first = lead[words..].Split(' ')[0];
        return words == 0 && first.Length > 0 && street.Length > Suffix().Match(street).Length && SentenceBegins().IsMatch(before) && !PartOfAStreet().IsMatch(first)
            ? first.Length + 1
            : words;
    }

    private const string Sure = "vej|vejen|gade|gaden|allé|alle|alléen|stræde|strædet|vænge|vænget|boulevard|boulevarden";

    private const string Unsure = "plads|pladsen|torv|torvet|park|parken|have|haven|bakke|bakken|toft|toften|mark|marken|eng|engen|lund|lunden|dal|dalen|krog|krogen|gård|gården"
        + "|vang|vangen|ager|ageren|skov|skoven|sti|stien|kaj|kajen|høj|højen|banke|banken|ås|åsen|løkke|løkken|kær|kæret|hegn|hegnet|bro|broen|mose|mosen|holm|holmen|strand|klint|vold|volden";

    [GeneratedRegex(
        @"(?<![\p{L}0-9.])(?<lead>((\p{Lu}\p{Ll}*\.|\p{Lu}\p{Ll}+|\p{Lu}\.\p{Lu}\.)[ ]){0,3})(?<street>\p{L}*(?i:" + Sure + "|" + Unsure + @")),?[ ](nr\.?[ ]?|nummer[ ])?(?<number>[0-9]{1,3}(?![0-9])([ ]?\p{L}(?!\p{L}))?)"
        + @"(,?[ ](([0-9]{1,2}\.?|st\.?|kl\.?|stuen)([ ]sal)?,?([ ](tv|th|mf|til[ ](venstre|højre)|dør[ ][0-9]+)\b)|st\b|stuen|[0-9]{1,2}\.([ ]sal)?(?![ ]\p{L})|[0-9]{1,2}\.[ ]sal))?(,?[ ][1-9][0-9]{3}[ ]\p{Lu}\p{Ll}+)?",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Street();

    [GeneratedRegex("(?<sure>" + Sure + ")$|(" + Unsure + ")$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex(
        @"^[ ]?(gange?|år|dage?|timer?|uger?|måneder?|elever|børn|minutter|pct|%|km|meter|kroner|kr\b|drenge|piger|voksne|forløb|møder|aftener|nætter|personer|klasser?|stuer|grupper|ud\saf|til[ ][0-9])",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex OfSomething();

    [GeneratedRegex(
        "^((På|I|Ved|Fra|Til|Bor|De|Han|Hun|Den|Det|Adressen|Familien|Moren|Faren|Hos|Omkring|Nær|Boligen|Og|Men|Vi|Da|Så|Huset|Lejligheden)[ ])+",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex BeginsSentence();

    [GeneratedRegex(@"(^|[.!?:»""(]\s*|\n\s*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex SentenceBegins();

    [GeneratedRegex(
        @"(s|\.)$|^(Gammel|Ny|Nye|Store|Lille|Søndre|Nordre|Østre|Vestre|Nørre|Øster|Vester|Sønder|Over|Neder|Sankt|Kong|Dronning|Prins|Prinsesse|Mellem|Indre|Ydre)$",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex PartOfAStreet();
}
