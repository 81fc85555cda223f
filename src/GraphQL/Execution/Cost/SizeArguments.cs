using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Cost;

/// <summary>Reads how many items a field is asked for, by the actual values of the variables.</summary>
internal sealed class SizeArguments(IReadOnlyDictionary<string, object?> variables)
{
    /// <summary>Whether a variable was looked at.</summary>
    public bool AskedVariables { get; private set; }

    /// <summary>The value of <c>first</c> or <c>last</c>, by the client or by default; null when the field has neither.</summary>
    public int? Of(Field field, FieldNode node)
    {
        foreach (var argument in field.Arguments)
        {
            if (argument.Name is "first" or "last" && ValueOf(argument, node) is int size)
                return Math.Max(size, 0);
        }

        return null;
    }

    /// <summary>Whether <c>@skip</c> and <c>@include</c> leave a selection in.</summary>
    public bool Includes(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" or "include" && IsTrue(directive) != directive.Name.Value is "include")
                return false;
        }

        return true;
    }

    private bool IsTrue(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => variables.GetValueOrDefault(variable.Name.Value) is true,
        _ => false,
    };

    private object? ValueOf(Argument argument, FieldNode node)
    {
        foreach (var given in node.Arguments)
        {
            if (given.Name.Value == argument.Name)
                return ValueOf(given.Value, argument);
        }

        return argument.Default?.Value;
    }

    private object? ValueOf(ValueNode value, Argument argument)
    {
        switch (value)
        {
            case IntValueNode number:
                return int.TryParse(number.Value, out var size) ? size : null;
            case VariableNode variable:
                AskedVariables = true;
                return variables.TryGetValue(variable.Name.Value, out var given) ? given : argument.Default?.Value;
            default:
                return null;
        }
    }
}
