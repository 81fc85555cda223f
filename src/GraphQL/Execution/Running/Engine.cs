using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Running;

/// <summary>What all executions against one schema share.</summary>
/// <param name="Schema">The schema, frozen.</param>
/// <param name="Options">What an operation may take.</param>
/// <param name="Errors">Makes errors of exceptions.</param>
/// <param name="Clock">The clock of the time limit.</param>
internal sealed record Engine(GraphQLSchema Schema, ExecutionOptions Options, ErrorMapper Errors, TimeProvider Clock)
{
    /// <summary>Tells objects' types.</summary>
    public RuntimeTypes Types { get; } = new(Schema);
}
