using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A subscription has one field at its root, and not one of introspection.</summary>
internal sealed class SingleFieldSubscriptions(ValidationContext context) : Rule(context), IEnter<OperationDefinitionNode>
{
    public void Enter(OperationDefinitionNode node)
    {
        if (node.Operation != OperationType.Subscription || Context.Schema.Subscription is not { } root)
            return;
        var fields = new RootFields(Context, root).Collect(node.SelectionSet);
        var subject = node.Name is { } name ? $"Subscription \"{name}\"" : "Anonymous Subscription";
        if (fields.Count > 1)
            Report($"{subject} must select only one top level field.", [.. fields.Skip(1).SelectMany(group => group.Value)]);
        foreach (var (_, nodes) in fields)
        {
            if (nodes[0].Name.Value.StartsWith("__", StringComparison.Ordinal))
                Report($"{subject} must not select an introspection top level field.", [.. nodes]);
        }
    }
}
