using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Each operation has a name of its own.</summary>
internal sealed class UniqueOperationNames(ValidationContext context) : Rule(context), IEnter<OperationDefinitionNode>
{
    private readonly Dictionary<string, NameNode> known = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode node)
    {
        if (node.Name is { } name && !known.TryAdd(name.Value, name))
            Report($"There can be only one operation named \"{name}\".", known[name.Value], name);
    }
}
