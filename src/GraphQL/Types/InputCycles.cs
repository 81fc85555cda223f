using System.Runtime.CompilerServices;

namespace Netvaerk.GraphQL.Types;

/// <summary>Finds input objects that must contain themselves, so that no value of theirs could ever be written.</summary>
internal sealed class InputCycles
{
    private readonly HashSet<InputObjectType> visited = [];
    private readonly List<InputField> path = [];
    private readonly Dictionary<InputObjectType, int> placeInPath = [];
    private readonly List<string> mistakes = [];

    public static IEnumerable<string> Find(IEnumerable<InputObjectType> types)
    {
        var cycles = new InputCycles();
        foreach (var type in types)
            cycles.Visit(type);
        return cycles.mistakes;
    }

    private void Visit(InputObjectType type)
    {
        if (!visited.Add(type))
            return;
        RuntimeHelpers.EnsureSufficientExecutionStack();
        placeInPath[type] = path.Count;
        foreach (var field in type.Fields)
        {
            if (field.Type is not NonNullType { Of: InputObjectType inner })
                continue;
            path.Add(field);
            if (placeInPath.TryGetValue(inner, out var start))
                mistakes.Add($"Input object {inner} contains itself without end, by what must be given: {string.Join('.', path.Skip(start))}.");
            else
                Visit(inner);
            path.RemoveAt(path.Count - 1);
        }

        placeInPath.Remove(type);
    }
}
