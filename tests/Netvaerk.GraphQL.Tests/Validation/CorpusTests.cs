using System.Text.Json;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;
using Netvaerk.GraphQL.Validation;

namespace Netvaerk.GraphQL.Tests.Validation;

/// <summary>Random documents, and what graphql-js said of them. <c>tests/oracle</c> tells how they came to be.</summary>
public sealed class CorpusTests
{
    [Fact]
    public void TheVerdictIsThatOfGraphQLJs()
    {
        var schemas = new Dictionary<string, GraphQLSchema?>();
        var disagreements = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "corpus.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (root.TryGetProperty("sdl", out var sdl))
            {
                schemas[root.GetProperty("name").GetString()!] = Build(JsonText.Read(sdl));
                continue;
            }

            var schema = root.TryGetProperty("schema", out var name) ? schemas[name.GetString()!] : null;
            var verdict = Verdict(root.GetProperty("do").GetString()!, schema, JsonText.Read(root.GetProperty("document")));
            var expected = root.GetProperty("verdict").EnumerateArray().Select(entry => entry.GetString()!);
            if (!verdict.Order(StringComparer.Ordinal).SequenceEqual(expected.Order(StringComparer.Ordinal)))
                disagreements.Add(root.GetProperty("id").GetString()!);
        }

        Assert.True(schemas.Count > 10);
        Assert.Empty(disagreements);
    }

    private static GraphQLSchema? Build(string sdl)
    {
        try
        {
            return SchemaFromSdl.Build(sdl);
        }
        catch (Exception e) when (e is GraphQLSyntaxException or SchemaException)
        {
            return null;
        }
    }

    private static IEnumerable<string> Verdict(string what, GraphQLSchema? schema, string text)
    {
        if (what == "validate" && schema is null)
            return ["Schema"];
        try
        {
            var document = Parser.Parse(text);
            return what == "parse" ? [] : DocumentValidator.Validate(schema!, document, ValidationOptions.Unlimited).Select(Describe);
        }
        catch (GraphQLSyntaxException e)
        {
            return [$"Syntax {e.Location.Line}:{e.Location.Column}"];
        }
    }

    private static string Describe(GraphQLError error) =>
        $"{error.Rule} {string.Join(' ', error.Locations.Select(location => $"{location.Line}:{location.Column}"))}";
}
