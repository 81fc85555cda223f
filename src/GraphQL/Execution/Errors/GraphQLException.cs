namespace Netvaerk.GraphQL;

/// <summary>Thrown by a resolver that knows what the client shall read; every other exception is mapped or masked.</summary>
public sealed class GraphQLException(GraphQLError error, Exception? cause = null) : Exception(error.Message, cause)
{
    /// <summary>An error with a message and a code.</summary>
    public GraphQLException(string message, string? code = null) : this(new GraphQLError(message) { Code = code }) { }

    /// <summary>What the client reads; the executor adds path and locations.</summary>
    public GraphQLError Error { get; } = error;
}
