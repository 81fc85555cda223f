using System.Linq.Expressions;
using System.Reflection;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Model;

/// <summary>Reads properties by compiled expressions.</summary>
internal static class PropertyGetter
{
    /// <summary>The resolver of a property, typed so that a scalar is written without being boxed.</summary>
    public static FieldResolver Resolver(PropertyInfo property)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var body = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        var getter = Expression.Lambda(typeof(Func<,>).MakeGenericType(typeof(object), property.PropertyType), body, parent).Compile();
        return (FieldResolver)Activator.CreateInstance(typeof(PropertyResolver<>).MakeGenericType(property.PropertyType), getter)!;
    }

    /// <summary>The resolver of a property that is shown as an opaque id.</summary>
    public static FieldResolver IdResolver(PropertyInfo property, string typeName)
    {
        var parent = Expression.Parameter(typeof(object), "parent");
        var value = Expression.Property(Expression.Convert(parent, property.DeclaringType!), property);
        if (property.PropertyType == typeof(Guid))
            return new IdPropertyResolver(Expression.Lambda<Func<object, Guid>>(value, parent).Compile(), typeName);

        var getter = Expression.Lambda<Func<object, object?>>(Expression.Convert(value, typeof(object)), parent).Compile();
        return new PropertyResolver<object?>(from => IdMembers.Write(typeName, getter(from)));
    }
}
