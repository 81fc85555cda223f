using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>Each value of an enum and its extensions has a name of its own.</summary>
internal sealed class UniqueEnumValueNames(ValidationContext context) : Rule(context), IEnter<TypeDefinitionNode>
{
    private readonly Dictionary<(string Type, string Value), NameNode> known = [];

    public void Enter(TypeDefinitionNode node)
    {
        if (node is not EnumTypeNode { Values: var values })
            return;
        foreach (var name in values.Select(value => value.Name))
        {
            var key = (node.Name.Value, name.Value);
            if (!known.TryAdd(key, name))
                Report($"Enum value \"{node.Name}.{name}\" can only be defined once.", known[key], name);
        }
    }
}
