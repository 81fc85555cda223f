namespace Netvaerk.GraphQL.Execution;

/// <summary>Answers GraphQL requests against one schema. Never throws for what a request contains.</summary>
internal interface IGraphQLExecutor
{
    /// <summary>Executes a query or a mutation, or refuses the request.</summary>
    ValueTask<GraphQLResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellation);

    /// <summary>Opens a subscription; a query or mutation is answered as one result.</summary>
    ValueTask<SubscriptionStart> SubscribeAsync(GraphQLRequest request, CancellationToken cancellation);

    /// <summary>The answer to an operation that was not begun, because of that.</summary>
    GraphQLResult Refuse(Exception cause, IServiceProvider services);
}

/// <summary>Either a stream of answers, one per event, or the one answer there is.</summary>
/// <param name="Events">The answers, each of its own scope; null when the request was refused or is no subscription.</param>
/// <param name="Single">The only answer, when there is no stream.</param>
internal readonly record struct SubscriptionStart(IAsyncEnumerable<GraphQLResult>? Events, GraphQLResult? Single);
