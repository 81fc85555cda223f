using System.Reflection;

namespace Netvaerk.GraphQL.Model;

/// <summary>What annotated classes say, before anything of it is bound.</summary>
internal sealed class Catalog
{
    private readonly ILookup<Type, Type> extensions;

    public Catalog(IEnumerable<Type> types)
    {
        All = [.. types.Distinct().OrderBy(type => type.FullName, StringComparer.Ordinal)];
        extensions = All.SelectMany(type => Extended(type).Select(extended => (extended, type))).ToLookup(pair => pair.extended, pair => pair.type);
    }

    /// <summary>Every type there is, by name, so that the schema does not depend on the order of loading.</summary>
    public IReadOnlyList<Type> All { get; }

    public IEnumerable<Type> Queries => All.Where(Has<QueryTypeAttribute>);

    public IEnumerable<Type> Mutations => All.Where(Has<MutationTypeAttribute>);

    public IEnumerable<Type> Subscriptions => All.Where(Has<SubscriptionTypeAttribute>);

    /// <summary>The types that fields were added to.</summary>
    public IEnumerable<Type> ExtendedTypes => extensions.Select(group => group.Key);

    /// <summary>Object types that say of themselves that they are.</summary>
    public IEnumerable<Type> Annotated => All.Where(type => Has<ObjectTypeAttribute>(type) || Has<NodeAttribute>(type));

    /// <summary>The classes with fields for a type, or for an interface or base class of it.</summary>
    public IEnumerable<Type> ExtensionsOf(Type type) => Ancestry(type).SelectMany(ancestor => extensions[ancestor]).Distinct();

    /// <summary>The GraphQL interfaces that a type implements.</summary>
    public static IEnumerable<Type> InterfacesOf(Type type) =>
        Ancestry(type).Where(ancestor => ancestor != type && Has<InterfaceTypeAttribute>(ancestor)).OrderBy(Names.Interface, StringComparer.Ordinal);

    /// <summary>The classes that can stand for an interface or union; exceptions only where a mutation names them.</summary>
    public IEnumerable<Type> Concrete(Type type) => All.Where(candidate =>
        candidate is { IsAbstract: false, IsInterface: false, IsGenericTypeDefinition: false } && candidate.IsAssignableTo(type)
        && !candidate.IsAssignableTo(typeof(Exception)) && !Has<GraphQLIgnoreAttribute>(candidate));

    /// <summary>The public methods of an annotated class that are meant for the schema.</summary>
    public static IEnumerable<MethodInfo> Methods(Type type) =>
        type.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
            .Where(method => !method.IsSpecialName && method.GetCustomAttribute<GraphQLIgnoreAttribute>() is null)
            .OrderBy(method => method.MetadataToken);

    public static bool Has<T>(MemberInfo member) where T : Attribute => member.IsDefined(typeof(T), inherit: false);

    /// <summary>The type argument of a generic attribute, such as the T of <c>[ID&lt;T&gt;]</c>.</summary>
    public static IEnumerable<Type> Arguments(ICustomAttributeProvider member, Type genericAttribute) =>
        member.GetCustomAttributes(inherit: false).Select(attribute => attribute.GetType())
            .Where(type => type.IsGenericType && type.GetGenericTypeDefinition() == genericAttribute)
            .Select(type => type.GetGenericArguments()[0]);

    private static IEnumerable<Type> Extended(Type type) => Arguments(type, typeof(ObjectTypeAttribute<>));

    private static IEnumerable<Type> Ancestry(Type type)
    {
        for (var ancestor = type; ancestor is not null && ancestor != typeof(object); ancestor = ancestor.BaseType)
            yield return ancestor;

        foreach (var implemented in type.GetInterfaces())
            yield return implemented;
    }
}
