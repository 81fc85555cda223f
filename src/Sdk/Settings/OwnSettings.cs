using System.Text.Json;
using System.Text.Json.Serialization;

namespace Netvaerk.Sdk;

/// <summary>Settings that only the municipality's own rules read: the host keeps them and knows nothing of their meaning.</summary>
[JsonConverter(typeof(AsWritten))]
public sealed class OwnSettings(JsonElement? values)
{
    private readonly JsonElement? values = values?.Clone();

    /// <summary>No settings.</summary>
    public static OwnSettings None { get; } = new(null);

    /// <summary>The names that are set.</summary>
    public IReadOnlyList<string> Names => values is { } all ? [.. all.EnumerateObject().Select(one => one.Name)] : [];

    /// <summary>The whole number of that name.</summary>
    /// <exception cref="InvalidOperationException">The file has no such number.</exception>
    public int Number(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Number } one && one.TryGetInt32(out var number) ? number : throw Missing(name, "a whole number");

    /// <summary>The words of that name.</summary>
    /// <exception cref="InvalidOperationException">The file has no such list.</exception>
    public IReadOnlyList<string> Words(string name) =>
        Find(name) is { ValueKind: JsonValueKind.Array } list && list.EnumerateArray().All(one => one.ValueKind is JsonValueKind.String)
            ? [.. list.EnumerateArray().Select(one => one.GetString()!)]
            : throw Missing(name, "a list of words");

    /// <summary>Every whole number that is set: where a rule may turn.</summary>
    internal IEnumerable<int> Numbers =>
        Names.Select(Find).OfType<JsonElement>().Where(one => one.ValueKind is JsonValueKind.Number && one.TryGetInt32(out _)).Select(one => one.GetInt32());

    private JsonElement? Find(string name) => values is { } all && all.TryGetProperty(name, out var one) ? one : null;

    private static InvalidOperationException Missing(string name, string kind) => new($"The municipality's file has no own setting '{name}' that is {kind}.");

    // Rule sets are kept as they were approved, what only a plugin reads included.
    private sealed class AsWritten : JsonConverter<OwnSettings>
    {
        public override OwnSettings Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(JsonElement.ParseValue(ref reader));

        public override void Write(Utf8JsonWriter writer, OwnSettings value, JsonSerializerOptions options)
        {
            if (value.values is { } all)
            {
                all.WriteTo(writer);
                return;
            }

            writer.WriteStartObject();
            writer.WriteEndObject();
        }
    }
}
