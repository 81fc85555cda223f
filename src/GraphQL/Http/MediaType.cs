using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Netvaerk.GraphQL.Http;

/// <summary>In which form a client wants its answer, as GraphQL over HTTP names them.</summary>
internal enum MediaType
{
    /// <summary><c>application/json</c>: 200 whatever the document was.</summary>
    Json,

    /// <summary><c>application/graphql-response+json</c>: the status tells a request error from an answer.</summary>
    GraphQLResponse,

    /// <summary><c>text/event-stream</c>: one event per answer.</summary>
    EventStream,
}

/// <summary>Chooses between the forms of an answer.</summary>
internal static class MediaTypes
{
    public static string ContentType(this MediaType type) => type switch
    {
        MediaType.GraphQLResponse => "application/graphql-response+json; charset=utf-8",
        MediaType.EventStream => "text/event-stream; charset=utf-8",
        _ => "application/json; charset=utf-8",
    };

    /// <summary>The acceptable form that the client likes best; null if it accepts none of ours. What is not said means JSON.</summary>
    public static MediaType? Accepted(HttpRequest request)
    {
        var accept = request.Headers.Accept;
        if (accept.Count == 0 || accept.ToString() is "" or "*/*")
            return MediaType.Json;

        return MediaTypeHeaderValue.TryParseList(accept, out var wanted)
            ? wanted.Where(type => (type.Quality ?? 1) > 0).OrderByDescending(type => type.Quality ?? 1).Select(Known).FirstOrDefault(type => type is not null)
            : null;
    }

    /// <summary>Whether the client names one of our forms: no picture, script or form that a browser loads unasked does.</summary>
    public static bool AsksForData(HttpRequest request) =>
        MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var wanted) && wanted.Any(type => !type.MatchesAllSubTypes && Known(type) is not null);

    private static MediaType? Known(MediaTypeHeaderValue type) => type switch
    {
        { Charset.HasValue: true } when !type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase) => null,
        _ when type.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase) => MediaType.GraphQLResponse,
        _ when type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase) => MediaType.Json,
        _ when type.MediaType.Equals("text/event-stream", StringComparison.OrdinalIgnoreCase) => MediaType.EventStream,
        _ when type.MatchesAllTypes || type.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) => MediaType.Json,
        _ => null,
    };
}
