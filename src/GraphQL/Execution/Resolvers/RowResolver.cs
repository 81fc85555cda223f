namespace Netvaerk.GraphQL.Execution;

/// <summary>A field that a method resolves, one parent after the other, with what the method needs bound once per level.</summary>
internal abstract class RowResolver(Func<ResolverContext, object?>? bind) : FieldResolver
{
    /// <summary>A method that answers at once.</summary>
    /// <param name="call">Casts the parent and calls the method; may read <see cref="ResolverContext.Bound"/>.</param>
    /// <param name="bind">Runs once per level and leaves services and converted arguments in <see cref="ResolverContext.Bound"/>.</param>
    public static RowResolver Of(Func<object, ResolverContext, object?> call, Func<ResolverContext, object?>? bind = null) =>
        new SyncRowResolver(call, bind);

    /// <summary>A method that returns a task, of a loader or of its own; all rows are started before the first is awaited.</summary>
    public static RowResolver OfTask<T>(Func<object, ResolverContext, Task<T>> call, Func<ResolverContext, object?>? bind = null) =>
        new TaskRowResolver<T>(call, bind);

    /// <summary>A method that returns a value task.</summary>
    public static RowResolver OfValueTask<T>(
        Func<object, ResolverContext, ValueTask<T>> call, Func<ResolverContext, object?>? bind = null) =>
        new ValueTaskRowResolver<T>(call, bind);

    /// <inheritdoc/>
    public sealed override ValueTask ResolveAsync(ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values)
    {
        if (bind is not null)
            context.Bound = bind(context);
        return ResolveRowsAsync(context, parents, values);
    }

    private protected abstract ValueTask ResolveRowsAsync(
        ResolverContext context, ReadOnlyMemory<object> parents, Memory<object?> values);
}
