using Microsoft.AspNetCore.Http;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>Reads a request from a URL.</summary>
internal static class RequestQuery
{
    /// <summary>The header that no page of another origin can send without asking first.</summary>
    public const string Preflight = "GraphQL-Preflight";

    // The second is Apollo's name for the same.
    private static readonly string[] Preflights = [Preflight, "Apollo-Require-Preflight"];
    private static readonly string[] BrowserMarks = ["Sec-Fetch-Site", "Sec-Fetch-Dest", "Origin", "Referer", "Cookie"];

    public static SentRequest Read(HttpRequest request)
    {
        if (!IsMeant(request))
        {
            throw new RequestRefused(
                400, "PREFLIGHT_REQUIRED", $"A GET must name what it accepts and come from the same origin, or carry the header {Preflight}: 1.");
        }

        return new SentRequest(
                Single(request, "query") is { } query ? DocumentText.Of(query) : default,
                Single(request, "documentId"),
                Single(request, "operationName"),
                Object(request, "variables"))
            .Identified(Single(request, "id"))
            .Identified(PersistedQuery.Id(Object(request, "extensions")))
            .Checked();
    }

    private static ReadOnlyMemory<byte> Object(HttpRequest request, string name) =>
        Single(request, name) is { } json ? RequestJson.Object(name, json) : default;

    // A browser tells where a request comes from; what it loads unasked as picture, script or page never names our forms, and what can name
    // them unasked, such as a stream of events, says its origin. A program that is no browser has no page that could misuse it.
    private static bool IsMeant(HttpRequest request) => Array.Exists(Preflights, request.Headers.ContainsKey)
        || (!IsOfAnotherOrigin(request) && (MediaTypes.AsksForData(request) || !IsOfBrowser(request)));

    private static bool IsOfAnotherOrigin(HttpRequest request) =>
        request.Headers["Sec-Fetch-Site"].ToString() is not ("" or "same-origin" or "none")
        || Array.Exists(["Origin", "Referer"], name => request.Headers[name].ToString() is { Length: > 0 } from && !IsOurs(request, from));

    private static bool IsOurs(HttpRequest request, string from) =>
        Uri.TryCreate(from, UriKind.Absolute, out var page) && new HostString(page.Authority).Equals(request.Host);

    private static bool IsOfBrowser(HttpRequest request) =>
        request.Headers.Accept.ToString() is not ("" or "*/*") || BrowserMarks.Any(request.Headers.ContainsKey);

    private static string? Single(HttpRequest request, string name) => request.Query[name] switch
    {
        [] => null,
        [var value] => string.IsNullOrEmpty(value) ? null : value,
        _ => throw RequestRefused.Malformed($"{name} is given more than once."),
    };
}
