using System.Text.Json;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Coercion;

/// <summary>The variables of one request by name, and what was wrong with them. One without a value is absent.</summary>
internal sealed record CoercedVariables(IReadOnlyDictionary<string, object?> Values, IReadOnlyList<GraphQLError> Errors);

/// <summary>Makes CLR values of the variables that came with a request.</summary>
internal static class VariableCoercion
{
    /// <param name="schema">Where the variables' types are looked up.</param>
    /// <param name="definitions">What the operation declares.</param>
    /// <param name="variables">The JSON object that came, if any came.</param>
    /// <param name="maxErrors">How many mistakes are named at most.</param>
    public static CoercedVariables Coerce(
        GraphQLSchema schema, ImmutableArray<VariableDefinitionNode> definitions, JsonElement? variables, int maxErrors = int.MaxValue)
    {
        var given = JsonProperties.Of(variables);
        var values = new Dictionary<string, object?>(StringComparer.Ordinal);
        var errors = new List<GraphQLError>();
        foreach (var definition in definitions)
        {
            CoerceOne(schema, definition, given, values, errors);
            if (errors.Count > maxErrors)
            {
                errors.RemoveRange(maxErrors, errors.Count - maxErrors);
                break;
            }
        }

        return new(values, errors);
    }

    private static void CoerceOne(
        GraphQLSchema schema,
        VariableDefinitionNode definition,
        Dictionary<string, JsonElement> given,
        Dictionary<string, object?> values,
        List<GraphQLError> errors)
    {
        var name = definition.Variable.Name.Value;
        var type = schema.Find(definition.Type);
        if (type is not { IsInput: true })
            errors.Add(Wrong(definition.Type, $"Variable \"${name}\" has type \"{definition.Type}\", which cannot be used as an input type."));
        else if (given.TryGetValue(name, out var json))
            values[name] = FromJson(json, type, definition, errors);
        else if (definition.DefaultValue is { } literal && LiteralCoercion.TryCoerce(literal, type, null, out var standard))
            values[name] = standard;
        else if (type.IsNonNull)
            errors.Add(Wrong(definition, $"Variable \"${name}\" of required type \"{type}\" was not provided."));
    }

    private static object? FromJson(JsonElement json, GraphQLType type, VariableDefinitionNode definition, List<GraphQLError> errors)
    {
        var name = definition.Variable.Name.Value;
        if (json.ValueKind == JsonValueKind.Null && type.IsNonNull)
        {
            errors.Add(Wrong(definition, $"Variable \"${name}\" of non-null type \"{type}\" must not be null."));
            return null;
        }

        var coercion = new JsonCoercion((path, value, because) => errors.Add(Wrong(
            definition,
            $"Variable \"${name}\" got invalid value {value.GetRawText()}{(path == "" ? "" : $" at \"{name}{path}\"")}; {because}")));
        return coercion.Coerce(json, type);
    }

    private static GraphQLError Wrong(Node node, string message) =>
        new(message) { Locations = [new(node.Location.Line, node.Location.Column)] };
}
