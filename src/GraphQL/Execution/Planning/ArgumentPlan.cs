using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Planning;

/// <summary>A field's arguments as the document gives them; coerced when planned if no variable takes part.</summary>
internal sealed class ArgumentPlan
{
    private readonly Field? field;
    private readonly FieldNode? node;
    private readonly ArgumentValues? constant;

    private ArgumentPlan(Field? definition, FieldNode? given)
    {
        (field, node) = (definition, given);
        if (definition is null)
            constant = default(ArgumentValues);
        else if (!given!.Arguments.Any(argument => VariableFinder.IsIn(argument.Value)) && TryCoerce(null, out var values) is null)
            constant = values;
    }

    /// <summary>No arguments are defined.</summary>
    public static ArgumentPlan None { get; } = new(null, null);

    /// <summary>Plans the arguments of a field.</summary>
    public static ArgumentPlan Of(Field definition, FieldNode node) =>
        definition.Arguments.Count == 0 ? None : new ArgumentPlan(definition, node);

    /// <summary>The values, by their place in the field's definition.</summary>
    /// <exception cref="FieldErrorException">An argument has no value that it may have.</exception>
    public ArgumentValues Coerce(IReadOnlyDictionary<string, object?> variables)
    {
        if (constant is { } known)
            return known;
        return TryCoerce(variables, out var values) is { } error ? throw new FieldErrorException(error) : values;
    }

    private GraphQLError? TryCoerce(IReadOnlyDictionary<string, object?>? variables, out ArgumentValues arguments)
    {
        var values = new object?[field!.Arguments.Count];
        var given = new bool[field.Arguments.Count];
        arguments = new ArgumentValues(values, given);
        return ArgumentCoercion.Coerce(field.Arguments, node!.Arguments, node, variables, values, given);
    }
}
