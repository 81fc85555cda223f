using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation;

/// <summary>Which fragments are spread where.</summary>
internal static class FragmentReach
{
    /// <summary>Every fragment that the operations reach, directly or through others, each once.</summary>
    public static List<FragmentDefinitionNode> From(ValidationContext context, IEnumerable<OperationDefinitionNode> operations)
    {
        var names = new List<string>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var found = new List<FragmentDefinitionNode>();
        foreach (var operation in operations)
            Note(operation.SelectionSet);
        for (var i = 0; i < names.Count; i++)
        {
            if (context.Fragment(names[i]) is not { } fragment)
                continue;
            found.Add(fragment);
            Note(fragment.SelectionSet);
        }

        return found;

        void Note(SelectionSetNode set)
        {
            foreach (var spread in context.Spreads(set))
            {
                if (seen.Add(spread.Name.Value))
                    names.Add(spread.Name.Value);
            }
        }
    }

    /// <summary>The spreads in a selection set and in what is nested in it, the outermost first, of its selection sets the last first.</summary>
    public static List<FragmentSpreadNode> SpreadsIn(SelectionSetNode set)
    {
        var spreads = new List<FragmentSpreadNode>();
        var waiting = new Stack<SelectionSetNode>([set]);
        while (waiting.TryPop(out var next))
        {
            foreach (var selection in next.Selections)
            {
                if (selection is FragmentSpreadNode spread)
                    spreads.Add(spread);
                else if (InnerSet(selection) is { } inner)
                    waiting.Push(inner);
            }
        }

        return spreads;
    }

    private static SelectionSetNode? InnerSet(SelectionNode selection) => selection switch
    {
        FieldNode field => field.SelectionSet,
        InlineFragmentNode inline => inline.SelectionSet,
        _ => null,
    };
}
