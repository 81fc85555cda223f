using Netvaerk.GraphQL.Language;

namespace Netvaerk.GraphQL.Tests.Language;

public sealed class LexingTests
{
    [Theory]
    [InlineData(@"""\u{1F600}""", "😀")]
    [InlineData(@"""\uD83D\uDE00""", "😀")]
    [InlineData(@"""\u00e6\n\/""", "æ\n/")]
    [InlineData("\"\"\"\n    a\n      b\n    \"\"\"", "a\n  b")]
    [InlineData("\"\"\"say \\\"\"\" twice\"\"\"", "say \"\"\" twice")]
    [InlineData("\"\"\"one\r\n  two\r  three\"\"\"", "one\ntwo\nthree")]
    public void AStringMeansWhatItsEscapesAndIndentationSay(string text, string meaning) =>
        Assert.Equal(meaning, Assert.IsType<StringValueNode>(Parser.ParseValue(text)).Value);

    [Theory]
    [InlineData("123abc", 4)]
    [InlineData("01", 2)]
    [InlineData("1.", 3)]
    [InlineData("1e", 3)]
    [InlineData("1.2.3", 4)]
    [InlineData("-", 2)]
    [InlineData("\"open", 6)]
    [InlineData(@"""\ud800""", 2)]
    [InlineData(@"""\u{110000}""", 2)]
    [InlineData(@"""\x""", 2)]
    [InlineData("?", 1)]
    public void WhatIsNoTokenIsRefusedWhereItGoesWrong(string text, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue(text));
        Assert.Equal((1, column), (error.Location.Line, error.Location.Column));
    }

    [Fact]
    public void HalfASurrogatePairIsNoCharacter()
    {
        Assert.Throws<GraphQLSyntaxException>(() => Parser.ParseValue("\"a\ud800\""));
        Assert.Throws<GraphQLSyntaxException>(() => Parser.Parse("{ a } # \udc00"));
    }

    [Fact]
    public void LinesEndWithLfCrOrBoth()
    {
        var document = Parser.Parse("{\r\n a\r b\n c }");
        var fields = Assert.IsType<OperationDefinitionNode>(document.Definitions[0]).SelectionSet.Selections;
        Assert.Equal([(2, 2), (3, 2), (4, 2)], fields.Select(field => (field.Location.Line, field.Location.Column)));
    }
}
