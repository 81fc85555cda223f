using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Each variable of an operation has a name of its own.</summary>
internal sealed class UniqueVariableNames(ValidationContext context) : Rule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node) =>
        Duplicates.Report(
            node.Variables, variable => variable.Variable.Name, (name, nodes) => Report($"There can be only one variable named \"${name}\".", nodes));
}
