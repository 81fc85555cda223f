using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>What is extended is defined, and of the kind that the extension says.</summary>
internal sealed class PossibleTypeExtensions(ValidationContext context) : Rule(context), IEnter<TypeDefinitionNode>
{
    private readonly Dictionary<string, TypeDefinitionNode> defined = context.Document.Definitions
        .OfType<TypeDefinitionNode>()
        .Where(node => !node.IsExtension)
        .GroupBy(node => node.Name.Value)
        .ToDictionary(group => group.Key, group => group.Last());

    public void Enter(TypeDefinitionNode node)
    {
        if (!node.IsExtension)
            return;
        if (!defined.TryGetValue(node.Name.Value, out var definition))
            Report($"Cannot extend type \"{node.Name}\" because it is not defined.", node.Name);
        else if (definition.GetType() != node.GetType())
            Report($"Cannot extend \"{node.Name}\" as a type of another kind than it is.", definition, node);
    }
}
