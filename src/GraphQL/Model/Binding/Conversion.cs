using System.Collections;
using System.Collections.Immutable;
using System.Globalization;

namespace Netvaerk.GraphQL.Model;

/// <summary>Makes of coerced input what a parameter or property holds.</summary>
internal static class Conversion
{
    /// <param name="type">The type of the parameter or property.</param>
    /// <param name="idType">The object type that an id is of; null for what is no id.</param>
    public static Func<object?, object?> To(ClrType type, string? idType)
    {
        if (type.Item is { } item)
        {
            var inner = To(item, idType);
            var build = Builder(type.Core, item.Type);
            return value => value is null ? null : build([.. ((IEnumerable)value).Cast<object?>().Select(inner)]);
        }

        var core = type.Core;
        return idType is not null
            ? value => value is string text ? IdMembers.Read(idType, core, text) : value
            : value => value is null || core.IsInstanceOfType(value) ? value : Number(value, core);
    }

    // Int is an int and Float a double to the language; a parameter may be narrower.
    private static object Number(object value, Type core)
    {
        try
        {
            return System.Convert.ChangeType(value, core, CultureInfo.InvariantCulture);
        }
        catch (OverflowException)
        {
            throw new GraphQLException("BAD_INPUT", $"{value} is outside the range that is accepted here.");
        }
    }

    private static Func<object?[], object> Builder(Type list, Type item)
    {
        if (list == typeof(ImmutableArray<>).MakeGenericType(item))
        {
            var create = typeof(ImmutableArray).GetMethods().First(method =>
                method is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true } && method.GetParameters() is [{ ParameterType.IsArray: true }]);
            return values => create.MakeGenericMethod(item).Invoke(null, [Array(values, item)])!;
        }

        return list.IsAssignableFrom(item.MakeArrayType())
            ? values => Array(values, item)
            : values => Activator.CreateInstance(list, Array(values, item))!;
    }

    private static Array Array(object?[] values, Type item)
    {
        var array = System.Array.CreateInstance(item, values.Length);
        values.CopyTo(array, 0);
        return array;
    }
}
