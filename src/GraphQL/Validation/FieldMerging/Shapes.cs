using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Validation.FieldMerging;

internal static class Shapes
{
    /// <summary>Would a client have to tell the types' values apart? Composite types differ by their fields, which are compared elsewhere.</summary>
    public static bool Differ(GraphQLType one, GraphQLType other)
    {
        if (one == other)
            return false;
        return (one, other) switch
        {
            (ListType a, ListType b) => Differ(a.Of, b.Of),
            (ListType, _) or (_, ListType) => true,
            (NonNullType a, NonNullType b) => Differ(a.Of, b.Of),
            (NonNullType, _) or (_, NonNullType) => true,
            _ => one.Named.IsLeaf || other.Named.IsLeaf,
        };
    }
}
