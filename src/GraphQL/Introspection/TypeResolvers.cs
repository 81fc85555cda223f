using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Introspection.IntrospectionResolvers;

namespace Netvaerk.GraphQL.Introspection;

/// <summary>The fields of <c>__Type</c>: those that do not concern a type's kind are null.</summary>
internal static class TypeResolvers
{
    /// <summary>The resolvers by type and field.</summary>
    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["__Type.kind"] = Get((GraphQLType type) => type.Kind),
        ["__Type.name"] = Get((GraphQLType type) => (type as NamedType)?.Name),
        ["__Type.description"] = Get((GraphQLType type) => (type as NamedType)?.Description),
        ["__Type.specifiedByURL"] = Get((GraphQLType type) => (type as ScalarType)?.SpecifiedBy),
        ["__Type.fields"] = Listed(
            (GraphQLType type, ResolverContext _) => (type as TypeWithFields)?.Fields, (Field field) => field.DeprecationReason),
        ["__Type.interfaces"] = Get((GraphQLType type) => (type as TypeWithFields)?.Interfaces),
        ["__Type.possibleTypes"] = RowResolver.Of(static (type, context) =>
            type is NamedType { IsAbstract: true } named ? context.Schema.PossibleTypesOf(named) : null),
        ["__Type.enumValues"] = Listed(
            (GraphQLType type, ResolverContext _) => (type as EnumType)?.Values, (EnumValue value) => value.DeprecationReason),
        ["__Type.inputFields"] = Listed(
            (GraphQLType type, ResolverContext _) => (type as InputObjectType)?.Fields, (InputField field) => field.DeprecationReason),
        ["__Type.ofType"] = Get((GraphQLType type) => (type as ListType)?.Of ?? (type as NonNullType)?.Of),
        ["__Type.isOneOf"] = Get((GraphQLType type) => (type as InputObjectType)?.IsOneOf),
    };
}
