using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Every variable that an operation declares is used.</summary>
internal sealed class NoUnusedVariables(ValidationContext context) : Rule(context), ILeave<OperationDefinitionNode>
{
    public void Leave(OperationDefinitionNode node)
    {
        if (node.Variables.IsEmpty)
            return;
        var used = Context.Usages.Of(node).Select(usage => usage.Node.Name.Value).ToHashSet(StringComparer.Ordinal);
        var where = node.Name is { } name ? $" in operation \"{name}\"" : "";
        foreach (var variable in node.Variables)
        {
            if (!used.Contains(variable.Variable.Name.Value))
                Report($"Variable \"${variable.Variable.Name}\" is never used{where}.", variable);
        }
    }
}
