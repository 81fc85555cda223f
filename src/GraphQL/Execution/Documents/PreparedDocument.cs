using Netvaerk.GraphQL.Execution.Planning;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>What became of a document: its mistakes, or its operations.</summary>
internal sealed class PreparedDocument
{
    private readonly PreparedOperation[] operations = [];

    /// <summary>A document that is refused.</summary>
    public PreparedDocument(IReadOnlyList<GraphQLError> errors) => Errors = errors;

    /// <summary>A valid document.</summary>
    public PreparedDocument(PlannedDocument document) =>
        operations = [.. document.Operations.Select(operation => new PreparedOperation(document, operation))];

    /// <summary>Why the document is refused; empty when it is valid.</summary>
    public IReadOnlyList<GraphQLError> Errors { get; } = [];

    /// <summary>The operation that is asked for: by its name, or the only one there is.</summary>
    public PreparedOperation? Find(string? name, out GraphQLError? error)
    {
        var found = name is null
            ? operations.Length == 1 ? operations[0] : null
            : Array.Find(operations, operation => operation.Name == name);
        error = found is null ? Missing(name) : null;
        return found;
    }

    private GraphQLError Missing(string? name) => new(
        name is not null ? $"Unknown operation named \"{name}\"."
        : operations.Length == 0 ? "Must provide an operation."
        : "Must provide operation name if query contains multiple operations.")
    {
        Code = ErrorCodes.UnknownOperation,
    };
}
