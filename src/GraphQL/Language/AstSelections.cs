namespace Netvaerk.GraphQL.Language;

internal sealed class SelectionSetNode(Location location, ImmutableArray<SelectionNode> selections) : Node(location)
{
    public ImmutableArray<SelectionNode> Selections { get; } = selections;
}

internal abstract class SelectionNode(Location location, ImmutableArray<DirectiveNode> directives) : Node(location), IHasDirectives
{
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

internal sealed class FieldNode(
    Location location,
    NameNode? alias,
    NameNode name,
    ImmutableArray<ArgumentNode> arguments,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode? selectionSet) : SelectionNode(location, directives)
{
    public NameNode? Alias { get; } = alias;

    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;

    public SelectionSetNode? SelectionSet { get; } = selectionSet;

    /// <summary>The name under which the field's value stands in the response.</summary>
    public string ResponseName => (Alias ?? Name).Value;
}

internal sealed class FragmentSpreadNode(Location location, NameNode name, ImmutableArray<DirectiveNode> directives)
    : SelectionNode(location, directives)
{
    public NameNode Name { get; } = name;
}

internal sealed class InlineFragmentNode(
    Location location, NamedTypeNode? typeCondition, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet)
    : SelectionNode(location, directives)
{
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}
