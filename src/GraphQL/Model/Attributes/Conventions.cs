namespace Netvaerk.GraphQL;

/// <summary>A method that returns <see cref="Page{T}"/> is a connection with <c>first</c>, <c>after</c>, <c>last</c> and <c>before</c>.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UsePagingAttribute : Attribute
{
    /// <summary>How many items are returned when the client does not say; the server's default if 0.</summary>
    public int DefaultPageSize { get; set; }

    /// <summary>How many items may be asked for; the server's default if 0. More is refused with <c>PAGE_TOO_LARGE</c>.</summary>
    public int MaxPageSize { get; set; }

    /// <summary>Whether the connection has <c>totalCount</c>.</summary>
    public bool IncludeTotalCount { get; set; }
}

/// <summary>On a mutation's method or class: <typeparamref name="TError"/> is an answer that the client is told of, not a fault.</summary>
/// <typeparam name="TError">The exception; its own public properties are the error's fields, never those of <see cref="Exception"/> but the message.</typeparam>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ErrorAttribute<TError> : Attribute where TError : Exception;

/// <summary>On a mutation's method or class: the exception is an answer that the client is told of, not a fault.</summary>
/// <param name="errorType">The exception.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Class, AllowMultiple = true)]
public sealed class ErrorAttribute(Type errorType) : Attribute
{
    /// <summary>The exception.</summary>
    public Type ErrorType => errorType;
}

/// <summary>On a mutation's method: names the payload's field where the returned type's name would not serve.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class UseMutationConventionAttribute : Attribute
{
    /// <summary>The name of the payload's field that holds what the method returns.</summary>
    public string? PayloadFieldName { get; set; }
}
