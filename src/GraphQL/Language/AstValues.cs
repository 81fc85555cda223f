namespace Netvaerk.GraphQL.Language;

/// <summary>A value as it is written: a literal, or a variable where variables are allowed.</summary>
internal abstract class ValueNode(Location location) : Node(location)
{
    public override string ToString() => Printer.Print(this);
}

internal sealed class VariableNode(Location location, NameNode name) : ValueNode(location)
{
    public NameNode Name { get; } = name;
}

/// <summary>Digits as they were written; they need not fit any number type.</summary>
internal sealed class IntValueNode(Location location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

internal sealed class FloatValueNode(Location location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

internal sealed class StringValueNode(Location location, string value, bool isBlock) : ValueNode(location)
{
    /// <summary>The text it means: escapes resolved, a block string's common indentation removed.</summary>
    public string Value { get; } = value;

    public bool IsBlock { get; } = isBlock;
}

internal sealed class BooleanValueNode(Location location, bool value) : ValueNode(location)
{
    public bool Value { get; } = value;
}

internal sealed class NullValueNode(Location location) : ValueNode(location);

internal sealed class EnumValueNode(Location location, string value) : ValueNode(location)
{
    public string Value { get; } = value;
}

internal sealed class ListValueNode(Location location, ImmutableArray<ValueNode> values) : ValueNode(location)
{
    public ImmutableArray<ValueNode> Values { get; } = values;
}

internal sealed class ObjectValueNode(Location location, ImmutableArray<ObjectFieldNode> fields) : ValueNode(location)
{
    public ImmutableArray<ObjectFieldNode> Fields { get; } = fields;
}

internal sealed class ObjectFieldNode(Location location, NameNode name, ValueNode value) : Node(location)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
