using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>Reads a request's JSON without building anything of it.</summary>
internal static class RequestJson
{
    private static readonly JsonReaderOptions Strict = new() { MaxDepth = 64 };

    public static SentRequest Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return Utf8.IsValid(body.Span) ? ReadObject(body) : throw RequestRefused.Malformed("The body is no UTF-8.");
        }
        catch (JsonException)
        {
            throw RequestRefused.Malformed("The body is no JSON, or nested too deep.");
        }
        catch (InvalidOperationException)
        {
            throw RequestRefused.Malformed("The body holds text that is no Unicode.");
        }
    }

    /// <summary>A JSON object given as text of its own, as in a URL.</summary>
    public static ReadOnlyMemory<byte> Object(string name, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        try
        {
            var reader = new Utf8JsonReader(bytes, Strict);
            reader.Read();
            var value = ObjectOrNull(name, ref reader, bytes);
            return reader.Read() ? throw new JsonException() : value;
        }
        catch (JsonException)
        {
            throw RequestRefused.Malformed($"{name} is no JSON, or nested too deep.");
        }
    }

    private static SentRequest ReadObject(ReadOnlyMemory<byte> body)
    {
        var reader = new Utf8JsonReader(body.Span, Strict);
        if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            throw NoObject(reader.TokenType);

        var (request, given) = (default(SentRequest), default(Members));
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var member = Which(ref reader);
            // Whoever checks a request on its way, a proxy say, may have read the other one.
            if ((given & member) != 0)
                throw RequestRefused.Malformed("A member of the request is given more than once.");
            given |= member;
            request = Read(member, request, ref reader, body);
        }

        if (reader.Read())
            throw RequestRefused.Malformed("Something follows the request.");
        return request.Checked();
    }

    private static Members Which(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8))
            return Members.Query;
        if (reader.ValueTextEquals("variables"u8))
            return Members.Variables;
        if (reader.ValueTextEquals("operationName"u8))
            return Members.OperationName;
        if (reader.ValueTextEquals("documentId"u8))
            return Members.DocumentId;
        if (reader.ValueTextEquals("id"u8))
            return Members.Id;
        return reader.ValueTextEquals("extensions"u8) ? Members.Extensions : Members.None;
    }

    private static SentRequest Read(Members member, SentRequest request, ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        switch (member)
        {
            case Members.Query:
                return request with { Query = Document(ref reader, body) };
            case Members.Variables:
                return request with { Variables = Next("variables", ref reader, body) };
            case Members.OperationName:
                return request with { OperationName = Text("operationName", ref reader) };
            case Members.DocumentId:
                return request.Identified(Text("documentId", ref reader));
            case Members.Id:
                return request.Identified(Text("id", ref reader));
            case Members.Extensions:
                return request.Identified(PersistedQuery.Id(Next("extensions", ref reader, body)));
            default:
                reader.Skip();
                return request;
        }
    }

    private static DocumentText Document(ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        reader.Read();
        // Clients that send an id alone may say so by null.
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        return reader.TokenType == JsonTokenType.String
            ? new(body.Slice((int)reader.TokenStartIndex + 1, reader.ValueSpan.Length), reader.ValueIsEscaped)
            : throw RequestRefused.Malformed("query must be text.");
    }

    private static string? Text(string name, ref Utf8JsonReader reader)
    {
        reader.Read();
        return reader.TokenType is JsonTokenType.String or JsonTokenType.Null
            ? reader.GetString()
            : throw RequestRefused.Malformed($"{name} must be text.");
    }

    private static ReadOnlyMemory<byte> Next(string name, ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        reader.Read();
        return ObjectOrNull(name, ref reader, body);
    }

    private static ReadOnlyMemory<byte> ObjectOrNull(string name, ref Utf8JsonReader reader, ReadOnlyMemory<byte> body)
    {
        if (reader.TokenType == JsonTokenType.Null)
            return default;
        if (reader.TokenType != JsonTokenType.StartObject)
            throw RequestRefused.Malformed($"{name} must be an object.");
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return body[start..(int)reader.BytesConsumed];
    }

    private static RequestRefused NoObject(JsonTokenType token) => token == JsonTokenType.StartArray
        ? new(400, "BATCHING_OFF", "Send one operation per request.")
        : RequestRefused.Malformed("The body must be a JSON object.");

    [Flags]
    private enum Members
    {
        None = 0,
        Query = 1,
        Variables = 2,
        OperationName = 4,
        DocumentId = 8,
        Id = 16,
        Extensions = 32,
    }
}
