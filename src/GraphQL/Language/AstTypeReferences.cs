namespace Netvaerk.GraphQL.Language;

/// <summary>A type as it is referred to: <c>[String!]!</c>.</summary>
internal abstract class TypeNode(Location location) : Node(location)
{
    public override string ToString() => Printer.Print(this);
}

internal sealed class NamedTypeNode(Location location, NameNode name) : TypeNode(location)
{
    public NameNode Name { get; } = name;
}

internal sealed class ListTypeNode(Location location, TypeNode type) : TypeNode(location)
{
    public TypeNode Type { get; } = type;
}

internal sealed class NonNullTypeNode(Location location, TypeNode type) : TypeNode(location)
{
    public TypeNode Type { get; } = type;
}
