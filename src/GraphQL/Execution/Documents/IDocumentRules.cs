using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>What a document must keep to before it is executed: limits first, then the rules of validation.</summary>
internal interface IDocumentRules
{
    /// <summary>How much the parser reads.</summary>
    ParserOptions Parsing { get; }

    /// <summary>What is wrong with a document; empty when it may be executed.</summary>
    IReadOnlyList<GraphQLError> Check(GraphQLSchema schema, DocumentNode document);
}
