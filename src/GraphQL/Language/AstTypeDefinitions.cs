namespace Netvaerk.GraphQL.Language;

/// <summary>A definition, or an extension, of one named type.</summary>
internal abstract class TypeDefinitionNode(
    Location location, StringValueNode? description, bool isExtension, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeSystemNode(location, description, isExtension, directives)
{
    public NameNode Name { get; } = name;
}

internal sealed class ScalarTypeNode(
    Location location, StringValueNode? description, bool isExtension, NameNode name, ImmutableArray<DirectiveNode> directives)
    : TypeDefinitionNode(location, description, isExtension, name, directives);

/// <summary>An object or interface type.</summary>
internal abstract class TypeWithFieldsNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public ImmutableArray<NamedTypeNode> Interfaces { get; } = interfaces;

    public ImmutableArray<FieldDefinitionNode> Fields { get; } = fields;
}

internal sealed class ObjectTypeNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeWithFieldsNode(location, description, isExtension, name, interfaces, directives, fields);

internal sealed class InterfaceTypeNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<NamedTypeNode> interfaces,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<FieldDefinitionNode> fields)
    : TypeWithFieldsNode(location, description, isExtension, name, interfaces, directives, fields);

internal sealed class UnionTypeNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<NamedTypeNode> types) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public ImmutableArray<NamedTypeNode> Types { get; } = types;
}

internal sealed class EnumTypeNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<EnumValueDefinitionNode> values) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public ImmutableArray<EnumValueDefinitionNode> Values { get; } = values;
}

internal sealed class InputObjectTypeNode(
    Location location,
    StringValueNode? description,
    bool isExtension,
    NameNode name,
    ImmutableArray<DirectiveNode> directives,
    ImmutableArray<InputValueDefinitionNode> fields) : TypeDefinitionNode(location, description, isExtension, name, directives)
{
    public ImmutableArray<InputValueDefinitionNode> Fields { get; } = fields;
}
