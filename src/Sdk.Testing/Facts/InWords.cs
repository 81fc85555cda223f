using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netvaerk.Sdk.Testing.Facts;

/// <summary>Facts and answers as text: facts to be read by whoever mends the rule, answers to be compared.</summary>
internal static class InWords
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    /// <summary>What is known and what is unknown; what was never asked is left out.</summary>
    public static string Facts(object facts)
    {
        var told = facts.GetType().GetProperties()
            .Select(one => (one.Name, Value: string.Create(CultureInfo.InvariantCulture, $"{Sortable(one.GetValue(facts))}")))
            .Where(one => one.Value.Length > 0 && one.Value != nameof(Knowledge.NotAsked))
            .Select(one => $"{one.Name} = {one.Value}");
        return string.Join(", ", told) is { Length: > 0 } words ? words : "nothing";
    }

    // 02/29/2024 is no day that a Dane would find.
    private static object? Sortable(object? value) => value is DateOnly day ? day.ToString("O", CultureInfo.InvariantCulture) : value;

    public static string Answer<T>(T answer) => JsonSerializer.Serialize(answer, Plain);
}
