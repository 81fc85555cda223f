namespace Netvaerk.GraphQL.Execution;

/// <summary>A root field of the subscription type: opens a stream of events, each of which is then resolved like a query.</summary>
/// <param name="open">Opens the stream; refuses by throwing. Its token ends with the subscription.</param>
/// <param name="each">Resolves the field for one event, which is its parent; without it the event itself is the value.</param>
internal sealed class SubscriptionResolver(
    Func<ResolverContext, CancellationToken, ValueTask<IAsyncEnumerable<object>>> open, FieldResolver? each = null) : FieldResolver
{
    /// <summary>Opens the stream of events.</summary>
    public ValueTask<IAsyncEnumerable<object>> OpenAsync(ResolverContext context, CancellationToken cancellation) =>
        open(context, cancellation);

    /// <inheritdoc/>
    public override ValueTask ResolveAsync(ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values)
    {
        if (each is not null)
            return each.ResolveAsync(context, parents, values);
        parents.Span.CopyTo(values.Span!);
        return ValueTask.CompletedTask;
    }
}
