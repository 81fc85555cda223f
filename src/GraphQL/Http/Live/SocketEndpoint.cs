using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>Opens WebSockets: for pages of the server's own origin, and for the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed class SocketEndpoint(
    IGraphQLExecutor executor, TrustedDocuments documents, GraphQLOptions options, LiveConnections connections, ILogger<SocketEndpoint> log)
{
    private const string Protocol = "graphql-transport-ws";

    public async Task Handle(HttpContext context)
    {
        if (!IsWelcome(context.Request))
        {
            await ErrorAnswer.Write(context, MediaType.Json, StatusCodes.Status403Forbidden, new("This page's origin may not open a connection here.") { Code = "FOREIGN_ORIGIN" });
            return;
        }

        var isSpoken = context.WebSockets.WebSocketRequestedProtocols.Contains(Protocol);
        using var socket = await context.WebSockets.AcceptWebSocketAsync(isSpoken ? Protocol : null);
        using var wire = new SocketWire(socket, options.Live);
        if (isSpoken)
            await new SocketConnection(context, wire, executor, documents, options, connections, log).Run();
        else
            await wire.Close(4406, "Subprotocol not acceptable");
    }

    // A browser tells where a page comes from, and asks nobody before it opens a socket; other clients say nothing.
    private bool IsWelcome(HttpRequest request)
    {
        var origin = request.Headers.Origin;
        return origin.Count == 0
            || (origin.Count == 1 && (options.Live.Origins.Contains(origin[0]!) || origin[0] == $"{request.Scheme}://{request.Host}"));
    }
}
