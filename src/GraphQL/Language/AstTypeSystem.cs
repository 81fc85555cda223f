namespace Netvaerk.GraphQL.Language;

/// <summary>A definition of a part of a schema, or (<see cref="IsExtension"/>) an addition to one.</summary>
internal abstract class TypeSystemNode(
    Location location, StringValueNode? description, bool isExtension, ImmutableArray<DirectiveNode> directives)
    : DefinitionNode(location, directives)
{
    public StringValueNode? Description { get; } = description;

    public bool IsExtension { get; } = isExtension;
}

internal sealed class SchemaNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<OperationTypeNode> operationTypes) : TypeSystemNode(location, description, isExtension, directives)
{
    public ImmutableArray<OperationTypeNode> OperationTypes { get; } = operationTypes;
}

/// <summary><c>query: Query</c> in a schema definition.</summary>
internal sealed class OperationTypeNode(Location location, OperationType operation, NamedTypeNode type) : Node(location)
{
    public OperationType Operation { get; } = operation;

    public NamedTypeNode Type { get; } = type;
}

internal sealed class DirectiveDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    bool isRepeatable,
    ImmutableArray<NameNode> locations) : TypeSystemNode(location, description, false, [])
{
    public NameNode Name { get; } = name;

    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public bool IsRepeatable { get; } = isRepeatable;

    public ImmutableArray<NameNode> Locations { get; } = locations;
}
