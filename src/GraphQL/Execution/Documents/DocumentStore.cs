using Netvaerk.GraphQL.Execution.Planning;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>Parses and validates documents, once each as long as they are remembered: refusals too.</summary>
internal sealed class DocumentStore(GraphQLSchema schema, ExecutionOptions options, IDocumentRules rules)
{
    // The same bytes mean something else with escapes than without.
    private readonly DocumentCache plain = new(options.CachedDocuments, options.CachedBytes);
    private readonly DocumentCache escaped = new(options.CachedDocuments, options.CachedBytes);

    /// <summary>How many documents were parsed rather than remembered.</summary>
    public int Parsed { get; private set; }

    /// <summary>How many documents are remembered.</summary>
    public int Count => plain.Count + escaped.Count;

    /// <summary>What became of a document.</summary>
    public PreparedDocument Get(DocumentText document)
    {
        var cache = document.Escaped ? escaped : plain;
        if (cache.Find(document.Bytes.Span) is { } known)
            return known;
        var prepared = Prepare(document.Read());
        cache.Add(document.Bytes.Span, prepared);
        return prepared;
    }

    private PreparedDocument Prepare(string text)
    {
        Parsed++;
        try
        {
            var document = Parser.Parse(text, rules.Parsing);
            var errors = rules.Check(schema, document);
            return errors.Count == 0 ? new PreparedDocument(new PlannedDocument(schema, document)) : new PreparedDocument(errors);
        }
        catch (GraphQLSyntaxException syntax)
        {
            return new PreparedDocument([new GraphQLError(syntax.Message)
            {
                Code = syntax.Code,
                Locations = [new ErrorLocation(syntax.Location.Line, syntax.Location.Column)],
                Rule = "Syntax",
            }]);
        }
    }
}
