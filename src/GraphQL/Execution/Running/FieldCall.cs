using Netvaerk.GraphQL.Execution.Planning;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>Calls a field's resolver for a whole level; whatever goes wrong ends up in the column.</summary>
internal static class FieldCall
{
    /// <summary>Starts resolving; the returned task never fails.</summary>
    public static ValueTask Start(RunContext run, FieldPlan field, RowSet set, Column column)
    {
        var values = column.Values.AsMemory(0, column.Count);
        try
        {
            var context = ContextOf(run, field);
            var resolving = field.Resolver!.ResolveAsync(context, set.Parents, values);
            return resolving.IsCompletedSuccessfully ? ValueTask.CompletedTask : GuardAsync(resolving, values);
        }
        catch (Exception cause)
        {
            Fail(values, cause);
            return ValueTask.CompletedTask;
        }
    }

    private static ResolverContext ContextOf(RunContext run, FieldPlan field) => field.Resolver is PropertyResolver
        ? run.Bare
        : new ResolverContext(run, field, field.Arguments.Coerce(run.Variables));

    private static async ValueTask GuardAsync(ValueTask resolving, Memory<object?> values)
    {
        try { await resolving.ConfigureAwait(false); }
        catch (Exception cause) { Fail(values, cause); }
    }

    private static void Fail(Memory<object?> values, Exception cause) => values.Span.Fill(new FieldFailure(cause));
}
