using System.Collections;
using System.Collections.Immutable;
using System.Globalization;
using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Model;

/// <summary>Writes CLR defaults as the language does.</summary>
internal static class Literals
{
    public static ValueNode Of(object? value) => value switch
    {
        null => new NullValueNode(default),
        bool boolean => new BooleanValueNode(default, boolean),
        int or long or short or byte => new IntValueNode(default, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        double or float or decimal => new FloatValueNode(default, Convert.ToString(value, CultureInfo.InvariantCulture)!),
        string text => new StringValueNode(default, text, isBlock: false),
        Enum => new EnumValueNode(default, Names.EnumValue(value.GetType().GetField(value.ToString()!)!)),
        IEnumerable items => new ListValueNode(default, [.. items.Cast<object?>().Select(Of)]),
        _ => new StringValueNode(default, Scalars.Text(value), isBlock: false),
    };

    /// <summary>Whether a value can be written as a default at all.</summary>
    public static bool CanWrite(object value) => value is IEnumerable and not string
        ? ((IEnumerable)value).Cast<object?>().All(item => item is null || CanWrite(item))
        : value is Enum || Scalars.Of(value.GetType()) is not null;
}
