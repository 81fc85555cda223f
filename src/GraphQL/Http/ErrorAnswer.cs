using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace Netvaerk.GraphQL.Http;

/// <summary>Answers a request that never reached the schema.</summary>
internal static class ErrorAnswer
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static async Task Write(HttpContext context, MediaType accepted, int status, GraphQLError error)
    {
        context.Response.StatusCode = status;
        // Before a stream has begun an error is an ordinary answer.
        GraphQLEndpoint.Prepare(context, accepted == MediaType.EventStream ? MediaType.Json : accepted);
        await using var json = new Utf8JsonWriter(context.Response.BodyWriter, Plain);
        json.WriteStartObject();
        json.WriteStartArray("errors");
        json.WriteStartObject();
        json.WriteString("message", error.Message);
        json.WriteStartObject("extensions");
        json.WriteString("code", error.Code);
        if ((error.Extensions?.GetValueOrDefault("text") ?? KnownError.TextOf(error.Code)) is IReadOnlyDictionary<string, object?> text)
        {
            json.WriteStartObject("text");
            foreach (var (language, sentence) in text)
                json.WriteString(language, sentence as string);
            json.WriteEndObject();
        }

        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
        await json.FlushAsync(context.RequestAborted);
    }
}
