using System.Collections;
using System.Collections.Immutable;

namespace Netvaerk.GraphQL.Model;

/// <summary>Makes lists of the kind that a parameter or property wants.</summary>
internal static class Lists
{
    public static Func<object?, object?> Conversion(Type list, Type item, Func<object?, object?> convert)
    {
        var build = Builder(list, item);
        return value => value is null ? null : build([.. ((IEnumerable)value).Cast<object?>().Select(convert)]);
    }

    private static Func<object?[], object> Builder(Type list, Type item)
    {
        if (list == typeof(ImmutableArray<>).MakeGenericType(item))
        {
            var create = typeof(ImmutableArray).GetMethods().First(method =>
                method is { Name: nameof(ImmutableArray.Create), IsGenericMethod: true } && method.GetParameters() is [{ ParameterType.IsArray: true }]);
            var closed = create.MakeGenericMethod(item);
            return values => closed.Invoke(null, [Array(values, item)])!;
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
