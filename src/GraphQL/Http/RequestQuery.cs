using System.Text;
using Microsoft.AspNetCore.Http;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>Reads a request from a URL.</summary>
internal static class RequestQuery
{
    /// <summary>The header that no page of another origin can send without asking first.</summary>
    public const string Preflight = "GraphQL-Preflight";

    private static readonly string[] BrowserMarks = ["Sec-Fetch-Site", "Sec-Fetch-Dest", "Origin", "Referer", "Cookie"];

    public static SentRequest Read(HttpRequest request)
    {
        if (!IsMeant(request))
        {
            throw new RequestRefused(
                400, "PREFLIGHT_REQUIRED", $"A GET must ask for JSON in its Accept header and come from the same origin, or carry the header {Preflight}: 1.");
        }

        if (Single(request, "extensions") is { } extensions)
            RequestJson.Object("extensions", extensions);
        return Single(request, "query") is { Length: > 0 } query
            ? new(Document(query), Single(request, "operationName"), Single(request, "variables") is { } v ? RequestJson.Object("variables", v) : default)
            : throw RequestRefused.Malformed("The request holds no query.");
    }

    // A browser tells where a request comes from, and what it loads unasked for a page of another origin never asks for JSON.
    private static bool IsMeant(HttpRequest request) => request.Headers.ContainsKey(Preflight)
        || (request.Headers["Sec-Fetch-Site"].ToString() is "" or "same-origin" or "none"
            && (MediaTypes.AsksForData(request) || !IsOfBrowser(request)));

    private static bool IsOfBrowser(HttpRequest request) =>
        request.Headers.Accept.ToString() is not ("" or "*/*") || BrowserMarks.Any(request.Headers.ContainsKey);

    private static DocumentText Document(string query) => new(Encoding.UTF8.GetBytes(query), Escaped: false);

    private static string? Single(HttpRequest request, string name) => request.Query[name] switch
    {
        [] => null,
        [var value] => string.IsNullOrEmpty(value) ? null : value,
        _ => throw RequestRefused.Malformed($"{name} is given more than once."),
    };
}
