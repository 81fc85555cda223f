using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Coercion;

/// <summary>Makes CLR values of the arguments of a field or a directive.</summary>
internal static class ArgumentCoercion
{
    /// <summary>Fills in each argument's value, and whether it has one, by its place in the definition.</summary>
    /// <returns>What is wrong with the first argument that is wrong; null when all is well.</returns>
    public static GraphQLError? Coerce(
        Members<Argument> definitions,
        ImmutableArray<ArgumentNode> nodes,
        Node owner,
        IReadOnlyDictionary<string, object?>? variables,
        Span<object?> values,
        Span<bool> given)
    {
        for (var i = 0; i < definitions.Count; i++)
        {
            var node = Find(nodes, definitions[i].Name);
            if (CoerceOne(definitions[i], node?.Value, owner, variables, out values[i], out given[i]) is { } error)
                return error;
        }

        return null;
    }

    /// <summary>The coerced value of one argument of a directive, or null if it has none: <c>@skip(if: $x)</c>.</summary>
    public static object? ValueOf(
        Directive definition, string argument, DirectiveNode node, IReadOnlyDictionary<string, object?>? variables)
    {
        var error = CoerceOne(
            definition.Arguments.Find(argument)!, Find(node.Arguments, argument)?.Value, node, variables, out var value, out _);
        return error is null ? value : null;
    }

    private static GraphQLError? CoerceOne(
        Argument definition, ValueNode? node, Node owner, IReadOnlyDictionary<string, object?>? variables, out object? value, out bool given)
    {
        (value, given) = (null, true);
        if (node is null || LiteralCoercion.IsAbsent(node, variables))
        {
            if (definition.Default is { } standard)
                value = standard.Value;
            else if (definition.Type.IsNonNull)
                return Wrong(node ?? owner, $"Argument \"{definition.Name}\" of required type \"{definition.Type}\" was not provided.");
            else
                given = false;
            return null;
        }

        if (LiteralCoercion.TryCoerce(node, definition.Type, variables, out value))
            return null;
        return IsNull(node, variables)
            ? Wrong(node, $"Argument \"{definition.Name}\" of non-null type \"{definition.Type}\" must not be null.")
            : Wrong(node, $"Argument \"{definition.Name}\" has invalid value {node}.");
    }

    private static bool IsNull(ValueNode node, IReadOnlyDictionary<string, object?>? variables) =>
        node is NullValueNode || (node is VariableNode variable && variables?.GetValueOrDefault(variable.Name.Value) is null);

    private static ArgumentNode? Find(ImmutableArray<ArgumentNode> nodes, string name)
    {
        foreach (var node in nodes)
        {
            if (node.Name.Value == name)
                return node;
        }

        return null;
    }

    private static GraphQLError Wrong(Node node, string message) =>
        new(message) { Locations = [new(node.Location.Line, node.Location.Column)] };
}
