using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Running;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Judge;

/// <summary>Resolvers that need nothing but the schema, so that two implementations must agree to the byte.</summary>
internal static class Resolvers
{
    public static readonly object Root = new();

    public static void Attach(GraphQLSchema schema)
    {
        foreach (var type in schema.Types.OfType<ObjectType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)))
        {
            foreach (var field in type.Fields)
                field.Resolver = RowResolver.Of((_, context) => Resolve(type, field, context));
        }
    }

    private static object? Resolve(ObjectType parent, Field field, ResolverContext context)
    {
        if (field.Name.StartsWith("fail", StringComparison.Ordinal))
            throw new GraphQLException("FAILED", "failed");
        return field.Name.StartsWith("none", StringComparison.Ordinal) ? null : ValueOf(field.Type, parent, field, context);
    }

    private static object? ValueOf(GraphQLType type, ObjectType parent, Field field, ResolverContext context) => type.Nullable switch
    {
        ListType list => new[] { ValueOf(list.Of, parent, field, context), ValueOf(list.Of, parent, field, context) },
        ScalarType scalar => ScalarOf(scalar, parent, field, context),
        EnumType names => names.Values[0].Value,
        var composite => new Thing(FirstOf((NamedType)composite, context.Schema)),
    };

    private static object ScalarOf(ScalarType scalar, ObjectType parent, Field field, ResolverContext context) => scalar.Name switch
    {
        "Int" => field.Name.Length,
        "Float" => field.Name.Length + 0.5,
        "Boolean" => field.Name.Length % 2 == 0,
        _ => $"{parent.Name}.{field.Name}{(field.Arguments.Count > 0 ? CanonicalJson.Of(field, context.Arguments) : "")}",
    };

    /// <summary>The first possible type by name; without one the name fits none, which is the executor's error to raise.</summary>
    private static string FirstOf(NamedType type, GraphQLSchema schema) =>
        schema.PossibleTypesOf(type).Select(possible => possible.Name).Order(StringComparer.Ordinal).FirstOrDefault() ?? "";

    private sealed record Thing(string GraphQLTypeName) : ITypeNamed;
}
