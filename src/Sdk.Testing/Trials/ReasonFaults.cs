using System.Text.RegularExpressions;

namespace Netvaerk.Sdk.Testing.Trials;

/// <summary>What may be wrong with a reason that a plugin gives.</summary>
internal static partial class ReasonFaults
{
    public static IEnumerable<Fault> Of(Reason? reason)
    {
        if (reason is not { Rule: not null, Sentence: not null, Source: not null })
        {
            return [Faulty("En begrundelse mangler regel, sætning eller kilde. Udfyld alle tre.", "A reason lacks its rule, sentence or source. Give all three.")];
        }

        List<Fault> faults = [];
        if (!Name().IsMatch(reason.Rule))
        {
            faults.Add(Faulty($"Reglens navn »{reason.Rule}« skal være små bogstaver med et punktum, fx testrup.longer.",
                $"The rule's name \"{reason.Rule}\" must be small letters with a dot, for example testrup.longer."));
        }

        if (reason.Sentence.Da.Trim() == reason.Sentence.En.Trim())
        {
            faults.Add(Faulty($"»{reason.Sentence.Da}« er det samme på dansk og engelsk. Skriv sætningen på begge sprog.",
                $"\"{reason.Sentence.En}\" is the same in Danish and English. Write the sentence in both languages."));
        }

        if (Placeholder().IsMatch(reason.Source.Citation) || Placeholder().IsMatch(reason.Sentence.Da) || Placeholder().IsMatch(reason.Sentence.En))
        {
            faults.Add(Faulty($"Begrundelsen »{reason.Rule}« er ikke skrevet færdig. Skriv sætningen og den kilde, den bygger på.",
                $"The reason \"{reason.Rule}\" is not finished. Write the sentence and the source that it rests on."));
        }

        if (reason.Asks is { } asked && Questions.All.All(one => one.Code != asked))
        {
            faults.Add(Faulty($"Begrundelsen »{reason.Rule}« spørger efter »{asked}«, som ikke er et spørgsmål på skemaet. Brug Reason.NotKnown.",
                $"The reason \"{reason.Rule}\" asks for \"{asked}\", which is no question of the form. Use Reason.NotKnown."));
        }

        return faults;
    }

    private static Fault Faulty(string da, string en) => new(ConformanceRule.Reasons, new(da, en));

    [GeneratedRegex(@"^[a-z0-9][a-z0-9-]*(\.[a-z0-9-]+)+$")]
    private static partial Regex Name();

    [GeneratedRegex(@"^\W*(TODO|TBD|FIXME|XXX|\?+)\b|^\W+$", RegexOptions.IgnoreCase)]
    private static partial Regex Placeholder();
}
