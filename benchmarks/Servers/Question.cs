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

    /// <summary>A resource of the peer, by GET.</summary>
    public static HttpRequestMessage Get(string path) => new(HttpMethod.Get, path);
}
