using System.Globalization;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Coercion;

/// <summary>A literal as it would be written had only its value been known: defaults of input objects filled in, single items in lists.</summary>
internal static class CanonicalLiteral
{
    public static ValueNode Of(ValueNode literal, GraphQLType type) => literal is NullValueNode ? literal : type.Nullable switch
    {
        ListType list => new ListValueNode(default, [.. Items(literal).Select(item => Of(item, list.Of))]),
        InputObjectType input when literal is ObjectValueNode given => OfObject(given, input),
        ScalarType scalar => OfScalar(literal, scalar),
        _ => literal,
    };

    private static ImmutableArray<ValueNode> Items(ValueNode literal) => literal is ListValueNode list ? list.Values : [literal];

    private static ObjectValueNode OfObject(ObjectValueNode given, InputObjectType type)
    {
        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            var value = given.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value ?? field.DefaultLiteral;
            if (value is not null)
                fields.Add(new(default, new(default, field.Name), Of(value, field.Type)));
        }

        return new(default, [.. fields]);
    }

    private static ValueNode OfScalar(ValueNode literal, ScalarType type) => literal switch
    {
        StringValueNode text when type == BuiltInScalars.Id && IsInteger(text.Value) => new IntValueNode(default, text.Value),
        StringValueNode text => new StringValueNode(default, text.Value, isBlock: false),
        EnumValueNode name => new StringValueNode(default, name.Value, isBlock: false),
        IntValueNode digits when type != BuiltInScalars.Id => Number(digits.Value),
        FloatValueNode digits => Number(digits.Value),
        _ => literal,
    };

    private static ValueNode Number(string digits)
    {
        var text = NumberText.Of(double.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture));
        return IsInteger(text) ? new IntValueNode(default, text) : new FloatValueNode(default, text);
    }

    private static bool IsInteger(string text)
    {
        var digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && (digits.Length == 1 || digits[0] != '0') && !digits.ContainsAnyExceptInRange('0', '9');
    }
}
