using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Validation.Rules;

/// <summary>No fragment spreads itself, not even through others.</summary>
internal sealed class NoFragmentCycles(ValidationContext context) : Rule(context), IEnter<FragmentDefinitionNode>
{
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly List<Node> path = [];
    private readonly Dictionary<string, int> placeInPath = new(StringComparer.Ordinal);

    public void Enter(FragmentDefinitionNode node) => Visit(node);

    private void Visit(FragmentDefinitionNode fragment)
    {
        var name = fragment.Name.Value;
        if (!visited.Add(name))
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        placeInPath[name] = path.Count;
        foreach (var spread in Context.Spreads(fragment.SelectionSet))
        {
            path.Add(spread);
            if (placeInPath.TryGetValue(spread.Name.Value, out var start))
                ReportCycle(spread, start);
            else if (Context.Fragment(spread.Name.Value) is { } next)
                Visit(next);
            path.RemoveAt(path.Count - 1);
        }

        placeInPath.Remove(name);
    }

    private void ReportCycle(FragmentSpreadNode spread, int start)
    {
        var cycle = path[start..];
        var via = string.Join(", ", cycle.SkipLast(1).Cast<FragmentSpreadNode>().Select(step => $"\"{step.Name}\""));
        Report($"Cannot spread fragment \"{spread.Name}\" within itself{(via == "" ? "." : $" via {via}.")}", [.. cycle]);
    }
}
