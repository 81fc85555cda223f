using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation uses, directly or through fragments, is declared by it.</summary>
internal sealed class NoUndefinedVariables(ValidationContext context) : Rule(context), ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        var declared = node.Variables.Select(variable => variable.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
        var where = node.Name is { } name ? $" by operation \"{name}\"" : "";
        foreach (var usage in Context.Usages.Of(node))
        {
            if (!declared.Contains(usage.Node.Name.Value))
                Report($"Variable \"${usage.Node.Name}\" is not defined{where}.", usage.Node, node);
        }
    }
}
