namespace Netvaerk.GraphQL.Execution;

/// <summary>Calls a method that answers at once.</summary>
internal sealed class SyncRowResolver(Func<object, ResolverContext, object?> call, Func<ResolverContext, object?>? bind)
    : RowResolver(bind)
{
    private protected override ValueTask ResolveRowsAsync(
        ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values)
    {
        var from = parents.Span;
        var to = values.Span;
        for (var row = 0; row < from.Length; row++)
        {
            try { to[row] = call(from[row], context); }
            catch (Exception cause) { to[row] = new FieldFailure(cause); }
        }

        return ValueTask.CompletedTask;
    }
}
