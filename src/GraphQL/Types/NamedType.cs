namespace Netvaerk.GraphQL.Types;

/// <summary>A type with a name of its own. It may be changed until its schema is frozen.</summary>
internal abstract class NamedType(string name) : GraphQLType, IMember
{
    public string Name { get; } = name;

    public string? Description { get; set; }

    /// <summary>Whatever the builder of the schema wants to find again: a CLR type, say.</summary>
    public object? Tag { get; set; }

    public override NamedType Named => this;

    /// <summary>Is it an object, an interface or a union: something with a selection set?</summary>
    public bool IsComposite => Kind is TypeKind.Object or TypeKind.Interface or TypeKind.Union;

    /// <summary>Is it an interface or a union: something that an object stands in for?</summary>
    public bool IsAbstract => Kind is TypeKind.Interface or TypeKind.Union;

    /// <summary>Is it a scalar or an enum: something without a selection set?</summary>
    public bool IsLeaf => Kind is TypeKind.Scalar or TypeKind.Enum;

    /// <summary>No member is added from here on.</summary>
    internal virtual void Seal()
    {
    }

    public override string ToString() => Name;
}
