using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Each fragment has a name of its own.</summary>
internal sealed class UniqueFragmentNames(ValidationContext context) : Rule(context), IEnter<FragmentDefinitionNode>
{
    private readonly Dictionary<string, NameNode> known = new(StringComparer.Ordinal);

    public void Enter(FragmentDefinitionNode node)
    {
        if (!known.TryAdd(node.Name.Value, node.Name))
            Report($"There can be only one fragment named \"{node.Name}\".", known[node.Name.Value], node.Name);
    }
}
