namespace Netvaerk.GraphQL.Types;

/// <summary>A type: named, or a wrapping of one. Two types are the same if they are the same object, wrappings included.</summary>
internal abstract class GraphQLType
{
    private ListType? list;
    private NonNullType? nonNull;

    public abstract TypeKind Kind { get; }

    /// <summary>The type inside all lists and non-nulls.</summary>
    public abstract NamedType Named { get; }

    /// <summary>This type without its non-null, if it has one.</summary>
    public virtual GraphQLType Nullable => this;

    public bool IsNonNull => Kind == TypeKind.NonNull;

    public bool IsInput => Named.Kind is TypeKind.Scalar or TypeKind.Enum or TypeKind.InputObject;

    public bool IsOutput => Named.Kind != TypeKind.InputObject;

    /// <summary>The list of this type.</summary>
    public ListType List => list ?? Interlocked.CompareExchange(ref list, new(this), null) ?? list;

    /// <summary>This type without null.</summary>
    public virtual NonNullType NonNull => nonNull ?? Interlocked.CompareExchange(ref nonNull, new(this), null) ?? nonNull;
}

internal sealed class ListType : GraphQLType
{
    /// <summary>Taken from <see cref="GraphQLType.List"/> only, so that there is one list type per type.</summary>
    internal ListType(GraphQLType of) => Of = of;

    public override TypeKind Kind => TypeKind.List;

    public GraphQLType Of { get; }

    public override NamedType Named => Of.Named;

    public override string ToString() => $"[{Of}]";
}

internal sealed class NonNullType : GraphQLType
{
    /// <summary>Taken from <see cref="GraphQLType.NonNull"/> only, so that there is one non-null type per type.</summary>
    internal NonNullType(GraphQLType of) => Of = of;

    public override TypeKind Kind => TypeKind.NonNull;

    public GraphQLType Of { get; }

    public override GraphQLType Nullable => Of;

    public override NamedType Named => Of.Named;

    public override NonNullType NonNull => this;

    public override string ToString() => $"{Of}!";
}
