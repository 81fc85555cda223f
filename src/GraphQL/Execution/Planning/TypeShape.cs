using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>A field's type taken apart: how deep its lists go, where null is allowed, and what lies within.</summary>
internal sealed class TypeShape
{
    private readonly bool[] nonNull;

    /// <summary>Takes a type apart, once per planned field.</summary>
    public TypeShape(GraphQLType type)
    {
        var levels = new List<bool>();
        for (var rest = type; ; rest = ((ListType)rest.Nullable).Of)
        {
            levels.Add(rest.IsNonNull);
            if (rest.Nullable is not ListType)
                break;
        }

        nonNull = [.. levels];
        Named = type.Named;
    }

    /// <summary>The type inside all lists and non-nulls.</summary>
    public NamedType Named { get; }

    /// <summary>How many lists lie around the named type.</summary>
    public int Depth => nonNull.Length - 1;

    /// <summary>Whether null is forbidden for the field (0), its items (1), their items (2), …</summary>
    public bool NonNullAt(int depth) => nonNull[depth];
}
