using System.Net.Http.Headers;
using System.Text.Json;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>Requests as clients send them.</summary>
internal static class Question
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>A GraphQL operation, by POST.</summary>
    public static HttpRequestMessage GraphQL(string query, object? variables = null)
    {
        var body = variables is null ? JsonSerializer.SerializeToUtf8Bytes(new { query }) : JsonSerializer.SerializeToUtf8Bytes(new { query, variables });
        return new(HttpMethod.Post, "/graphql") { Content = new ByteArrayContent(body) { Headers = { ContentType = Json } } };
    }

    /// <summary>The data of its answer; an error ends the run.</summary>
    public static async Task<JsonElement> Ask(HttpClient client, string query, object? variables = null)
    {
        using var answer = await client.SendAsync(GraphQL(query, variables));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return json.RootElement.TryGetProperty("data", out var data) && data.ValueKind is JsonValueKind.Object && !json.RootElement.TryGetProperty("errors", out _)
            ? data.Clone()
            : throw new InvalidOperationException($"{query}\n{json.RootElement}");
    }

    /// <summary>A resource of the peer, by GET.</summary>
    public static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);
}
