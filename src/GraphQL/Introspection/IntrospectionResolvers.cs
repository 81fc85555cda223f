using System.Collections.Frozen;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Introspection;

/// <summary>How a schema describes itself: the types of introspection resolved from the schema's own objects.</summary>
internal static class IntrospectionResolvers
{
    private static readonly FieldResolver Schema = RowResolver.Of(static (_, context) => context.Schema);

    private static readonly FieldResolver TypeByName = RowResolver.Of(
        static (_, context) => context.Schema.Find((string)context.Arguments[0]!));

    private static readonly FrozenDictionary<string, FieldResolver> ByField = new[]
    {
        SchemaResolvers.All, TypeResolvers.All, MemberResolvers.All,
    }.SelectMany(resolvers => resolvers).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The resolver of one of introspection's fields; null for every other field.</summary>
    public static FieldResolver? Find(ObjectType parent, Field field)
    {
        if (field == IntrospectionTypes.SchemaField)
            return Schema;
        return field == IntrospectionTypes.TypeField ? TypeByName : ByField.GetValueOrDefault($"{parent.Name}.{field.Name}");
    }

    /// <summary>A resolver that reads a property.</summary>
    public static FieldResolver Get<TParent, T>(Func<TParent, T> get) =>
        new PropertyResolver<T>(parent => get((TParent)parent));

    /// <summary>A resolver of a list that leaves out what is deprecated unless <c>includeDeprecated</c> asks for it.</summary>
    public static FieldResolver Listed<TParent, T>(Func<TParent, ResolverContext, IEnumerable<T>?> get, Func<T, string?> deprecation) =>
        RowResolver.Of((parent, context) =>
        {
            var all = get((TParent)parent, context);
            return context.Arguments[0] is true ? all : all?.Where(member => deprecation(member) is null);
        });
}
