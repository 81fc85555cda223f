namespace Netvaerk.GraphQL.Language;

/// <summary>A part of a type definition: a field, an argument, an input field or an enum value.</summary>
internal abstract class MemberDefinitionNode(
    Location location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives)
    : Node(location), IHasDirectives
{
    public StringValueNode? Description { get; } = description;

    public NameNode Name { get; } = name;

    public ImmutableArray<DirectiveNode> Directives { get; } = directives;
}

internal sealed class FieldDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    ImmutableArray<InputValueDefinitionNode> arguments,
    TypeNode type,
    ImmutableArray<DirectiveNode> directives) : MemberDefinitionNode(location, description, name, directives)
{
    public ImmutableArray<InputValueDefinitionNode> Arguments { get; } = arguments;

    public TypeNode Type { get; } = type;
}

/// <summary>An argument's or an input field's definition.</summary>
internal sealed class InputValueDefinitionNode(
    Location location,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    ImmutableArray<DirectiveNode> directives) : MemberDefinitionNode(location, description, name, directives)
{
    public TypeNode Type { get; } = type;

    public ValueNode? DefaultValue { get; } = defaultValue;
}

internal sealed class EnumValueDefinitionNode(
    Location location, StringValueNode? description, NameNode name, ImmutableArray<DirectiveNode> directives)
    : MemberDefinitionNode(location, description, name, directives);
