using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Judge;

/// <summary>Executes what is valid.</summary>
internal static class Execution
{
    public static byte[] Answer(Question question, GraphQLSchema schema, DocumentNode document) =>
        Verdict.Unanswerable(question.RawId, $"{document.Definitions.Length} definitions against {schema.Types.Length} types: execution is not part of this judge yet.");
}
