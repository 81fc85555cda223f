namespace Netvaerk.GraphQL.Types;

/// <summary>The specification's rules for a schema.</summary>
internal static class SchemaValidator
{
    /// <summary>Every mistake, in plain words; none if the schema is right.</summary>
    public static IEnumerable<string> Mistakes(GraphQLSchema schema)
    {
        if (schema.Query is null)
            yield return "A schema needs a query type.";
    }
}
