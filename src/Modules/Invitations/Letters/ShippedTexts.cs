using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Netvaerk.Invitations;

/// <summary>The texts that come with the module, a file for each language. Those that nobody has read through say so.</summary>
internal sealed class ShippedTexts
{
    private static readonly FrozenDictionary<string, ShippedTexts> ByLanguage = Read().ToFrozenDictionary(one => one.language, StringComparer.Ordinal);

    private readonly string language;
    private readonly Dictionary<string, LetterText> texts;

    private ShippedTexts(ShippedFile file)
    {
        (language, Contact, Place, Interpreter) = (file.Language, file.Contact, file.Place, file.Interpreter);
        texts = file.Texts.SelectMany(kind => kind.Value, (kind, one) => (Key: $"{kind.Key}.{one.Key}", one.Value))
            .ToDictionary(one => one.Key, one => new LetterText(one.Value.Subject, one.Value.Body, file.ReviewedBy));
    }

    /// <summary>Whom to turn to, where the municipality's settings name nobody.</summary>
    internal string Contact { get; }

    /// <summary>What is said of the place where none from the register is chosen: words about a place may tell of a home.</summary>
    internal string Place { get; }

    /// <summary>That an interpreter takes part.</summary>
    internal string Interpreter { get; }

    /// <summary>Every language that there are texts in.</summary>
    internal static IReadOnlyList<string> Languages { get; } = [.. ByLanguage.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The texts of a language.</summary>
    internal static ShippedTexts? In(string language) => ByLanguage.GetValueOrDefault(language);

    /// <summary>The text for a reader: their own, or the one for anybody.</summary>
    internal LetterText Of(LetterKind kind, RecipientKind recipient) => texts.GetValueOrDefault(Key(kind, recipient)) ?? texts[$"{Camel(kind)}.anyone"];

    /// <summary>How a date is said in a language.</summary>
    internal static string Say(DateOnly on, string language) => language == "da"
        ? DanishCalendar.Say(on).Da
        : on.ToString("dddd d MMMM yyyy", CultureInfo.GetCultureInfo(language == "en" ? "en-GB" : language));

    /// <summary>Whether the language is written from right to left.</summary>
    internal static bool IsRightToLeft(string language) => CultureInfo.GetCultureInfo(language).TextInfo.IsRightToLeft;

    private static string Key(LetterKind kind, RecipientKind recipient) => $"{Camel(kind)}.{Camel(recipient)}";

    private static string Camel<T>(T value) where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());

    private static IEnumerable<ShippedTexts> Read()
    {
        var assembly = typeof(ShippedTexts).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(one => one.StartsWith("letters.", StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            yield return new(JsonSerializer.Deserialize(stream, ShippedJson.Default.ShippedFile)!);
        }
    }
}

internal sealed record ShippedFile(string Language, string? ReviewedBy, string Contact, string Place, string Interpreter, Dictionary<string, Dictionary<string, ShippedWords>> Texts);

internal sealed record ShippedWords(string Subject, string Body);

[System.Text.Json.Serialization.JsonSourceGenerationOptions(PropertyNamingPolicy = System.Text.Json.Serialization.JsonKnownNamingPolicy.CamelCase)]
[System.Text.Json.Serialization.JsonSerializable(typeof(ShippedFile))]
internal sealed partial class ShippedJson : System.Text.Json.Serialization.JsonSerializerContext;
