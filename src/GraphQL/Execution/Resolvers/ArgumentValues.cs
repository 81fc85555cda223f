namespace Netvaerk.GraphQL.Execution;

/// <summary>A field's coerced arguments by their place in the field's definition.</summary>
internal readonly struct ArgumentValues(object?[] values, bool[] given)
{
    /// <summary>How many arguments the field defines.</summary>
    public int Count => values?.Length ?? 0;

    /// <summary>The value as coercion made it (defaults applied); null when it is null or has no value.</summary>
    public object? this[int index] => values[index];

    /// <summary>Whether the argument has a value, be it null, by the client or by default.</summary>
    public bool Has(int index) => given[index];
}
