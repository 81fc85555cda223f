namespace Netvaerk.GraphQL.Types;

/// <summary>The eight kinds of types, in the order of introspection's <c>__TypeKind</c>.</summary>
internal enum TypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
