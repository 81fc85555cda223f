using System.Globalization;
using System.Text.Json;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Types;

/// <summary>Whole numbers of 32 bits.</summary>
internal static class IntCoercion
{
    public static Coerced FromDigits(string digits) =>
        int.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value)
            ? Coerced.To(value)
            : Coerced.Refused($"Int cannot represent non 32-bit signed integer value: {digits}");

    /// <summary>JSON has one kind of number: 1.0 and 1e0 are whole numbers as much as 1 is.</summary>
    public static Coerced FromJson(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Number)
            return Coerced.Refused($"Int cannot represent non-integer value: {json.GetRawText()}");
        return json.TryGetInt32(out var value) ? Coerced.To(value) : FromDouble(json.GetDouble());
    }

    public static Coerced Serialize(object value) => value switch
    {
        int => Coerced.To(value),
        short or byte or sbyte or ushort => Coerced.To(Convert.ToInt32(value, CultureInfo.InvariantCulture)),
        uint or long or ulong or float or double or decimal => FromDouble(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Coerced.Refused($"Int cannot represent non-integer value: {value}"),
    };

    public static Coerced Refuse(ValueNode literal) => Coerced.Refused($"Int cannot represent non-integer value: {literal}");

    private static Coerced FromDouble(double value)
    {
        if (!double.IsInteger(value))
            return Coerced.Refused($"Int cannot represent non-integer value: {NumberText.Of(value)}");
        return value is >= int.MinValue and <= int.MaxValue
            ? Coerced.To((int)value)
            : Coerced.Refused($"Int cannot represent non 32-bit signed integer value: {NumberText.Of(value)}");
    }
}

/// <summary>Finite numbers of double precision.</summary>
internal static class FloatCoercion
{
    public static Coerced FromDigits(string digits) => Finite(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture), digits);

    public static Coerced FromJson(JsonElement json) => json.ValueKind == JsonValueKind.Number
        ? Finite(json.GetDouble(), json.GetRawText())
        : Coerced.Refused($"Float cannot represent non numeric value: {json.GetRawText()}");

    public static Coerced Serialize(object value) => value switch
    {
        double number => Finite(number, $"{number}"),
        float or decimal or int or long or short or byte or sbyte or ushort or uint or ulong =>
            Coerced.To(Convert.ToDouble(value, CultureInfo.InvariantCulture)),
        _ => Coerced.Refused($"Float cannot represent non numeric value: {value}"),
    };

    public static Coerced Refuse(ValueNode literal) => Coerced.Refused($"Float cannot represent non numeric value: {literal}");

    private static Coerced Finite(double value, string text) =>
        double.IsFinite(value) ? Coerced.To(value) : Coerced.Refused($"Float cannot represent non numeric value: {text}");
}
