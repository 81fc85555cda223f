namespace Netvaerk.GraphQL.Types;

/// <summary>An object or an interface.</summary>
internal abstract class TypeWithFields(string name) : NamedType(name)
{
    public Members<Field> Fields { get; } = [];

    /// <summary>The interfaces it says that it implements, those that they implement included.</summary>
    public Members<InterfaceType> Interfaces { get; } = [];

    internal override void Seal()
    {
        Fields.Seal();
        Interfaces.Seal();
        foreach (var field in Fields)
            field.Arguments.Seal();
    }
}

internal sealed class ObjectType(string name) : TypeWithFields(name)
{
    public override TypeKind Kind => TypeKind.Object;
}

internal sealed class InterfaceType(string name) : TypeWithFields(name)
{
    public override TypeKind Kind => TypeKind.Interface;
}

internal sealed class UnionType(string name) : NamedType(name)
{
    public override TypeKind Kind => TypeKind.Union;

    public Members<ObjectType> Types { get; } = [];

    internal override void Seal() => Types.Seal();
}
