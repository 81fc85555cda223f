namespace Netvaerk.GraphQL.Execution;

/// <summary>As <see cref="TaskRowResolver{T}"/>, for methods that return a value task.</summary>
internal sealed class ValueTaskRowResolver<T>(Func<object, ResolverContext, ValueTask<T>> call, Func<ResolverContext, object?>? bind)
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
            value = pending ? task.AsTask() : task.Result;
            return pending;
        }
        catch (Exception cause)
        {
            value = new FieldFailure(cause);
            return false;
        }
    }
}
