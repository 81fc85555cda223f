using System.Collections.Frozen;

namespace Netvaerk.Kernel;

/// <summary>What a language is called, so that a sentence says »arabisk« and not »ar«.</summary>
public static class LanguageNames
{
    // Those that families and interpreters in Denmark speak most. The framework knows more, but says them only in the language that the machine is set to.
    private static readonly FrozenDictionary<string, Text> Known = new Dictionary<string, Text>
    {
        ["am"] = new("amharisk", "Amharic"),
        ["ar"] = new("arabisk", "Arabic"),
        ["bg"] = new("bulgarsk", "Bulgarian"),
        ["bs"] = new("bosnisk", "Bosnian"),
        ["ckb"] = new("sorani", "Sorani"),
        ["da"] = new("dansk", "Danish"),
        ["de"] = new("tysk", "German"),
        ["dsl"] = new("dansk tegnsprog", "Danish Sign Language"),
        ["el"] = new("græsk", "Greek"),
        ["en"] = new("engelsk", "English"),
        ["es"] = new("spansk", "Spanish"),
        ["et"] = new("estisk", "Estonian"),
        ["fa"] = new("persisk", "Persian"),
        ["fi"] = new("finsk", "Finnish"),
        ["fil"] = new("filippinsk", "Filipino"),
        ["fo"] = new("færøsk", "Faroese"),
        ["fr"] = new("fransk", "French"),
        ["he"] = new("hebraisk", "Hebrew"),
        ["hi"] = new("hindi", "Hindi"),
        ["hr"] = new("kroatisk", "Croatian"),
        ["hu"] = new("ungarsk", "Hungarian"),
        ["is"] = new("islandsk", "Icelandic"),
        ["it"] = new("italiensk", "Italian"),
        ["kl"] = new("grønlandsk", "Greenlandic"),
        ["kmr"] = new("kurmanji", "Kurmanji"),
        ["ku"] = new("kurdisk", "Kurdish"),
        ["lt"] = new("litauisk", "Lithuanian"),
        ["lv"] = new("lettisk", "Latvian"),
        ["my"] = new("burmesisk", "Burmese"),
        ["nb"] = new("norsk", "Norwegian"),
        ["ne"] = new("nepalesisk", "Nepali"),
        ["nl"] = new("nederlandsk", "Dutch"),
        ["no"] = new("norsk", "Norwegian"),
        ["pa"] = new("punjabi", "Punjabi"),
        ["pl"] = new("polsk", "Polish"),
        ["prs"] = new("dari", "Dari"),
        ["ps"] = new("pashto", "Pashto"),
        ["pt"] = new("portugisisk", "Portuguese"),
        ["ro"] = new("rumænsk", "Romanian"),
        ["ru"] = new("russisk", "Russian"),
        ["so"] = new("somali", "Somali"),
        ["sq"] = new("albansk", "Albanian"),
        ["sr"] = new("serbisk", "Serbian"),
        ["sv"] = new("svensk", "Swedish"),
        ["sw"] = new("swahili", "Swahili"),
        ["ta"] = new("tamil", "Tamil"),
        ["th"] = new("thai", "Thai"),
        ["ti"] = new("tigrinya", "Tigrinya"),
        ["tr"] = new("tyrkisk", "Turkish"),
        ["uk"] = new("ukrainsk", "Ukrainian"),
        ["ur"] = new("urdu", "Urdu"),
        ["vi"] = new("vietnamesisk", "Vietnamese"),
        ["zh"] = new("kinesisk", "Chinese"),
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the language of a BCP 47 tag, without its region; the tag itself where the name is not known.</summary>
    public static Text Of(string tag) => Known.TryGetValue(Primary(tag), out var name) ? name : new(tag, tag);

    /// <summary>The language of a tag without script and region: <c>ar</c> of <c>ar-IQ</c>.</summary>
    public static string Primary(string tag) => tag.Split('-')[0].ToLowerInvariant();
}
