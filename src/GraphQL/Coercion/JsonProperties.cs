using System.Text.Json;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Coercion;

/// <summary>A JSON object's properties by name. Of two with one name the last counts, as ECMAScript has it.</summary>
internal static class JsonProperties
{
    private static readonly Dictionary<string, JsonElement> None = [];

    public static Dictionary<string, JsonElement> Of(JsonElement? json)
    {
        if (json is not { ValueKind: JsonValueKind.Object } present)
            return None;
        var properties = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var property in present.EnumerateObject())
            properties[JsonText.ReadName(property)] = property.Value;
        return properties;
    }
}
