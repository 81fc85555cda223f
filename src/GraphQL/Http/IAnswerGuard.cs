namespace Netvaerk.GraphQL;

/// <summary>Has the last word before an answer leaves, be it to record that it was read. Registered once per request.</summary>
public interface IAnswerGuard
{
    /// <summary>Called when everything is resolved and before a byte of the answer leaves.</summary>
    /// <param name="operation">What was executed.</param>
    /// <param name="cancellationToken">Ends with the request.</param>
    /// <returns>Null to let the answer go, or the one error that replaces all of it.</returns>
    ValueTask<GraphQLError?> Release(AnsweredOperation operation, CancellationToken cancellationToken);
}

/// <summary>An operation whose answer is ready.</summary>
/// <param name="Kind"><c>query</c>, <c>mutation</c> or <c>subscription</c> (one event of it).</param>
/// <param name="Name">The operation's name, if it has one.</param>
/// <param name="HasErrors">Whether the answer holds errors.</param>
public sealed record AnsweredOperation(string Kind, string? Name, bool HasErrors);
