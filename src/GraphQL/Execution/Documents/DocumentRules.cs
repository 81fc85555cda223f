using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Validation;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>The rules of the specification within a server's limits.</summary>
/// <param name="parsing">How much the parser reads.</param>
/// <param name="validation">How far validation goes.</param>
internal sealed class DocumentRules(ParserOptions parsing, ValidationOptions validation) : IDocumentRules
{
    /// <inheritdoc/>
    public ParserOptions Parsing => parsing;

    /// <inheritdoc/>
    public IReadOnlyList<GraphQLError> Check(GraphQLSchema schema, DocumentNode document) =>
        [.. DocumentValidator.Validate(schema, document, validation).Select(error => error with { Code = CodeOf(error) })];

    private static string CodeOf(GraphQLError error) =>
        error.Rule is nameof(ExpansionWeight) ? ErrorCodes.TooLarge : ErrorCodes.Validation;
}
