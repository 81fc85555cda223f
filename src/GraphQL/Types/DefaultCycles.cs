using System.Runtime.CompilerServices;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>Finds input fields whose default would contain itself: <c>input A { a: A = {} }</c>.</summary>
internal static class DefaultCycles
{
    public static IEnumerable<string> Find(IEnumerable<InputObjectType> types) =>
        types.Where(type => HasCycle(type, new ObjectValueNode(default, []), []))
            .Select(type => $"The defaults of input object {type} contain themselves.");

    private static bool HasCycle(InputObjectType type, ValueNode value, ImmutableHashSet<InputField> visited)
    {
        RuntimeHelpers.EnsureSufficientExecutionStack();
        return value switch
        {
            ListValueNode list => list.Values.Any(item => HasCycle(type, item, visited)),
            ObjectValueNode fields => type.Fields.Any(field => HasCycle(field, fields, visited)),
            _ => false,
        };
    }

    private static bool HasCycle(InputField field, ObjectValueNode value, ImmutableHashSet<InputField> visited)
    {
        if (field.Type.Named is not InputObjectType inner)
            return false;
        var given = value.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
        if (given is not null)
            return HasCycle(inner, given, visited);
        if (field.DefaultLiteral is null)
            return false;
        return visited.Contains(field) || HasCycle(inner, field.DefaultLiteral, visited.Add(field));
    }
}
