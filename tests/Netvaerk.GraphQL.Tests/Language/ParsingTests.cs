using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Tests.Language;

public sealed class ParsingTests
{
    [Theory]
    [InlineData("\"what it does\" query Q(\"which\" $id: ID! = 1 @d) { a }")]
    [InlineData("\"\"\"what\"\"\" fragment F on T @d { a }")]
    [InlineData("directive @d(a: Int) repeatable on | FIELD | QUERY")]
    [InlineData("interface A implements & B & C")]
    [InlineData("extend schema @d")]
    [InlineData("extend union U = | A | B")]
    [InlineData("{ on fragment: query(type: {input: [ENUM, $x, null]}) @include(if: true) { ...onward ... @d { a } ... on T { a } } }")]
    public void TheGrammarOf2025IsRead(string text) => Assert.NotEmpty(Parser.Parse(text).Definitions);

    [Theory]
    [InlineData("")]
    [InlineData("# only a comment")]
    [InlineData("{ }")]
    [InlineData("{ a() }")]
    [InlineData("\"no\" { a }")]
    [InlineData("\"no\" extend type T { a: Int }")]
    [InlineData("query ($x: Int = $y) { a }")]
    [InlineData("fragment on on T { a }")]
    [InlineData("type T implements A, B { a: Int }")]
    [InlineData("type T {}")]
    [InlineData("enum E { true }")]
    [InlineData("extend type T")]
    [InlineData("directive @d on NOWHERE")]
    [InlineData("fragment F($x: Int) on T { a }")]
    public void WhatTheGrammarDoesNotHaveIsRefused(string text) => Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(text));

    [Theory]
    [InlineData("{", "a {", "b")]
    [InlineData("{ a(x: ", "[", "1")]
    [InlineData("{ a(x: ", "{y: ", "1")]
    [InlineData("query ($x: ", "[", "Int")]
    public void NestingIsRefusedBeforeTheStackRunsOut(string start, string level, string end)
    {
        var deep = start + string.Concat(Enumerable.Repeat(level, 200_000)) + end;
        Assert.Contains("nested deeper than", Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(deep)).Message);
        var unlimited = new ParserOptions(MaxDepth: int.MaxValue);
        Assert.Contains("nested deeper than", Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse(deep, unlimited)).Message);
    }

    [Fact]
    public void ADocumentHasSoManyTokensAndNoMore()
    {
        Assert.NotEmpty(Parser.Parse("{ a b }", new ParserOptions(MaxTokens: 4)).Definitions);
        Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("{ a b c }", new ParserOptions(MaxTokens: 4)));
    }

    [Fact]
    public void WhateverTheTextOnlySyntaxErrorsAreThrown() =>
        Prop.ForAll<string>(text => Refused(text) || Refused($"{{ a(x: \"{text}\") {text} }}") || true).QuickCheckThrowOnFailure();

    [Fact]
    public void PrintedTextReadsBackAsTheSame()
    {
        const string Text = """
            query Q($a: [Int!]! = [1, 2] @d, $b: String) @d(x: {y: "z"}) { first: a(b: $b) @skip(if: true) { ... on T @d { b } ...F } }
            fragment F on T { c(s: "line\nbreak", t: "quote\"") }
            "A type." type T implements A & B @d { "A field." f(a: Int = 1, "An argument." b: E): [T!]! @deprecated }
            extend schema @d { query: Q } directive @d(x: Any) repeatable on FIELD | QUERY union U = A | B enum E { A @d B } input I @oneOf { a: Int }
            scalar S @specifiedBy(url: "https://example.org") extend interface X implements Y
            """;
        var printed = Printer.Print(Parser.Parse(Text));
        Assert.Equal(printed, Printer.Print(Parser.Parse(printed)));
    }

    private static bool Refused(string? text)
    {
        try
        {
            Parser.Parse(text ?? "");
            return false;
        }
        catch (GraphQLSyntaxException)
        {
            return true;
        }
    }
}
