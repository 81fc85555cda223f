using System.Text.Json;
using Netvaerk.GraphQL.Coercion;
using Netvaerk.GraphQL.Language;
using Netvaerk.GraphQL.Types;
using Netvaerk.GraphQL.Types.Sdl;

namespace Netvaerk.GraphQL.Tests.Coercion;

public sealed class VariableTests
{
    private static readonly GraphQLSchema Schema = SchemaFromSdl.Build("""
        enum E { A B }
        input I { n: Int! = 3 list: [String!] inner: I }
        input O @oneOf { a: Int b: String }
        scalar Any
        type Query { f(i: I, o: O, e: E, any: Any, id: ID, f: Float): Int }
        """);

    [Theory]
    [InlineData("Int", "1.0", "1")]
    [InlineData("Int", "1e2", "100")]
    [InlineData("Float", "1", "1")]
    [InlineData("ID", "7", "\"7\"")]
    [InlineData("[Int]", "5", "[5]")]
    [InlineData("[[Int]]", "[1, [2, null]]", "[[1],[2,null]]")]
    [InlineData("E", "\"A\"", "\"A\"")]
    [InlineData("I", "{}", "{\"n\":3}")]
    [InlineData("I", "{\"n\": 1, \"list\": \"x\", \"inner\": null}", "{\"n\":1,\"list\":[\"x\"],\"inner\":null}")]
    [InlineData("O", "{\"b\": \"x\"}", "{\"b\":\"x\"}")]
    [InlineData("Any", "{\"a\": [1.5, true]}", "{\"a\":[1.5,true]}")]
    public void AValueBecomesOneOfItsType(string type, string json, string expected)
    {
        var coerced = Coerce(type, json);
        Assert.Empty(coerced.Errors);
        Assert.Equal(expected, JsonSerializer.Serialize(coerced.Values["x"]));
    }

    [Theory]
    [InlineData("Int", "2147483648", "32-bit")]
    [InlineData("Int", "\"1\"", "non-integer")]
    [InlineData("Float", "1e400", "non numeric")]
    [InlineData("Int!", "null", "must not be null")]
    [InlineData("[Int!]", "[1, null]", "at \"x[1]\"")]
    [InlineData("E", "\"C\"", "does not exist")]
    [InlineData("I", "{\"inner\": {\"n\": null}}", "at \"x.inner.n\"")]
    [InlineData("I", "{\"what\": 1}", "not defined")]
    [InlineData("O", "{\"a\": null}", "non-null")]
    [InlineData("O", "{}", "Exactly one")]
    public void AWrongValueIsToldWithItsPlace(string type, string json, string part) =>
        Assert.Contains(part, Assert.Single(Coerce(type, json).Errors).Message);

    [Fact]
    public void AVariableWithoutAValueIsAbsent()
    {
        var definitions = Definitions("query ($a: Int, $b: Int = 2, $c: Int!) { f }");
        var coerced = VariableCoercion.Coerce(Schema, definitions, null);
        Assert.Equal(["b"], coerced.Values.Keys);
        Assert.Contains("$c", Assert.Single(coerced.Errors).Message);
    }

    [Fact]
    public void HalfASurrogatePairArrivesUnchanged()
    {
        var coerced = Coerce("String", "\"\\ud800 \\u00e6\"");
        Assert.Equal("\ud800 æ", coerced.Values["x"]);
    }

    private static CoercedVariables Coerce(string type, string json) =>
        VariableCoercion.Coerce(Schema, Definitions($"query ($x: {type}) {{ f }}"), JsonDocument.Parse($"{{\"x\": {json}}}").RootElement);

    private static System.Collections.Immutable.ImmutableArray<VariableDefinitionNode> Definitions(string document) =>
        Assert.IsType<OperationDefinitionNode>(Parser.Parse(document).Definitions[0]).Variables;
}
