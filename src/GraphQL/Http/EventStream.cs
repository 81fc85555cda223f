using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>Server-sent events as <c>graphql-sse</c> reads them, one connection per operation.</summary>
internal static class EventStream
{
    // A data line ends at a line break; the answers hold none outside strings, where they are escaped.
    private static readonly byte[] Next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] End = "\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();
    private static readonly byte[] Opened = ":\n\n"u8.ToArray();

    public static async Task Write(HttpContext context, SubscriptionStart start)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        var body = GraphQLEndpoint.Prepare(context, MediaType.EventStream).Body;
        var ended = context.RequestAborted;
        await body.WriteAsync(Opened, ended);
        await body.FlushAsync(ended);
        if (start.Single is { } single)
            await Write(body, single, ended);
        if (start.Events is { } events)
        {
            await foreach (var result in events.WithCancellation(ended))
                await Write(body, result, ended);
        }

        await body.WriteAsync(Complete, ended);
    }

    private static async Task Write(Stream body, GraphQLResult result, CancellationToken ended)
    {
        using (result)
        {
            await body.WriteAsync(Next, ended);
            await body.WriteAsync(result.Body, ended);
            await body.WriteAsync(End, ended);
            await body.FlushAsync(ended);
        }
    }
}
