using System.Diagnostics;
using System.Text;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;
using Netvaerk.GraphQL.Validation;

namespace Netvaerk.GraphQL.Tests.Validation;

public sealed class LimitTests
{
    private static readonly GraphQLSchema Schema = SchemaFromSdl.Build("type Query { a: Int b(x: Int): Int self: Query }");

    [Fact]
    public void AFragmentBombIsRefusedWithoutBeingFollowed()
    {
        var bomb = new StringBuilder("{ ...F0 }");
        for (var i = 0; i < 30; i++)
            bomb.Append($" fragment F{i} on Query {{ x: self {{ ...F{i + 1} }} y: self {{ ...F{i + 1} }} }}");
        bomb.Append(" fragment F30 on Query { a }");
        var error = Assert.Single(Quickly(bomb.ToString()));
        Assert.Equal("ExpansionWeight", error.Rule);
    }

    [Fact]
    public void ThousandsOfFragmentsAndFieldsAreValidatedAtOnce()
    {
        var spread = string.Concat(Enumerable.Range(0, 2000).Select(i => $"...F{i} "));
        var fragments = string.Concat(Enumerable.Range(0, 2000).Select(i => $"fragment F{i} on Query {{ a self {{ a }} }} "));
        Assert.Empty(Quickly($"{{ {spread} }} {fragments}"));
        Assert.Empty(Quickly($"{{ {string.Concat(Enumerable.Repeat("self { a } ", 8000))} }}"));
    }

    [Fact]
    public void ConflictsInALargeDocumentAreTold()
    {
        var fields = string.Concat(Enumerable.Range(0, 4000).Select(i => $"b(x: {i}) "));
        var errors = Quickly($"{{ {fields} }}");
        Assert.NotEmpty(errors);
        Assert.All(errors, error => Assert.Equal("OverlappingFieldsCanBeMerged", error.Rule));
    }

    [Fact]
    public void AChainOfFragmentsTooLongForTheStackIsRefused()
    {
        var chain = string.Concat(Enumerable.Range(0, 100_000).Select(i => $"fragment F{i} on Query {{ ...F{i + 1} }} "));
        Assert.NotEmpty(Quickly($"{{ ...F0 }} {chain} fragment F100000 on Query {{ a }}"));
    }

    [Fact]
    public void NoMoreErrorsAreToldThanAskedFor()
    {
        var unknown = $"{{ {string.Concat(Enumerable.Range(0, 9000).Select(i => $"nope{i} "))} }}";
        Assert.Equal(20, Quickly(unknown).Count);
    }

    [Fact]
    public void NamesAreNotSuggestedUnlessAskedFor()
    {
        var document = Parser.Parse("{ slef { a } }");
        Assert.DoesNotContain("Did you mean", DocumentValidator.Validate(Schema, document)[0].Message);
        var shown = ValidationOptions.Default with { Suggestions = Suggestions.Shown };
        Assert.EndsWith("Did you mean \"self\"?", DocumentValidator.Validate(Schema, document, shown)[0].Message);
    }

    private static IReadOnlyList<GraphQLError> Quickly(string text)
    {
        var document = Parser.Parse(text);
        var watch = Stopwatch.StartNew();
        var errors = DocumentValidator.Validate(Schema, document);
        // Far above what it takes even where others keep the machine busy, far below what comparing everything with everything would take.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), $"Validation took {watch.Elapsed}.");
        return errors;
    }
}
