using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>Collects the fields of an object by response key, as the specification's <c>CollectFields</c> does.</summary>
internal sealed class FieldCollector(PlannedDocument document, Conditions conditions, ObjectType type)
{
    private readonly Dictionary<string, List<FieldNode>> byKey = new(StringComparer.Ordinal);
    private readonly List<string> order = [];
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);

    /// <summary>The response keys in the order of their first appearance, each with the nodes merged into it.</summary>
    public IEnumerable<(string Key, List<FieldNode> Nodes)> Fields => order.Select(key => (key, byKey[key]));

    /// <summary>Adds what a selection set selects on the type.</summary>
    public void Collect(SelectionSetNode set)
    {
        foreach (var selection in set.Selections)
        {
            if (!conditions.Include(selection))
                continue;
            switch (selection)
            {
                case FieldNode field:
                    Add(field);
                    break;
                case InlineFragmentNode fragment when Applies(fragment.TypeCondition):
                    Collect(fragment.SelectionSet);
                    break;
                case FragmentSpreadNode spread when visited.Add(spread.Name.Value):
                    CollectFragment(spread.Name.Value);
                    break;
            }
        }
    }

    private void Add(FieldNode field)
    {
        if (!byKey.TryGetValue(field.ResponseName, out var nodes))
        {
            byKey.Add(field.ResponseName, nodes = []);
            order.Add(field.ResponseName);
        }

        nodes.Add(field);
    }

    private void CollectFragment(string name)
    {
        if (document.Fragments.TryGetValue(name, out var fragment) && Applies(fragment.TypeCondition))
            Collect(fragment.SelectionSet);
    }

    private bool Applies(NamedTypeNode? condition) =>
        condition is null
        || (document.Schema.Find(condition.Name.Value) is { } named && document.Schema.IsPossible(named, type));
}
