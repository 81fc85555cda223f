using System.Linq.Expressions;
using System.Reflection;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Model;

/// <summary>Reads properties by expressions that are compiled when a document first asks for them: a schema has hundreds of fields, a start needs none.</summary>
internal static class PropertyGetter
{
    /// <summary>The resolver of a property, typed so that a scalar is written without being boxed.</summary>
    public static FieldResolver Resolver(PropertyInfo property) =>
        (FieldResolver)typeof(PropertyGetter).GetMethod(nameof(Typed), BindingFlags.NonPublic | BindingFlags.Static)!
            .MakeGenericMethod(property.PropertyType).Invoke(null, [property])!;

    /// <summary>The resolver of a property that is shown as an opaque id.</summary>
    public static FieldResolver IdResolver(PropertyInfo property, string typeName)
    {
        if (property.PropertyType == typeof(Guid))
            return new IdPropertyResolver(Getter<Guid>(property), typeName);

        var getter = Getter<object?>(property);
        return new PropertyResolver<object?>(new Lazy<Func<object, object?>>(() => from => IdMembers.Write(typeName, getter.Value(from))));
    }

    private static PropertyResolver<T> Typed<T>(PropertyInfo property) => new(Getter<T>(property));

    private static Lazy<Func<object, T>> Getter<T>(PropertyInfo property) => new(() =>
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        Expression value = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        return Expression.Lambda<Func<object, T>>(property.PropertyType == typeof(T) ? value : Expression.Convert(value, typeof(T)), parent).Compile();
    });
}
