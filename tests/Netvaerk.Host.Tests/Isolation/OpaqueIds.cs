using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Netvaerk.GraphQL;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>Opaque ids as a client sees them.</summary>
internal static class OpaqueIds
{
    /// <summary>Every value in a document, depth first.</summary>
    public static IEnumerable<JsonValue> Leaves(JsonNode? node) => node switch
    {
        JsonObject fields => fields.SelectMany(field => Leaves(field.Value)),
        JsonArray items => items.SelectMany(Leaves),
        JsonValue value => [value],
        _ => [],
    };

    public static IEnumerable<string> In(JsonNode? node) => Leaves(node).Select(Text).OfType<string>().Where(text => TypeOf(text) is not null);

    public static string? Text(JsonValue value) => value.TryGetValue<string>(out var text) ? text : null;

    public static string? TypeOf(string? text) => text is not null && GlobalId.TryRead(text, out var type, out _) && type.All(char.IsAsciiLetter) ? type : null;

    /// <summary>An id of the same type that never was, made at almost the same moment.</summary>
    public static string ThatNeverWas(string like)
    {
        GlobalId.TryRead(like, out var type, out var id);
        return GlobalId.Write(type, Beside(id));
    }

    /// <summary>An id that never was: all but its last eight bytes are those of another.</summary>
    public static Guid Beside(Guid id)
    {
        var bytes = id.ToByteArray(bigEndian: true);
        RandomNumberGenerator.Fill(bytes.AsSpan(9));
        return new(bytes, bigEndian: true);
    }
}
