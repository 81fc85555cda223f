using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Cost;

/// <summary>
/// Counts the fields that an answer can hold at most: each field is one, lists multiply what lies beneath them by the size that is asked for.
/// </summary>
internal sealed class CostCounter(PlannedDocument document, IReadOnlyDictionary<string, object?> variables, int assumedListSize)
{
    // Without it, fragments that spread each other would be counted once per path: exponentially often.
    private readonly Dictionary<(string Fragment, NamedType Parent, int? Size), long> known = [];
    private readonly SizeArguments sizes = new(variables);

    /// <summary>Whether a variable was looked at, so that other values may cost otherwise.</summary>
    public bool AskedVariables => sizes.AskedVariables || document.ConditionVariables.Count > 0;

    /// <summary>The cost of what is selected on a type.</summary>
    public long Count(NamedType parent, SelectionSetNode set, int? inheritedSize = null)
    {
        var sum = 0L;
        foreach (var selection in set.Selections)
        {
            if (sizes.Includes(selection))
                sum = Sum(sum, CountOne(parent, selection, inheritedSize));
        }

        return sum;
    }

    private long CountOne(NamedType parent, SelectionNode selection, int? inheritedSize) => selection switch
    {
        FieldNode field => CountField(parent, field, inheritedSize),
        InlineFragmentNode { TypeCondition: { } on } fragment => Count(Named(on, parent), fragment.SelectionSet, inheritedSize),
        InlineFragmentNode fragment => Count(parent, fragment.SelectionSet, inheritedSize),
        FragmentSpreadNode spread => CountFragment(parent, spread.Name.Value, inheritedSize),
        _ => 0,
    };

    private long CountField(NamedType parent, FieldNode node, int? inheritedSize)
    {
        if (document.Schema.FieldOf(parent, node.Name.Value) is not { } field)
            return 1;
        if (node.SelectionSet is not { } set)
            return field.Cost;
        var named = field.Type.Named;
        var asked = sizes.Of(field, node);
        // The schema describes itself from memory: its lists are no load on anything.
        if (named.Name.StartsWith("__", StringComparison.Ordinal))
            return Sum(1, Count(named, set));
        return field.Type.Nullable is ListType
            ? Product(asked ?? inheritedSize ?? assumedListSize, Sum(field.Cost, Count(named, set)))
            : Sum(field.Cost, Count(named, set, asked));
    }

    private long CountFragment(NamedType parent, string name, int? inheritedSize)
    {
        if (!document.Fragments.TryGetValue(name, out var fragment))
            return 0;
        var key = (name, parent, inheritedSize);
        if (!known.TryGetValue(key, out var cost))
            known[key] = cost = Count(Named(fragment.TypeCondition, parent), fragment.SelectionSet, inheritedSize);
        return cost;
    }

    private NamedType Named(NamedTypeNode condition, NamedType otherwise) =>
        document.Schema.Find(condition.Name.Value) ?? otherwise;

    /// <summary>Beyond any limit the exact number no longer matters.</summary>
    private static long Sum(long one, long other) => Math.Min(one + other, int.MaxValue);

    private static long Product(long one, long other) => Math.Min(one * other, int.MaxValue);
}
