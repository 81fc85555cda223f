using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Answers;

namespace Netvaerk.GraphQL.Http;

/// <summary>One client on one WebSocket, by the protocol <c>graphql-transport-ws</c>.</summary>
internal sealed partial class SocketConnection(
    HttpContext context, SocketWire wire, IGraphQLExecutor executor, TrustedDocuments documents, GraphQLOptions options, LiveConnections connections, ILogger log)
{
    private readonly ConcurrentDictionary<string, Running> operations = new(StringComparer.Ordinal);
    private Lifetime? lifetime;
    private IDisposable? place;
    private bool isInit;

    private LiveOptions Live => options.Live;

    public async Task Run()
    {
        using var patience = new Timer(
            _ => _ = lifetime is null ? wire.Close(4408, "Connection initialisation timeout") : Task.CompletedTask, null, Live.InitTimeout, Timeout.InfiniteTimeSpan);
        try
        {
            while (await wire.Read() is { } message)
                await Handle(SocketMessage.Read(message));
            await wire.Close(1000, "");
        }
        catch (SocketFault fault)
        {
            await Part(fault);
        }
        catch (Exception left) when (left is WebSocketException or OperationCanceledException)
        {
            // The client is gone.
        }
        finally
        {
            await End();
        }
    }

    private async Task Part(SocketFault fault)
    {
        // The reason first: what ends afterwards would give another.
        await wire.Close(fault.Code, fault.Message);
        lifetime?.End();
        try
        {
            await wire.Drain();
        }
        catch (Exception left) when (left is WebSocketException or OperationCanceledException)
        {
            // It has been told, or is gone.
        }
    }

    private async Task End()
    {
        lifetime?.End();
        await Task.WhenAll(operations.Values.Select(one => one.Task));
        place?.Dispose();
        lifetime?.Dispose();
    }

    private Task Handle(SocketMessage message) => message switch
    {
        { Type: "connection_init" } => Init(message.Payload),
        { Type: "ping" } => wire.Send(SocketMessage.Write("pong"), CancellationToken.None),
        { Type: "pong" } => Task.CompletedTask,
        { Type: "subscribe", Id: { } id } => Subscribe(id, message.Payload),
        { Type: "complete", Id: { } id } => Complete(id),
        _ => throw SocketFault.BadMessage,
    };

    private async Task Init(ReadOnlyMemory<byte> payload)
    {
        if (isInit)
            throw SocketFault.TooManyInits;
        isInit = true;
        if (await SignIn(payload) is { } refusal)
            throw refusal.Code == "UNAUTHENTICATED" ? SocketFault.Unauthorized : SocketFault.Forbidden;
        place = connections.Enter(Live.Caller(context), Live.MaxConnections) ?? throw SocketFault.TooManyConnections;
        lifetime = new(context, Live);
        lifetime.Token.Register(() => _ = wire.Close(lifetime.IsSignInOver ? 4401 : 1001, lifetime.IsSignInOver ? "Unauthorized" : "Going away"));
        await wire.Send(SocketMessage.Write("connection_ack"), lifetime.Token);
    }

    private async ValueTask<GraphQLError?> SignIn(ReadOnlyMemory<byte> payload)
    {
        try
        {
            using var json = payload.IsEmpty ? null : JsonDocument.Parse(payload, new() { MaxDepth = SocketMessage.MaxDepth });
            return await Live.SignIn(context, json?.RootElement);
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // Half of a surrogate pair, say, is found only when it is read.
            throw SocketFault.BadMessage;
        }
    }

    private Task Subscribe(string id, ReadOnlyMemory<byte> payload)
    {
        if (lifetime is null)
            throw SocketFault.Unauthorized;
        if (operations.ContainsKey(id))
            throw SocketFault.Exists(id);
        if (operations.Count >= Live.MaxOperations)
            return SendErrors(id, new("This connection runs as many operations as it may.") { Code = "TOO_MANY_OPERATIONS" }, lifetime.Token);
        var sent = Sent(payload);
        var running = operations[id] = new(CancellationTokenSource.CreateLinkedTokenSource(lifetime.Token));
        running.Task = Task.Run(() => Operate(id, sent, running));
        return Task.CompletedTask;
    }

    private static SentRequest Sent(ReadOnlyMemory<byte> payload)
    {
        try
        {
            return payload.IsEmpty ? throw SocketFault.BadMessage : RequestJson.Read(payload);
        }
        catch (RequestRefused)
        {
            throw SocketFault.BadMessage;
        }
    }

    private async Task Complete(string id)
    {
        if (operations.TryRemove(id, out var running))
            await running.Ended.CancelAsync();
    }

    private async Task Operate(string id, SentRequest sent, Running running)
    {
        var ended = running.Ended.Token;
        try
        {
            await using var scope = context.RequestServices.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
            var isComplete = await Enter(id, scope.ServiceProvider, ended) && await Answer(id, sent, scope.ServiceProvider, ended);

            // From here on the client may use the id anew.
            operations.TryRemove(new(id, running));
            if (isComplete)
                await wire.Send(SocketMessage.Write("complete", id), ended);
        }
        catch (Exception left) when (ended.IsCancellationRequested || left is WebSocketException or OperationCanceledException)
        {
            // The client has left this operation, or altogether; one too slow has been cut off.
        }
        catch (Exception failure)
        {
            LogFailed(failure);
            await wire.Close(1011, "Internal error");
        }
        finally
        {
            operations.TryRemove(new(id, running));
        }
    }

    // The sign-in may have ended, or the municipality be out of service: that is this operation's answer, and the socket stays for the next one.
    private async Task<bool> Enter(string id, IServiceProvider services, CancellationToken ended)
    {
        try
        {
            await options.EnterEvent(context, services, ended);
            return true;
        }
        catch (Exception refused) when (refused is not OperationCanceledException)
        {
            return await Send(id, executor.Refuse(refused, services), ended);
        }
    }

    /// <returns>Whether the client is still to be told that it is over: an error says so itself.</returns>
    private async Task<bool> Answer(string id, SentRequest sent, IServiceProvider services, CancellationToken ended)
    {
        if (documents.Open(sent, out var refusal) is not { } document)
            return await Send(id, Refusals.Refuse([refusal!]), ended);

        var start = await executor.SubscribeAsync(new GraphQLRequest
        {
            Document = document,
            OperationName = sent.OperationName,
            Variables = sent.Variables,
            Services = services,
            BeforeAnswer = AnswerGuards.Ask,
            EnterEvent = (one, cancellation) => options.EnterEvent(context, one, cancellation),
        }, ended);
        if (start.Single is { } single)
            return await Send(id, single, ended);

        await foreach (var result in start.Events!.WithCancellation(ended))
        {
            if (!await Send(id, result, ended))
                return false;
        }

        return true;
    }

    private async Task<bool> Send(string id, GraphQLResult result, CancellationToken ended)
    {
        using (result)
        {
            var isAnswer = result.Status is ResultStatus.Executed or ResultStatus.ExecutedWithErrors or ResultStatus.Withheld or ResultStatus.TimedOut;
            await wire.Send(isAnswer ? SocketMessage.Write("next", id, result.Body.Span) : SocketMessage.Write("error", id, ErrorsOf(result.Body.Span)), ended);
            return isAnswer;
        }
    }

    private async Task SendErrors(string id, GraphQLError error, CancellationToken ended)
    {
        using var refusal = Refusals.Refuse([error]);
        await wire.Send(SocketMessage.Write("error", id, ErrorsOf(refusal.Body.Span)), ended);
    }

    // An answer without data is {"errors":[…]}.
    private static ReadOnlySpan<byte> ErrorsOf(ReadOnlySpan<byte> body) => body["{\"errors\":".Length..^1];

    [LoggerMessage(LogLevel.Error, "An operation on a socket failed.")]
    private partial void LogFailed(Exception failure);

    private sealed class Running(CancellationTokenSource ended)
    {
        public CancellationTokenSource Ended => ended;

        public Task Task { get; set; } = Task.CompletedTask;
    }
}
