using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>Tells whether a value depends on variables.</summary>
internal static class VariableFinder
{
    /// <summary>Whether a variable stands in the value, however deep.</summary>
    public static bool IsIn(ValueNode value) => value switch
    {
        VariableNode => true,
        ListValueNode list => list.Values.Any(IsIn),
        ObjectValueNode fields => fields.Fields.Any(field => IsIn(field.Value)),
        _ => false,
    };
}
