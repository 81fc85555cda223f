using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Http.Docs;

/// <summary>A worked example: a document in a file.</summary>
/// <param name="Name">The file's name without its ending.</param>
/// <param name="Document">The document as it stands.</param>
/// <param name="RootFields">The fields of the roots that it asks for.</param>
internal sealed record DocsExample(string Name, string Document, IReadOnlyList<string> RootFields)
{
    /// <summary>The examples of a folder and those within it, by name; none where there is no such folder.</summary>
    /// <exception cref="GraphQLSyntaxException">A file holds no GraphQL.</exception>
    public static IReadOnlyList<DocsExample> In(string? folder) => folder is null || !Directory.Exists(folder)
        ? []
        : [.. Directory.GetFiles(folder, "*.graphql", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(file => Of(Path.GetFileNameWithoutExtension(file), File.ReadAllText(file)))];

    private static DocsExample Of(string name, string document) => new(
        name, document.Trim(),
        [.. Parser.Parse(document).Definitions.OfType<OperationDefinitionNode>().SelectMany(operation => operation.SelectionSet.Selections)
            .OfType<FieldNode>().Select(field => field.Name.Value).Distinct()]);
}
