using System.Buffers;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Answers;

namespace Netvaerk.GraphQL.Http;

/// <summary>GraphQL over HTTP: one request, one answer, or a stream of them.</summary>
internal sealed class GraphQLEndpoint(
    IGraphQLExecutor executor, TrustedDocuments documents, GraphQLOptions options, SocketEndpoint sockets, LiveConnections connections)
{
    /// <summary>The header by which a client asks for <c>extensions.cost</c>; its value is <c>report</c>, as in Hot Chocolate.</summary>
    public const string Cost = "GraphQL-Cost";

    public Task Handle(HttpContext context) => context.WebSockets.IsWebSocketRequest ? sockets.Handle(context) : HandleRequest(context);

    private async Task HandleRequest(HttpContext context)
    {
        var accepted = MediaTypes.Accepted(context.Request);
        try
        {
            if (accepted is null)
                throw new RequestRefused(406, "NOT_ACCEPTABLE", "Accept application/graphql-response+json, application/json or text/event-stream.");
            if (options.Admit(context) is { } refusal)
                await ErrorAnswer.Write(context, accepted.Value, refusal.Code == "UNAUTHENTICATED" ? 401 : 403, refusal);
            else
                await Read(context, accepted.Value);
        }
        catch (RequestRefused refused)
        {
            await ErrorAnswer.Write(context, accepted ?? MediaType.Json, refused.Status, new(refused.Message) { Code = refused.Code });
        }
        catch (IOException broken) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            // What Kestrel finds while a body is read: too slow, cut off, chunks that are none. Of a chunk beyond all sizes it tells without a status.
            var status = (broken as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            var code = status == StatusCodes.Status408RequestTimeout ? "BODY_TOO_SLOW" : "BAD_REQUEST";
            await ErrorAnswer.Write(context, accepted ?? MediaType.Json, status, new("The body did not arrive as it should.") { Code = code });
        }
        catch (Exception left) when (left is OperationCanceledException or IOException && context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private Task Read(HttpContext context, MediaType accepted)
    {
        if (HttpMethods.IsGet(context.Request.Method))
            return Answer(context, accepted, RequestQuery.Read(context.Request), OperationKinds.Query);
        if (HttpMethods.IsPost(context.Request.Method))
            return ReadBody(context, accepted);
        context.Response.Headers.Allow = "GET, POST";
        throw new RequestRefused(405, "METHOD_NOT_ALLOWED", "Use POST, or GET for a query.");
    }

    private async Task ReadBody(HttpContext context, MediaType accepted)
    {
        if (!IsJson(context.Request.ContentType))
            throw new RequestRefused(415, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json in UTF-8.");
        var body = await BoundedBody.Read(context.Request, options.MaxBodyBytes, context.RequestAborted);
        try
        {
            await Answer(context, accepted, RequestJson.Read(body), OperationKinds.Query | OperationKinds.Mutation);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(body.Array!);
        }
    }

    private async Task Answer(HttpContext context, MediaType accepted, SentRequest sent, OperationKinds allowed)
    {
        var streamed = accepted == MediaType.EventStream;
        if (documents.Open(sent, out var refusal) is not { } document)
        {
            await Send(context, accepted, Refusals.Refuse([refusal!]));
            return;
        }

        var request = new GraphQLRequest
        {
            Document = document,
            OperationName = sent.OperationName,
            Variables = sent.Variables,
            Services = context.RequestServices,
            Allowed = streamed ? allowed | OperationKinds.Subscription : allowed,
            ReportCost = context.Request.Headers[Cost] == "report",
            BeforeAnswer = AnswerGuards.Ask,
            EnterEvent = (services, cancellation) => options.EnterEvent(context, services, cancellation),
        };
        if (streamed)
            await Stream(context, request);
        else
            await Send(context, accepted, await executor.ExecuteAsync(request, context.RequestAborted));
    }

    private async Task Stream(HttpContext context, GraphQLRequest request)
    {
        using var place = connections.Enter(options.Live.Caller(context), options.Live.MaxConnections)
            ?? throw new RequestRefused(429, "TOO_MANY_CONNECTIONS", $"One caller may hold {options.Live.MaxConnections} connections open.");
        using var lifetime = new Lifetime(context, options.Live);
        try
        {
            await new EventStream(context, options.Live, lifetime).Write(await executor.SubscribeAsync(request, lifetime.Token));
        }
        catch (OperationCanceledException) when (lifetime.IsSignInOver && !context.Response.HasStarted)
        {
            await ErrorAnswer.Write(context, MediaType.EventStream, StatusCodes.Status401Unauthorized, Lifetime.Expired);
        }
        catch (OperationCanceledException) when (lifetime.Token.IsCancellationRequested)
        {
            // The client has left, or the host stops.
        }
    }

    private static async Task Send(HttpContext context, MediaType accepted, GraphQLResult answer)
    {
        if (accepted == MediaType.EventStream)
        {
            using var lifetime = new Lifetime(context, new());
            await new EventStream(context, new(), lifetime).Write(new(null, answer));
            return;
        }

        using var result = answer;
        context.Response.StatusCode = Status(context, accepted, result);
        Prepare(context, accepted).ContentLength = result.Body.Length;
        await context.Response.Body.WriteAsync(result.Body, context.RequestAborted);
    }

    /// <summary>Sets the headers that every answer has.</summary>
    public static HttpResponse Prepare(HttpContext context, MediaType type)
    {
        context.Response.ContentType = type.ContentType();
        context.Response.Headers.CacheControl = "no-store";
        return context.Response;
    }

    // Under application/json a request that was understood as HTTP is a 200, whatever its document was.
    private static int Status(HttpContext context, MediaType accepted, GraphQLResult result)
    {
        switch (result.Status)
        {
            case ResultStatus.KindNotAllowed when HttpMethods.IsGet(context.Request.Method):
                context.Response.Headers.Allow = "POST";
                return 405;
            case ResultStatus.KindNotAllowed:
                return 406;
            case ResultStatus.Refused or ResultStatus.TimedOut when accepted == MediaType.GraphQLResponse:
                return 400;
            case ResultStatus.Broken when accepted == MediaType.GraphQLResponse:
                return 500;
            case ResultStatus.Withheld when accepted == MediaType.GraphQLResponse:
                return 503;
            default:
                return 200;
        }
    }

    private static bool IsJson(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Value.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
