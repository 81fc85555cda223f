using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Netvaerk.GraphQL.Http;

/// <summary>A message of the protocol <c>graphql-transport-ws</c>.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Id">The operation's id; null where there is none.</param>
/// <param name="Payload">Its payload, an object; empty where there is none.</param>
internal readonly record struct SocketMessage(string Type, string? Id, ReadOnlyMemory<byte> Payload)
{
    private const int LongestId = 200;
    /// <summary>How deep a message may be nested: what HTTP allows, in a payload.</summary>
    public const int MaxDepth = 66;

    private static readonly JsonReaderOptions Strict = new() { MaxDepth = MaxDepth };
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <exception cref="SocketFault">It is none.</exception>
    public static SocketMessage Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            return Parse(bytes);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            throw SocketFault.BadMessage;
        }
    }

    /// <summary>A message with a payload that is JSON already.</summary>
    public static ReadOnlyMemory<byte> Write(string type, string? id = null, ReadOnlySpan<byte> payload = default)
    {
        var buffer = new ArrayBufferWriter<byte>(64 + payload.Length);
        using var json = new Utf8JsonWriter(buffer, Plain);
        json.WriteStartObject();
        if (id is not null)
            json.WriteString("id", id);
        json.WriteString("type", type);
        if (!payload.IsEmpty)
        {
            json.WritePropertyName("payload");
            json.WriteRawValue(payload, skipInputValidation: true);
        }

        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenMemory;
    }

    private static SocketMessage Parse(ReadOnlyMemory<byte> bytes)
    {
        var reader = new Utf8JsonReader(bytes.Span, Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw SocketFault.BadMessage;
        var (type, id, payload) = ((string?)null, (string?)null, ReadOnlyMemory<byte>.Empty);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var (isType, isId, isPayload) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("id"u8), reader.ValueTextEquals("payload"u8));
            reader.Read();
            if (isType)
                type = reader.GetString();
            else if (isId)
                id = reader.GetString();
            else if (isPayload && reader.TokenType == JsonTokenType.StartObject)
                payload = Slice(ref reader, bytes);
            else
                reader.Skip();
        }

        return reader.Read() || type is null || id is { Length: 0 or > LongestId } ? throw SocketFault.BadMessage : new(type, id, payload);
    }

    private static ReadOnlyMemory<byte> Slice(ref Utf8JsonReader reader, ReadOnlyMemory<byte> bytes)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return bytes[start..(int)reader.BytesConsumed];
    }
}

/// <summary>Why a socket is closed.</summary>
/// <param name="code">The code of the protocol, or of WebSockets.</param>
/// <param name="reason">A few words.</param>
internal sealed class SocketFault(int code, string reason) : Exception(reason)
{
    public int Code => code;

    public static SocketFault BadMessage => new(4400, "Invalid message");

    public static SocketFault Unauthorized => new(4401, "Unauthorized");

    public static SocketFault Forbidden => new(4403, "Forbidden");

    public static SocketFault TooManyInits => new(4429, "Too many initialisation requests");

    public static SocketFault TooManyConnections => new(4429, "Too many connections");

    public static SocketFault TooBig => new(1009, "Message too big");

    public static SocketFault Exists(string id) => new(4409, $"Subscriber for {(id.Length <= 40 ? id : "that id")} already exists");
}
