using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>An operation that can be executed: what kind it is and what is selected at its root.</summary>
/// <param name="Kind">Query, mutation or subscription.</param>
/// <param name="Operation">The operation in the document.</param>
/// <param name="Root">The fields of the root.</param>
internal sealed record OperationPlan(OperationKinds Kind, OperationDefinitionNode Operation, ObjectPlan Root)
{
    /// <summary>The operation's name, if it has one.</summary>
    public string? Name => Operation.Name?.Value;
}
