using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Validation;
using Netvaerk.GraphQL.Validation.Rules;

namespace Netvaerk.GraphQL.Http;

/// <summary>What every document is measured by: the limits first, for they are cheap, then the rules of validation.</summary>
internal sealed class DocumentRules(GraphQLOptions options) : IDocumentRules
{
    private readonly ValidationOptions validation = new(options.MaxErrors, options.MaxFields, MaxIntrospection: options.MaxIntrospectionDepth);

    public ParserOptions Parsing { get; } = new(MaxTokens: options.MaxTokens);

    public IReadOnlyList<GraphQLError> Check(GraphQLSchema schema, DocumentNode document)
    {
        if (DocumentLimits.Exceeded(document, options) is { } beyond)
            return [beyond];
        return [.. DocumentValidator.Validate(schema, document, validation).Select(Coded)];
    }

    private static GraphQLError Coded(GraphQLError error) => error with
    {
        Code = error.Rule switch
        {
            nameof(ExpansionWeight) => ErrorCodes.TooManyFields,
            nameof(MaxIntrospectionDepth) => ErrorCodes.IntrospectionTooDeep,
            _ => ErrorCodes.Validation,
        },
    };
}
