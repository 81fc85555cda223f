namespace Netvaerk.GraphQL.Language;

internal sealed class DocumentNode(Location location, ImmutableArray<DefinitionNode> definitions) : Node(location)
{
    public ImmutableArray<DefinitionNode> Definitions { get; } = definitions;
}

/// <summary>What a document consists of: operations, fragments, type-system definitions and extensions.</summary>
internal abstract class DefinitionNode(Location location, ImmutableArray<DirectiveNode> directives) : Node(location), IHasDirectives
{
    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

/// <summary>A definition that can be executed: an operation or a fragment.</summary>
internal abstract class ExecutableDefinitionNode(
    Location location, StringValueNode? description, ImmutableArray<DirectiveNode> directives, SelectionSetNode selectionSet)
    : DefinitionNode(location, directives)
{
    public StringValueNode? Description { get; } = description;

    public SelectionSetNode SelectionSet { get; } = selectionSet;
}

internal enum OperationType
{
    Query,
    Mutation,
    Subscription,
}

internal sealed class OperationDefinitionNode(
    Location location,
    StringValueNode? description,
    OperationType operation,
    NameNode? name,
    ImmutableArray<VariableDefinitionNode> variables,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    public OperationType Operation { get; } = operation;

    public NameNode? Name { get; } = name;

    public ImmutableArray<VariableDefinitionNode> Variables { get; } = variables;
}

internal sealed class FragmentDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    ImmutableArray<DirectiveNode> directives,
    SelectionSetNode selectionSet) : ExecutableDefinitionNode(location, description, directives, selectionSet)
{
    public NameNode Name { get; } = name;

    public NamedTypeNode TypeCondition { get; } = typeCondition;
}

internal sealed class VariableDefinitionNode(
    Location location,
    StringValueNode? description,
    VariableNode variable,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : Node(location), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public VariableNode Variable { get; } = variable;

    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}
