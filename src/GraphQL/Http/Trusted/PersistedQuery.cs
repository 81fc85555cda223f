using System.Text.Json;

namespace Netvaerk.GraphQL.Http;

/// <summary>Apollo's way of sending a document's SHA-256: <c>{"persistedQuery":{"version":1,"sha256Hash":"…"}}</c> among the extensions.</summary>
internal static class PersistedQuery
{
    private const string Wrong = "extensions.persistedQuery must hold version 1 and sha256Hash, 64 hexadecimal digits in lower case.";

    /// <summary>The id that the extensions give; null if they give none.</summary>
    public static string? Id(ReadOnlyMemory<byte> extensions)
    {
        if (extensions.Span.IndexOf("persistedQuery"u8) < 0)
            return null;
        using var json = JsonDocument.Parse(extensions);
        if (!json.RootElement.TryGetProperty("persistedQuery", out var query) || query.ValueKind == JsonValueKind.Null)
            return null;
        return query.ValueKind == JsonValueKind.Object && IsVersion1(query) ? Hash(query) : throw RequestRefused.Malformed(Wrong);
    }

    private static bool IsVersion1(JsonElement query) =>
        query.TryGetProperty("version", out var version) && version.ValueKind == JsonValueKind.Number && version.TryGetInt32(out var number) && number == 1;

    // With or without the prefix, which GraphQL Code Generator writes. As it stands between its quotes: a hash needs no escapes, and one with them is none.
    private static string Hash(JsonElement query) =>
        query.TryGetProperty("sha256Hash", out var hash) && hash.GetRawText() is ['"', .. var id, '"'] && DocumentId.IsSha256(DocumentId.Bare(id))
            ? id
            : throw RequestRefused.Malformed(Wrong);
}
