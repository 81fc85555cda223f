namespace Netvaerk.GraphQL.Execution;

/// <summary>Starts a method for every row, so that a loader sees all keys of the level, and then collects.</summary>
internal sealed class TaskRowResolver<T>(Func<object, ResolverContext, Task<T>> call, Func<ResolverContext, object?>? bind)
    : RowResolver(bind)
{
    private protected override ValueTask ResolveRowsAsync(
        ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values)
    {
        var from = parents.Span;
        var to = values.Span;
        var pending = false;
        for (var row = 0; row < from.Length; row++)
            pending |= Start(from[row], context, out to[row]);
        return pending ? PendingRows<T>.CollectAsync(values) : ValueTask.CompletedTask;
    }

    private bool Start(object parent, ResolverContext context, out object? value)
    {
        try
        {
            var task = call(parent, context);
            var pending = !task.IsCompletedSuccessfully;
            value = pending ? task : task.Result;
            return pending;
        }
        catch (Exception cause)
        {
            value = new FieldFailure(cause);
            return false;
        }
    }
}
