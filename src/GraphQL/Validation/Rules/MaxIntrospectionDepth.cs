using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>Introspection follows lists of types and fields only so deep: deeper, a small document has an enormous answer.</summary>
internal sealed class MaxIntrospectionDepth(ValidationContext context) : Rule(context), IEnter<FieldNode>, ILeave<FieldNode>
{
    /// <summary>The deepest place from which a fragment is known to stay within the limit.</summary>
    private readonly Dictionary<string, int> safeFrom = new(StringComparer.Ordinal);

    /// <summary>The shallowest place from which a fragment is known to go beyond it.</summary>
    private readonly Dictionary<string, int> tooDeepFrom = new(StringComparer.Ordinal);

    private FieldNode? reported;

    public void Enter(FieldNode node)
    {
        if (reported is not null || node.Name.Value is not ("__schema" or "__type") || !IsTooDeep(node, [], 0))
            return;
        reported = node;
        Report("Maximum introspection depth exceeded", node);
    }

    public void Leave(FieldNode node) => reported = reported == node ? null : reported;

    private bool IsTooDeep(SelectionNode node, Dictionary<string, int> visited, int lists) => node switch
    {
        FragmentSpreadNode spread => IsTooDeep(spread, visited, lists),
        InlineFragmentNode inline => AnyTooDeep(inline.SelectionSet, visited, lists),
        FieldNode { Name.Value: "fields" or "interfaces" or "possibleTypes" or "inputFields" } field =>
            lists + 1 > Context.MaxIntrospection || AnyTooDeep(field.SelectionSet, visited, lists + 1),
        FieldNode field => AnyTooDeep(field.SelectionSet, visited, lists),
        _ => false,
    };

    private bool AnyTooDeep(SelectionSetNode? set, Dictionary<string, int> visited, int lists)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        if (set is null)
            return false;
        foreach (var selection in set.Selections)
        {
            if (IsTooDeep(selection, visited, lists))
                return true;
        }

        return false;
    }

    private bool IsTooDeep(FragmentSpreadNode spread, Dictionary<string, int> visited, int lists)
    {
        var name = spread.Name.Value;
        if (tooDeepFrom.TryGetValue(name, out var limit) && limit <= lists)
            return true;
        if ((visited.TryGetValue(name, out var seen) && seen >= lists) || (safeFrom.TryGetValue(name, out var safe) && safe >= lists))
            return false;
        if (Context.Fragment(name) is not { } fragment)
            return false;
        visited[name] = lists;
        var tooDeep = AnyTooDeep(fragment.SelectionSet, visited, lists);
        (tooDeep ? tooDeepFrom : safeFrom)[name] = lists;
        return tooDeep;
    }
}
