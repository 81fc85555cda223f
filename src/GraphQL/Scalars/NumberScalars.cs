using System.Globalization;
using System.Text.Json;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL;

/// <summary>Numbers that Int and Float cannot hold.</summary>
internal static class NumberScalars
{
    private const string Json = "https://www.rfc-editor.org/rfc/rfc8259#section-6";

    public static readonly ScalarType Long = new("Long")
    {
        Description = "A whole number between -(2^63) and 2^63 - 1.",
        SpecifiedBy = Json,
        Tag = typeof(long),
        ParseLiteral = (literal, _) => literal is IntValueNode number ? Whole(number.Value) : Refuse("Long", literal.ToString()!),
        ParseValue = json => json.ValueKind == JsonValueKind.Number ? Whole(json.GetRawText()) : Refuse("Long", json.GetRawText()),
        Serialize = value => value is long or int or short or byte ? Coerced.To(Convert.ToInt64(value, CultureInfo.InvariantCulture)) : Refuse("Long", $"{value}"),
    };

    public static readonly ScalarType Decimal = new("Decimal")
    {
        Description = "A decimal number kept exactly, such as an amount of money.",
        SpecifiedBy = Json,
        Tag = typeof(decimal),
        ParseLiteral = (literal, _) => literal switch
        {
            IntValueNode number => Exact(number.Value),
            FloatValueNode number => Exact(number.Value),
            _ => Refuse("Decimal", literal.ToString()!),
        },
        ParseValue = json => json.ValueKind == JsonValueKind.Number ? Exact(json.GetRawText()) : Refuse("Decimal", json.GetRawText()),
        Serialize = value => value is decimal or int or long ? Coerced.To(Convert.ToDecimal(value, CultureInfo.InvariantCulture)) : Refuse("Decimal", $"{value}"),
    };

    private static Coerced Whole(string digits) =>
        long.TryParse(digits, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? Coerced.To(value) : Refuse("Long", digits);

    private static Coerced Exact(string digits) =>
        decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? Coerced.To(value) : Refuse("Decimal", digits);

    private static Coerced Refuse(string name, string text) => Coerced.Refused($"{name} cannot represent {(text.Length > 100 ? "so long a value" : text)}.");
}
