using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>Each field of a type and its extensions has a name of its own.</summary>
internal sealed class UniqueFieldDefinitionNames(ValidationContext context) : Rule(context), IEnter<TypeDefinitionNode>
{
    private readonly Dictionary<(string Type, string Field), NameNode> known = [];

    public void Enter(TypeDefinitionNode node)
    {
        IEnumerable<MemberDefinitionNode> fields = node switch
        {
            TypeWithFieldsNode type => type.Fields,
            InputObjectTypeNode input => input.Fields,
            _ => [],
        };
        foreach (var name in fields.Select(field => field.Name))
        {
            var key = (node.Name.Value, name.Value);
            if (!known.TryAdd(key, name))
                Report($"Field \"{node.Name}.{name}\" can only be defined once.", known[key], name);
        }
    }
}
