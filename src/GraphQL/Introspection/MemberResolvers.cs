using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Introspection.IntrospectionResolvers;

namespace Netvaerk.GraphQL.Introspection;

/// <summary>The fields of <c>__Field</c>, <c>__InputValue</c> and <c>__EnumValue</c>.</summary>
internal static class MemberResolvers
{
    /// <summary>The resolvers by type and field.</summary>
    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["__Field.name"] = Get((Field field) => field.Name),
        ["__Field.description"] = Get((Field field) => field.Description),
        ["__Field.args"] = Listed((Field field, ResolverContext _) => field.Arguments, (Argument argument) => argument.DeprecationReason),
        ["__Field.type"] = Get((Field field) => field.Type),
        ["__Field.isDeprecated"] = Get((Field field) => field.DeprecationReason is not null),
        ["__Field.deprecationReason"] = Get((Field field) => field.DeprecationReason),
        ["__InputValue.name"] = Get((InputValue input) => input.Name),
        ["__InputValue.description"] = Get((InputValue input) => input.Description),
        ["__InputValue.type"] = Get((InputValue input) => input.Type),
        ["__InputValue.defaultValue"] = Get((InputValue input) => DefaultText.Of(input)),
        ["__InputValue.isDeprecated"] = Get((InputValue input) => input.DeprecationReason is not null),
        ["__InputValue.deprecationReason"] = Get((InputValue input) => input.DeprecationReason),
        ["__EnumValue.name"] = Get((EnumValue value) => value.Name),
        ["__EnumValue.description"] = Get((EnumValue value) => value.Description),
        ["__EnumValue.isDeprecated"] = Get((EnumValue value) => value.DeprecationReason is not null),
        ["__EnumValue.deprecationReason"] = Get((EnumValue value) => value.DeprecationReason),
    };
}
