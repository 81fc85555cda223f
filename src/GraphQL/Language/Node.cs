namespace Netvaerk.GraphQL.Language;

/// <summary>A node of a parsed document. Nodes never change; two nodes are equal only if they are the same node.</summary>
internal abstract class Node(Location location)
{
    public Location Location { get; } = location;
}

internal sealed class NameNode(Location location, string value) : Node(location)
{
    public string Value { get; } = value;

    public override string ToString() => Value;
}

/// <summary>A node that may carry directives.</summary>
internal interface IHasDirectives
{
    ImmutableArray<DirectiveNode> Directives { get; }
}

internal sealed class DirectiveNode(Location location, NameNode name, ImmutableArray<ArgumentNode> arguments) : Node(location)
{
    public NameNode Name { get; } = name;

    public ImmutableArray<ArgumentNode> Arguments { get; } = arguments;
}

internal sealed class ArgumentNode(Location location, NameNode name, ValueNode value) : Node(location)
{
    public NameNode Name { get; } = name;

    public ValueNode Value { get; } = value;
}
