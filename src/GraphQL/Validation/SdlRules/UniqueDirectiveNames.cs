using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>Each directive has a name of its own.</summary>
internal sealed class UniqueDirectiveNames(ValidationContext context) : Rule(context), IEnter<DirectiveDefinitionNode>
{
    private readonly Dictionary<string, NameNode> known = new(StringComparer.Ordinal);

    public void Enter(DirectiveDefinitionNode node)
    {
        if (!known.TryAdd(node.Name.Value, node.Name))
            Report($"There can be only one directive named \"@{node.Name}\".", known[node.Name.Value], node.Name);
    }
}
