using System.Collections;
using System.Reflection;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Model;

/// <summary>Members that are opaque ids.</summary>
internal static class IdMembers
{
    /// <summary>The object type that a member's id is of; null if the member is no id.</summary>
    /// <param name="member">A property, parameter or method.</param>
    /// <param name="owner">The type that a bare <c>[ID]</c> means.</param>
    public static string? TypeName(ICustomAttributeProvider member, string? owner = null)
    {
        if (Catalog.Arguments(member, typeof(IDAttribute<>)).FirstOrDefault() is { } type)
            return Names.Object(type);

        if (member.GetCustomAttributes(typeof(IDAttribute), inherit: false).OfType<IDAttribute>().FirstOrDefault() is { } id)
            return id.TypeName ?? owner ?? "";

        return PropertyOf(member) is { } property ? TypeName(property, owner) : null;
    }

    // A record says it once: [property: ID<T>] on what its constructor takes holds for both.
    private static PropertyInfo? PropertyOf(ICustomAttributeProvider member) =>
        member is ParameterInfo { Member: ConstructorInfo { DeclaringType: { } record }, Name: { } name } ? record.GetProperty(name) : null;

    /// <summary>ID inside the same lists and non-nulls.</summary>
    public static GraphQLType Wrap(ClrType type)
    {
        var inner = type.Item is { } item ? Wrap(item).List : (GraphQLType)BuiltInScalars.Id;
        return type.IsNullable ? inner : inner.NonNull;
    }

    /// <summary>The opaque form of an id or of a list of ids. Without a type, or for another id than a Guid, the text of it.</summary>
    public static object? Write(string typeName, object? value) => value switch
    {
        null => null,
        Guid id when typeName.Length > 0 => GlobalId.Write(typeName, id),
        string text => text,
        IEnumerable ids => ids.Cast<object?>().Select(id => Write(typeName, id)).ToList(),
        _ => value.ToString(),
    };

    /// <summary>The CLR value of what a client presents as id.</summary>
    public static object? Read(string typeName, Type target, string text)
    {
        if (target == typeof(Guid))
            return typeName.Length > 0 ? GlobalId.Read(typeName, text) : Guid.TryParse(text, out var id) ? id : Guid.Empty;

        return target == typeof(string) ? text : Convert.ChangeType(text, target, System.Globalization.CultureInfo.InvariantCulture);
    }
}
