namespace Netvaerk.GraphQL;

/// <summary>A request or field that fails for a reason the client may know: its code and message are answered as they stand.</summary>
/// <param name="code">The code, as in <c>extensions.code</c>.</param>
/// <param name="message">What is said to the client.</param>
public class GraphQLException(string code, string message) : Exception(message)
{
    /// <summary>The code, as in <c>extensions.code</c>.</summary>
    public string Code => code;

    /// <summary>Further facts for <c>extensions</c>; null when there are none.</summary>
    public IReadOnlyDictionary<string, object?>? Extensions { get; init; }
}
