using System.Globalization;
using System.Text.Json;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>
/// Values of scalars that take anything: null, bool, double, string, <c>List&lt;object?&gt;</c> and <c>Dictionary&lt;string, object?&gt;</c>.
/// </summary>
internal static class Untyped
{
    public static object? FromLiteral(ValueNode literal, IReadOnlyDictionary<string, object?>? variables) => literal switch
    {
        IntValueNode number => Number(number.Value),
        FloatValueNode number => Number(number.Value),
        StringValueNode text => text.Value,
        EnumValueNode name => name.Value,
        BooleanValueNode boolean => boolean.Value,
        ListValueNode list => list.Values.Select(value => FromLiteral(value, variables)).ToList(),
        ObjectValueNode fields => FromFields(fields, variables),
        VariableNode variable => variables?.GetValueOrDefault(variable.Name.Value),
        _ => null,
    };

    public static object? FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => JsonText.Read(json),
        JsonValueKind.Number => json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Array => json.EnumerateArray().Select(FromJson).ToList(),
        JsonValueKind.Object => FromProperties(json),
        _ => null,
    };

    private static Dictionary<string, object?> FromFields(ObjectValueNode literal, IReadOnlyDictionary<string, object?>? variables)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var field in literal.Fields)
        {
            // A variable without a value leaves its field out, in an object; in a list it would be null.
            if (field.Value is VariableNode variable && variables?.ContainsKey(variable.Name.Value) != true)
                continue;
            result[field.Name.Value] = FromLiteral(field.Value, variables);
        }

        return result;
    }

    private static Dictionary<string, object?> FromProperties(JsonElement json)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
            result[JsonText.ReadName(property)] = FromJson(property.Value);
        return result;
    }

    private static double Number(string digits) => double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture);
}
