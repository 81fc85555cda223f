using System.Text;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Http;

/// <summary>Holds trusted documents against the schema before anybody asks for them.</summary>
internal sealed partial class TrustedCheck(GraphQLSchema schema, IDocumentRules rules, ILogger<TrustedCheck> log)
{
    /// <summary>What is wrong with them, all of it: <c>file: document ID (line,column): what</c>.</summary>
    public IReadOnlyList<string> Mistakes(TrustedDocuments documents) => [.. documents.All.SelectMany(Mistakes)];

    /// <summary>Stops the start, or logs each mistake.</summary>
    /// <exception cref="TrustedDocumentsException">There are mistakes, and they stop the start.</exception>
    public void Check(TrustedDocuments documents, TrustedMistakes mistakes)
    {
        var found = Mistakes(documents);
        if (found.Count > 0 && mistakes is TrustedMistakes.StopTheStart)
            throw new TrustedDocumentsException(found);
        foreach (var mistake in found)
            LogMistake(mistake);
    }

    private IEnumerable<string> Mistakes(TrustedDocument document)
    {
        try
        {
            var errors = rules.Check(schema, Parser.Parse(Encoding.UTF8.GetString(document.Text), rules.Parsing));
            return errors.Select(error => Mistake(document, error.Locations is [var first, ..] ? first : new(1, 1), error.Message));
        }
        catch (GraphQLSyntaxException syntax)
        {
            return [Mistake(document, new(syntax.Location.Line, syntax.Location.Column), syntax.Message)];
        }
    }

    private static string Mistake(TrustedDocument document, ErrorLocation at, string what) => $"{document.File}: document {document.Id} ({at.Line},{at.Column}): {what}";

    [LoggerMessage(LogLevel.Error, "A trusted document cannot be answered and is refused to whoever asks for it. {Mistake}")]
    private partial void LogMistake(string mistake);
}
