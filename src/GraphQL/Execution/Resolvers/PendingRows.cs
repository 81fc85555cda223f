namespace Netvaerk.GraphQL.Execution;

/// <summary>A column in which tasks stand where values are still to come: no second array is needed.</summary>
internal static class PendingRows<T>
{
    /// <summary>Awaits row after row; a task that fails becomes a failure of its row only.</summary>
    public static async ValueTask CollectAsync(Memory<object?> values)
    {
        for (var row = 0; row < values.Length; row++)
        {
            if (values.Span[row] is not Task<T> task)
                continue;
            object? value;
            try { value = await task.ConfigureAwait(false); }
            catch (Exception cause) { value = new FieldFailure(cause); }
            values.Span[row] = value;
        }
    }
}
