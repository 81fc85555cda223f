using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Execution.Support;

/// <summary>Lets every document pass: these facts are about execution.</summary>
internal sealed class AnyDocument : IDocumentRules
{
    public static AnyDocument Instance { get; } = new();

    public ParserOptions Parsing => ParserOptions.Default;

    public IReadOnlyList<GraphQLError> Check(GraphQLSchema schema, DocumentNode document) => [];
}
