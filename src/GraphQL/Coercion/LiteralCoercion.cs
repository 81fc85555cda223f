using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Coercion;

/// <summary>Makes CLR values of literals, with the values of the variables in them.</summary>
internal static class LiteralCoercion
{
    /// <summary>False when the literal does not fit the type, which validation has said before, or a variable in it has no fitting value.</summary>
    public static bool TryCoerce(ValueNode literal, GraphQLType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is VariableNode variable)
            return variables is not null && variables.TryGetValue(variable.Name.Value, out value) && !(value is null && type.IsNonNull);
        if (literal is NullValueNode)
            return !type.IsNonNull;
        return type.Nullable switch
        {
            ListType list => TryList(literal, list, variables, out value),
            InputObjectType input => TryObject(literal, input, variables, out value),
            EnumType names => TryEnum(literal, names, out value),
            ScalarType scalar => TryScalar(literal, scalar, variables, out value),
            _ => false,
        };
    }

    /// <summary>Is it a variable that has no value in this request?</summary>
    public static bool IsAbsent(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) =>
        literal is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true;

    private static bool TryList(ValueNode literal, ListType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        var items = new List<object?>();
        if (literal is not ListValueNode list)
        {
            // One item stands for a list of one.
            if (!TryCoerce(literal, type.Of, variables, out var single))
                return false;
            items.Add(single);
            value = items;
            return true;
        }

        foreach (var node in list.Values)
        {
            object? item = null;
            var fits = IsAbsent(node, variables) ? !type.Of.IsNonNull : TryCoerce(node, type.Of, variables, out item);
            if (!fits)
                return false;
            items.Add(item);
        }

        value = items;
        return true;
    }

    private static bool TryObject(ValueNode literal, InputObjectType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        value = null;
        if (literal is not ObjectValueNode { Fields: var nodes })
            return false;
        var fields = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in type.Fields)
        {
            var node = nodes.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
            if (node is not null && !IsAbsent(node, variables))
            {
                if (!TryCoerce(node, field.Type, variables, out var given))
                    return false;
                fields[field.Name] = given;
            }
            else if (field.Default is { } standard)
            {
                fields[field.Name] = standard.Value;
            }
            else if (field.Type.IsNonNull)
            {
                return false;
            }
        }

        if (type.IsOneOf && (fields.Count != 1 || fields.Values.First() is null))
            return false;
        value = type.Create is { } create ? create(fields) : fields;
        return true;
    }

    private static bool TryEnum(ValueNode literal, EnumType type, out object? value)
    {
        value = literal is EnumValueNode name ? type.Values.Find(name.Value)?.Value : null;
        return value is not null;
    }

    private static bool TryScalar(ValueNode literal, ScalarType type, IReadOnlyDictionary<string, object?>? variables, out object? value)
    {
        var coerced = type.ParseLiteral(literal, variables);
        value = coerced.Value;
        return coerced.IsOk;
    }
}
