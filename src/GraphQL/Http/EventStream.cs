using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Answers;

namespace Netvaerk.GraphQL.Http;

/// <summary>Server-sent events as <c>graphql-sse</c> reads them, one connection per operation.</summary>
internal sealed class EventStream(HttpContext context, LiveOptions options, Lifetime lifetime)
{
    // A data line ends at a line break; the answers hold none outside strings, where they are escaped.
    private static readonly byte[] Next = "event: next\ndata: "u8.ToArray();
    private static readonly byte[] End = "\n\n"u8.ToArray();
    private static readonly byte[] Complete = "event: complete\ndata:\n\n"u8.ToArray();
    private static readonly byte[] Nothing = ":\n\n"u8.ToArray();

    public async Task Write(SubscriptionStart start)
    {
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        GraphQLEndpoint.Prepare(context, MediaType.EventStream);
        await Send([Nothing]);
        if (start.Single is { } single)
            await Send(single);
        if (start.Events is { } events)
            await Follow(events);
        if (!context.RequestAborted.IsCancellationRequested)
            await Send([Complete]);
    }

    /// <summary>The last words. A host that stops says none: the client comes back.</summary>
    private async Task Follow(IAsyncEnumerable<GraphQLResult> events)
    {
        try
        {
            await SendAll(events);
        }
        catch (OperationCanceledException) when (lifetime.IsSignInOver)
        {
            await Send(Refusals.Refuse([Lifetime.Expired]));
        }
    }

    private async Task SendAll(IAsyncEnumerable<GraphQLResult> events)
    {
        var answers = events.GetAsyncEnumerator(lifetime.Token);
        var next = Task.FromResult(true);
        try
        {
            for (next = answers.MoveNextAsync().AsTask(); await Awaited(next); next = answers.MoveNextAsync().AsTask())
                await Send(answers.Current);
        }
        finally
        {
            // What is still waited for ends first: a stream that moves cannot be put away.
            lifetime.End();
            await next.ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
            await answers.DisposeAsync();
        }
    }

    private async Task<bool> Awaited(Task<bool> next)
    {
        while (!next.IsCompleted)
        {
            using var moved = CancellationTokenSource.CreateLinkedTokenSource(lifetime.Token);
            if (await Task.WhenAny(next, Task.Delay(options.KeepAlive, moved.Token)) != next && !lifetime.Token.IsCancellationRequested)
                await Send([Nothing]);
            await moved.CancelAsync();
            if (lifetime.Token.IsCancellationRequested)
                return await next;
        }

        return await next;
    }

    private async Task Send(GraphQLResult result)
    {
        using (result)
            await Send([Next, result.Body, End]);
    }

    private async Task Send(IEnumerable<ReadOnlyMemory<byte>> parts)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted);
        patience.CancelAfter(options.SlowAfter);
        try
        {
            foreach (var part in parts)
                await context.Response.Body.WriteAsync(part, patience.Token);
            await context.Response.Body.FlushAsync(patience.Token);
        }
        catch (OperationCanceledException) when (!context.RequestAborted.IsCancellationRequested)
        {
            // It does not read: what would pile up for it is worth less than the others' memory.
            context.Abort();
            throw;
        }
    }
}
