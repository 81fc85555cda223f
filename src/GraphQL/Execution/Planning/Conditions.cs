using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>The values of the variables that <c>@skip</c> and <c>@include</c> ask about: they choose the plan.</summary>
internal sealed class Conditions : IEquatable<Conditions>
{
    private readonly IReadOnlyList<string> names;
    private readonly bool[] values;

    /// <summary>Reads the values out of the coerced variables.</summary>
    public Conditions(IReadOnlyList<string> variables, IReadOnlyDictionary<string, object?> coerced)
    {
        names = variables;
        values = [.. variables.Select(name => coerced.GetValueOrDefault(name) is true)];
    }

    /// <summary>No condition depends on a variable.</summary>
    public static Conditions None { get; } = new([], new Dictionary<string, object?>());

    /// <summary>Whether a selection takes part in the answer.</summary>
    public bool Include(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name.Value is "skip" && Holds(directive))
                return false;
            if (directive.Name.Value is "include" && !Holds(directive))
                return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Conditions? other) => other is not null && values.AsSpan().SequenceEqual(other.values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Conditions);

    /// <inheritdoc/>
    public override int GetHashCode() => values.Aggregate(17, (hash, value) => (hash * 31) + (value ? 1 : 0));

    private bool Holds(DirectiveNode directive) => directive.Arguments[0].Value switch
    {
        BooleanValueNode literal => literal.Value,
        VariableNode variable => values[Index(variable.Name.Value)],
        _ => false,
    };

    private int Index(string name)
    {
        for (var index = 0; index < names.Count; index++)
        {
            if (names[index] == name)
                return index;
        }

        throw new KeyNotFoundException(name);
    }
}
