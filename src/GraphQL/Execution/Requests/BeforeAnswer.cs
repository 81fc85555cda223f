namespace Netvaerk.GraphQL.Execution;

/// <summary>The last word before an answer leaves: the host writes its read record here.</summary>
/// <param name="operation">What was executed.</param>
/// <param name="cancellation">Ends with the request.</param>
/// <returns>Null to let the answer go, or the one error that replaces all of it.</returns>
internal delegate ValueTask<GraphQLError?> BeforeAnswer(ExecutedOperation operation, CancellationToken cancellation);

/// <summary>An operation whose answer is ready but has not left.</summary>
/// <param name="Kind">Query, mutation or subscription (one event of it).</param>
/// <param name="Name">The operation's name, if it has one.</param>
/// <param name="Services">The services of the request, or of the event.</param>
/// <param name="HasErrors">Whether the answer holds errors.</param>
internal readonly record struct ExecutedOperation(OperationKinds Kind, string? Name, IServiceProvider Services, bool HasErrors);
