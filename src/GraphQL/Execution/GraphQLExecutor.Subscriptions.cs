using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Execution.Answers;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Execution.Running;

namespace Netvaerk.GraphQL.Execution;

internal sealed partial class GraphQLExecutor
{
    /// <inheritdoc/>
    public async ValueTask<SubscriptionStart> SubscribeAsync(GraphQLRequest request, CancellationToken cancellation)
    {
        try
        {
            if (start.Start(request, out var refusal) is not { } operation)
                return new SubscriptionStart(null, refusal);
            if (operation.Plan.Kind is not OperationKinds.Subscription)
                return new SubscriptionStart(null, await ExecuteAsync(operation, request, cancellation));
            return await OpenAsync(operation, request, cancellation);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return new SubscriptionStart(null, Broken(cause));
        }
    }

    private async ValueTask<SubscriptionStart> OpenAsync(
        StartedOperation operation, GraphQLRequest request, CancellationToken cancellation)
    {
        var field = operation.Plan.Root.Fields[0];
        using var context = new RunContext(engine, request, operation.Variables, cancellation);
        try
        {
            if (field.Resolver is not SubscriptionResolver source)
                throw new InvalidOperationException($"{field.Name} has no source of events.");
            var arguments = field.Arguments.Coerce(operation.Variables);
            var events = await source.OpenAsync(new ResolverContext(context, field, arguments), cancellation);
            return new SubscriptionStart(AnswersAsync(operation, request, events, cancellation), null);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return new SubscriptionStart(null, Refusals.Refuse([ErrorOf(cause, request, field.ResponseName)], kind: OperationKinds.Subscription));
        }
    }

    private async IAsyncEnumerable<GraphQLResult> AnswersAsync(
        StartedOperation operation,
        GraphQLRequest request,
        IAsyncEnumerable<object> events,
        [EnumeratorCancellation] CancellationToken cancellation)
    {
        await using var source = events.GetAsyncEnumerator(cancellation);
        while (true)
        {
            var (answer, isLast) = await NextAsync(operation, request, source, cancellation);
            if (answer is not null)
                yield return answer;
            if (isLast)
                yield break;
        }
    }

    /// <summary>The answer to the next event; a source that fails gets a last answer saying so.</summary>
    private async ValueTask<(GraphQLResult? Answer, bool IsLast)> NextAsync(
        StartedOperation operation, GraphQLRequest request, IAsyncEnumerator<object> source, CancellationToken cancellation)
    {
        try
        {
            return await source.MoveNextAsync()
                ? (await AnswerEventAsync(operation, request, source.Current, cancellation), false)
                : (null, true);
        }
        catch (Exception cause) when (cause is not OperationCanceledException)
        {
            return (Refusals.Refuse([ErrorOf(cause, request, null)], kind: OperationKinds.Subscription), true);
        }
    }

    /// <summary>Each event has a scope of its own: loaders, contexts and rights of the event before would be stale.</summary>
    private async ValueTask<GraphQLResult> AnswerEventAsync(
        StartedOperation operation, GraphQLRequest request, object happened, CancellationToken cancellation)
    {
        await using var scope = request.Services.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        if (request.EnterEvent is { } enter)
            await enter(scope.ServiceProvider, cancellation);
        return await ExecuteAsync(operation, request.ForEvent(happened, scope.ServiceProvider), cancellation);
    }

    /// <inheritdoc/>
    public GraphQLResult Refuse(Exception cause, IServiceProvider services) => Refusals.Refuse([engine.Errors.Map(cause, services)]);

    private GraphQLError ErrorOf(Exception cause, GraphQLRequest request, string? responseName) =>
        engine.Errors.Map(cause, request.Services) with { Path = responseName is null ? null : [responseName] };
}
