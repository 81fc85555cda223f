using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;
using Netvaerk.GraphQL.Validation;

namespace Netvaerk.GraphQL.Tests.Validation;

/// <summary>Where the specification goes before graphql-js (<c>tests/oracle/differences.md</c>).</summary>
public sealed class DifferenceTests
{
    private static readonly GraphQLSchema Schema = SchemaFromSdl.Build(
        "input O @oneOf { a: Int b: Int } type Query { f(o: O!): Int g(x: Float): Int }");

    [Theory]
    [InlineData("{ g(x: 1e400) }", "ValuesOfCorrectType")]
    [InlineData("query ($v: Int) { f(o: {a: $v}) }", "VariablesInAllowedPosition")]
    [InlineData("{ __type(name: \"Query\") { fields(includeDeprecated: null) { name } } }", "ValuesOfCorrectType")]
    public void TheSpecificationRefuses(string document, string rule) =>
        Assert.Equal(rule, Assert.Single(DocumentValidator.Validate(Schema, Parser.Parse(document))).Rule);

    [Theory]
    [InlineData("type Query { a: Int @deprecated(reason: null) }")]
    [InlineData("schema { query: Query mutation: Query } type Query { a: Int }")]
    [InlineData("interface I { a: Int } type Query implements I { a: Int @deprecated }")]
    [InlineData("directive @d(x: Int @d) on ARGUMENT_DEFINITION type Query { a: Int }")]
    [InlineData("directive @d(x: I) on INPUT_FIELD_DEFINITION input I { a: Int @d } type Query { a: Int }")]
    [InlineData("input A { a: A = {} } type Query { a(x: A): Int }")]
    [InlineData("input A { a: Int } extend input A @oneOf type Query { a(x: A): Int }")]
    public void TheSpecificationRefusesTheSchema(string sdl) => Assert.Throws<SchemaException>(() => SchemaFromSdl.Build(sdl));
}
