namespace Netvaerk.GraphQL.Types;

/// <summary>What became of a value: the value that it means, or why it is refused.</summary>
internal readonly record struct Coerced
{
    private Coerced(object? value, string? error) => (Value, Error) = (value, error);

    public object? Value { get; }

    /// <summary>Why the value is refused; null when it is accepted.</summary>
    public string? Error { get; }

    public bool IsOk => Error is null;

    public static Coerced To(object? value) => new(value, null);

    public static Coerced Refused(string because) => new(null, because);
}
