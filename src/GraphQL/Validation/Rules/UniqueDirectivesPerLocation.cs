using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>A directive stands once at each place, unless it is repeatable. A type and its extensions are one place.</summary>
internal sealed class UniqueDirectivesPerLocation(ValidationContext context)
    : Rule(context), IEnter<OperationDefinitionNode>, IEnter<FragmentDefinitionNode>, IEnter<VariableDefinitionNode>, IEnter<FieldNode>,
        IEnter<FragmentSpreadNode>, IEnter<InlineFragmentNode>, IEnter<SchemaNode>, IEnter<TypeDefinitionNode>,
        IEnter<FieldDefinitionNode>, IEnter<InputValueDefinitionNode>, IEnter<EnumValueDefinitionNode>
{
    private readonly Dictionary<string, DirectiveNode> onSchema = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, DirectiveNode>> onTypes = new(StringComparer.Ordinal);

    public void Enter(OperationDefinitionNode node) => Check(node);

    public void Enter(FragmentDefinitionNode node) => Check(node);

    public void Enter(VariableDefinitionNode node) => Check(node);

    public void Enter(FieldNode node) => Check(node);

    public void Enter(FragmentSpreadNode node) => Check(node);

    public void Enter(InlineFragmentNode node) => Check(node);

    public void Enter(FieldDefinitionNode node) => Check(node);

    public void Enter(InputValueDefinitionNode node) => Check(node);

    public void Enter(EnumValueDefinitionNode node) => Check(node);

    public void Enter(SchemaNode node) => Check(node, onSchema);

    public void Enter(TypeDefinitionNode node)
    {
        if (!onTypes.TryGetValue(node.Name.Value, out var seen))
            onTypes[node.Name.Value] = seen = new(StringComparer.Ordinal);
        Check(node, seen);
    }

    private void Check(IHasDirectives node)
    {
        if (node.Directives.Length > 1)
            Check(node, new(StringComparer.Ordinal));
    }

    private void Check(IHasDirectives node, Dictionary<string, DirectiveNode> seen)
    {
        foreach (var directive in node.Directives)
        {
            var name = directive.Name.Value;
            if (Context.Directives.Find(name) is { IsRepeatable: false } && !seen.TryAdd(name, directive))
                Report($"The directive \"@{name}\" can only be used once at this location.", seen[name], directive);
        }
    }
}
