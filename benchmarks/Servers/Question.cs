using System.Net.Http.Headers;
using System.Text.Json;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>Requests as clients send them.</summary>
internal static class Question
{
    private static readonly MediaTypeHeaderValue Json = new("application/json");

    /// <summary>A GraphQL operation, by POST.</summary>
    public static HttpRequestMessage GraphQL(string query, object? variables = null) =>
        variables is null ? Post("/graphql", new { query }) : Post("/graphql", new { query, variables });

    /// <summary>A client that calls with a token, over connections that are kept.</summary>
    public static HttpClient Client(Uri address, string token)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        return client;
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

    /// <summary>Something to be done by the peer, by POST.</summary>
    public static HttpRequestMessage Post(string path, object body) =>
        new(HttpMethod.Post, path) { Content = new ByteArrayContent(JsonSerializer.SerializeToUtf8Bytes(body)) { Headers = { ContentType = Json } } };

    /// <summary>A resource of the peer, by GET.</summary>
    public static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);
}
