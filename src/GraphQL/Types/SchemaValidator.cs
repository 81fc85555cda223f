namespace Netvaerk.GraphQL.Types;

/// <summary>The specification's rules for a schema (its section 3).</summary>
internal static class SchemaValidator
{
    /// <summary>Every mistake, in plain words; none if the schema is right.</summary>
    public static IEnumerable<string> Mistakes(GraphQLSchema schema) =>
    [
        .. Roots(schema),
        .. schema.Directives.SelectMany(DirectiveRules.Mistakes),
        .. schema.Types.Except(IntrospectionTypes.All).SelectMany(type => OfType(schema, type)),
        .. InputCycles.Find(schema.Types.OfType<InputObjectType>()),
        .. DefaultCycles.Find(schema.Types.OfType<InputObjectType>()),
    ];

    private static IEnumerable<string> Roots(GraphQLSchema schema)
    {
        if (schema.Query is null)
            yield return "A schema needs a query type.";
        var roots = new NamedType?[] { schema.Query, schema.Mutation, schema.Subscription }.OfType<NamedType>().ToList();
        if (roots.Distinct().Count() < roots.Count)
            yield return "Query, mutation and subscription must be different types.";
    }

    private static IEnumerable<string> OfType(GraphQLSchema schema, NamedType type) => NameRules.Mistakes(type).Concat(type switch
    {
        TypeWithFields fielded => FieldRules.Mistakes(fielded).Concat(InterfaceRules.Mistakes(schema, fielded)),
        UnionType { Types.Count: 0 } => [$"Union {type} needs one or more member types."],
        EnumType { Values.Count: 0 } => [$"Enum {type} needs one or more values."],
        EnumType names => names.Values.SelectMany(value => NameRules.Mistakes(value, type)),
        InputObjectType input => InputRules.Mistakes(input),
        _ => [],
    });
}
