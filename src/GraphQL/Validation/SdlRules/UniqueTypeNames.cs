using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>Each type has a name of its own.</summary>
internal sealed class UniqueTypeNames(ValidationContext context) : Rule(context), IEnter<TypeDefinitionNode>
{
    private readonly Dictionary<string, NameNode> known = new(StringComparer.Ordinal);

    public void Enter(TypeDefinitionNode node)
    {
        if (!node.IsExtension && !known.TryAdd(node.Name.Value, node.Name))
            Report($"There can be only one type named \"{node.Name}\".", known[node.Name.Value], node.Name);
    }
}
