using System.Text.Json;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Validation;

namespace Netvaerk.GraphQL.Judge;

/// <summary>Answers one question after the other; never throws, whatever the question is.</summary>
internal sealed class Judge
{
    private static readonly ParserOptions Unlimited = new(MaxDepth: int.MaxValue);

    private readonly Schemas schemas = new(Unlimited);

    public byte[] Answer(string line)
    {
        Question? question = null;
        try
        {
            using var json = JsonDocument.Parse(line, new() { MaxDepth = 10_000 });
            question = Question.From(json.RootElement);
            return Answer(question);
        }
        catch (Exception e)
        {
            // Whatever went wrong is this question's answer: those after it are answered all the same.
            return Verdict.Unanswerable(question?.RawId, e.Message);
        }
    }

    private byte[] Answer(Question question) => question.Do switch
    {
        "parse" => Verdict.Of(question.RawId, TryParse(question, out _)),
        "validate" => Verdict.Of(question.RawId, Validate(question, out _, out _)),
        "execute" => Execute(question),
        _ => Verdict.Unanswerable(question.RawId, $"Nobody can do \"{question.Do}\"."),
    };

    private byte[] Execute(Question question)
    {
        var errors = Validate(question, out var schema, out _);
        return errors.Count > 0 ? Verdict.Of(question.RawId, errors) : Execution.Answer(question, schema!);
    }

    private IReadOnlyList<GraphQLError> Validate(Question question, out GraphQLSchema? schema, out DocumentNode? document)
    {
        document = null;
        if (!schemas.TryGet(question.Schema, out schema, out var mistakes))
            return [.. mistakes.Select(mistake => new GraphQLError(mistake) { Rule = "Schema" })];
        var errors = TryParse(question, out document);
        return errors.Count > 0 ? errors : DocumentValidator.Validate(schema, document!, ValidationOptions.Unlimited);
    }

    private static IReadOnlyList<GraphQLError> TryParse(Question question, out DocumentNode? document)
    {
        try
        {
            document = Parser.Parse(question.Document, Unlimited);
            return [];
        }
        catch (GraphQLSyntaxException e)
        {
            document = null;
            return [new(e.Message) { Locations = [new(e.Location.Line, e.Location.Column)], Rule = "Syntax" }];
        }
    }
}
