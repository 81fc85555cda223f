using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.SdlRules;

/// <summary>A directive is not used in its own definition, nor in that of anything its definition refers to.</summary>
internal sealed class DirectiveCycles(ValidationContext context) : Rule(context), IEnter<DirectiveDefinitionNode>
{
    private readonly ILookup<string, DirectiveDefinitionNode> directives =
        context.Document.Definitions.OfType<DirectiveDefinitionNode>().ToLookup(node => node.Name.Value);

    private readonly ILookup<string, TypeDefinitionNode> types =
        context.Document.Definitions.OfType<TypeDefinitionNode>().ToLookup(node => node.Name.Value);

    public void Enter(DirectiveDefinitionNode node)
    {
        var used = new List<string>();
        var typesSeen = new HashSet<string>(StringComparer.Ordinal);
        NoteArguments(node.Arguments, used, typesSeen);
        for (var i = 0; i < used.Count; i++)
        {
            foreach (var definition in directives[used[i]])
                NoteArguments(definition.Arguments, used, typesSeen);
        }

        if (used.Contains(node.Name.Value))
            Report($"Directive \"@{node.Name}\" refers to itself.", node);
    }

    private void NoteArguments(ImmutableArray<InputValueDefinitionNode> arguments, List<string> used, HashSet<string> typesSeen)
    {
        foreach (var argument in arguments)
        {
            NoteDirectives(argument, used);
            NoteType(NameOf(argument.Type), used, typesSeen);
        }
    }

    private void NoteType(string name, List<string> used, HashSet<string> typesSeen)
    {
        if (!typesSeen.Add(name))
            return;
        foreach (var definition in types[name])
        {
            NoteDirectives(definition, used);
            if (definition is InputObjectTypeNode input)
                NoteArguments(input.Fields, used, typesSeen);
            if (definition is EnumTypeNode names)
            {
                foreach (var value in names.Values)
                    NoteDirectives(value, used);
            }
        }
    }

    private static void NoteDirectives(IHasDirectives node, List<string> used) =>
        used.AddRange(node.Directives.Select(directive => directive.Name.Value).Where(name => !used.Contains(name)).Distinct());

    private static string NameOf(TypeNode type) => type switch
    {
        ListTypeNode list => NameOf(list.Type),
        NonNullTypeNode nonNull => NameOf(nonNull.Type),
        NamedTypeNode named => named.Name.Value,
        _ => "",
    };
}
