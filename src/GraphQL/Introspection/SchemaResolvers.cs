using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Introspection.IntrospectionResolvers;

namespace Netvaerk.GraphQL.Introspection;

/// <summary>The fields of <c>__Schema</c> and <c>__Directive</c>.</summary>
internal static class SchemaResolvers
{
    /// <summary>The resolvers by type and field.</summary>
    public static Dictionary<string, FieldResolver> All { get; } = new()
    {
        ["__Schema.description"] = Get((GraphQLSchema schema) => schema.Description),
        ["__Schema.types"] = Get((GraphQLSchema schema) => schema.Types),
        ["__Schema.queryType"] = Get((GraphQLSchema schema) => schema.Query),
        ["__Schema.mutationType"] = Get((GraphQLSchema schema) => schema.Mutation),
        ["__Schema.subscriptionType"] = Get((GraphQLSchema schema) => schema.Subscription),
        ["__Schema.directives"] = Get((GraphQLSchema schema) => schema.Directives),
        ["__Directive.name"] = Get((Directive directive) => directive.Name),
        ["__Directive.description"] = Get((Directive directive) => directive.Description),
        ["__Directive.isRepeatable"] = Get((Directive directive) => directive.IsRepeatable),
        ["__Directive.locations"] = Get((Directive directive) => directive.Locations),
        ["__Directive.args"] = Listed(
            (Directive directive, ResolverContext _) => directive.Arguments, (Argument argument) => argument.DeprecationReason),
    };
}
