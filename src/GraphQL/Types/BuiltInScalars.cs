using System.Globalization;
using System.Text.Json;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>The five scalars that every schema knows. Shared by all schemas.</summary>
internal static class BuiltInScalars
{
    public static readonly ScalarType Int = new("Int")
    {
        Description = "A whole number between -(2^31) and 2^31 - 1.",
        ParseLiteral = static (literal, _) => literal is IntValueNode node ? IntCoercion.FromDigits(node.Value) : IntCoercion.Refuse(literal),
        ParseValue = IntCoercion.FromJson,
        Serialize = IntCoercion.Serialize,
    };

    public static readonly ScalarType Float = new("Float")
    {
        Description = "A number as IEEE 754 double precision holds it.",
        ParseLiteral = static (literal, _) => literal switch
        {
            IntValueNode node => FloatCoercion.FromDigits(node.Value),
            FloatValueNode node => FloatCoercion.FromDigits(node.Value),
            _ => FloatCoercion.Refuse(literal),
        },
        ParseValue = FloatCoercion.FromJson,
        Serialize = FloatCoercion.Serialize,
    };

    public static readonly ScalarType String = new("String")
    {
        Description = "Text.",
        ParseLiteral = static (literal, _) => literal is StringValueNode node
            ? Coerced.To(node.Value)
            : Coerced.Refused($"String cannot represent a non string value: {literal}"),
        ParseValue = static json => json.ValueKind == JsonValueKind.String
            ? Coerced.To(JsonText.Read(json))
            : Coerced.Refused($"String cannot represent a non string value: {json.GetRawText()}"),
        Serialize = static value => value is string
            ? Coerced.To(value)
            : Coerced.Refused($"String cannot represent value: {value}"),
    };

    public static readonly ScalarType Boolean = new("Boolean")
    {
        Description = "`true` or `false`.",
        ParseLiteral = static (literal, _) => literal is BooleanValueNode node
            ? Coerced.To(node.Value)
            : Coerced.Refused($"Boolean cannot represent a non boolean value: {literal}"),
        ParseValue = static json => json.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Coerced.To(json.GetBoolean())
            : Coerced.Refused($"Boolean cannot represent a non boolean value: {json.GetRawText()}"),
        Serialize = static value => value is bool
            ? Coerced.To(value)
            : Coerced.Refused($"Boolean cannot represent a non boolean value: {value}"),
    };

    public static readonly ScalarType Id = new("ID")
    {
        Description = "An identifier: text that is not meant to be read by people. A whole number is accepted as input too.",
        ParseLiteral = static (literal, _) => literal switch
        {
            StringValueNode node => Coerced.To(node.Value),
            IntValueNode node => Coerced.To(node.Value),
            _ => Coerced.Refused($"ID cannot represent a non-string and non-integer value: {literal}"),
        },
        ParseValue = IdFromJson,
        Serialize = static value => value is string or Guid or int or long
            ? Coerced.To(Convert.ToString(value, CultureInfo.InvariantCulture))
            : Coerced.Refused($"ID cannot represent value: {value}"),
    };

    public static readonly ImmutableArray<ScalarType> All = [String, Int, Float, Boolean, Id];

    public static ScalarType? Find(string name) => name switch
    {
        "Int" => Int,
        "Float" => Float,
        "String" => String,
        "Boolean" => Boolean,
        "ID" => Id,
        _ => null,
    };

    private static Coerced IdFromJson(JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.String)
            return Coerced.To(JsonText.Read(json));
        if (json.ValueKind == JsonValueKind.Number && json.GetDouble() is var number && double.IsInteger(number))
            return Coerced.To(NumberText.Of(number));
        return Coerced.Refused($"ID cannot represent value: {json.GetRawText()}");
    }
}
