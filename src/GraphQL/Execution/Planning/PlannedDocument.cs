using System.Collections.Frozen;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>A valid document with what planning looks up in it.</summary>
internal sealed class PlannedDocument(GraphQLSchema schema, DocumentNode document)
{
    /// <summary>The schema against which the document is valid.</summary>
    public GraphQLSchema Schema => schema;

    /// <summary>The operations, as they stand.</summary>
    public IReadOnlyList<OperationDefinitionNode> Operations { get; } =
        [.. document.Definitions.OfType<OperationDefinitionNode>()];

    /// <summary>The fragments by name.</summary>
    public FrozenDictionary<string, FragmentDefinitionNode> Fragments { get; } = document.Definitions
        .OfType<FragmentDefinitionNode>()
        .ToFrozenDictionary(fragment => fragment.Name.Value, StringComparer.Ordinal);

    /// <summary>The variables on which some <c>@skip</c> or <c>@include</c> depends.</summary>
    public IReadOnlyList<string> ConditionVariables { get; } = ConditionFinder.VariablesOf(document);
}
