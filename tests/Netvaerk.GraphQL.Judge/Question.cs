using System.Text.Json;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Judge;

/// <summary>One line of input.</summary>
internal sealed record Question(string RawId, string Do, string Schema, string Document, string? OperationName, JsonElement? Variables)
{
    public static Question From(JsonElement json) => new(
        json.TryGetProperty("id", out var id) ? id.GetRawText() : "null",
        Text(json, "do") ?? "",
        Text(json, "schema") ?? "",
        Text(json, "document") ?? "",
        Text(json, "operationName"),
        json.TryGetProperty("variables", out var variables) ? variables : null);

    /// <summary>Text may hold unpaired surrogates, which only an own reader lets pass.</summary>
    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? JsonText.Read(value) : null;
}
