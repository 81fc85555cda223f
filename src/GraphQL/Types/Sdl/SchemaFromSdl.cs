using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Validation;

namespace Netvaerk.GraphQL.Types.Sdl;

/// <summary>Makes a schema of its text. Its scalars take anything, and its fields have no resolvers.</summary>
internal static class SchemaFromSdl
{
    /// <exception cref="GraphQLSyntaxException">The text is no document.</exception>
    /// <exception cref="SchemaException">The document is no schema.</exception>
    public static GraphQLSchema Build(string text, ParserOptions? options = null) => Build(Parser.Parse(text, options));

    /// <exception cref="SchemaException">The document is no schema.</exception>
    public static GraphQLSchema Build(DocumentNode document)
    {
        var errors = SdlValidator.Validate(document);
        if (errors.Count > 0)
            throw new SchemaException([.. errors.Select(error => error.Message)]);
        var builder = new SdlBuilder(document);
        var schema = builder.Build();
        if (builder.Mistakes.Count > 0)
            throw new SchemaException(builder.Mistakes);
        return schema.Freeze();
    }
}
