using Netvaerk.GraphQL.Execution.Running;
using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class SelectionTests
{
    [Fact]
    public async Task Fields_of_one_key_are_merged_with_what_is_beneath_them()
    {
        var text = await Engine().Ask(
            "{ pet { name } ...More again: pet { ... on Dog { name } } } fragment More on Query { pet { __typename name loud: name } }");

        Assert.Equal("""{"data":{"pet":{"name":"Rex","__typename":"Dog","loud":"Rex"},"again":{"name":"Rex"}}}""", text);
    }

    [Fact]
    public async Task Objects_of_several_types_keep_their_order_and_get_their_own_fields()
    {
        var text = await Engine().Ask("{ pets { __typename ... on Dog { name } ... on Cat { lives } } }");

        Assert.Equal(
            """{"data":{"pets":[{"__typename":"Dog","name":"Rex"},{"__typename":"Cat","lives":9},null,{"__typename":"Dog","name":"Fido"}]}}""", text);
    }

    [Fact]
    public async Task An_object_of_an_impossible_type_is_an_error_at_its_place()
    {
        var text = await Engine().Ask("{ stray { __typename } }");

        Assert.Contains("\"path\":[\"stray\",0]", text);
        Assert.EndsWith("""],"data":{"stray":[null]}}""", text);
    }

    [Theory]
    [InlineData("""{"a":true,"b":false}""", """{"data":{"x":"hi"}}""")]
    [InlineData("""{"a":false,"b":false}""", """{"data":{}}""")]
    [InlineData("""{"a":true,"b":true}""", """{"data":{"x":"hi","y":"hi"}}""")]
    public async Task Conditions_choose_by_the_actual_variables(string variables, string expected)
    {
        var engine = Engine();
        const string Document = "query($a: Boolean!, $b: Boolean!) { x: hello @include(if: $a) ... @include(if: $b) { y: hello } z: hello @skip(if: true) }";

        Assert.Equal(expected, await engine.Ask(Document, variables));
        Assert.Equal(expected, await engine.Ask(Document, variables));
        Assert.Equal(1, engine.Executor.Documents.Parsed);
    }

    [Fact]
    public async Task A_resolver_sees_what_is_selected_beneath_it()
    {
        var seen = new List<bool>();
        var page = Object("Page", Get("total", Int, _ => 0), Get("info", Object("Info", Get("more", Int, _ => 0)), row => row));
        var query = Object("Query", Call("page", page, (row, context) =>
        {
            seen.AddRange([context.Field.Selects("total"), context.Field.Selects("info", "more"), context.Field.Selects("info", "total")]);
            return row;
        }));

        await new EngineUnderTest(Schema(query)).Ask("{ page { ...F } } fragment F on Page { info { m: more } }");

        Assert.Equal([false, true, false], seen);
    }

    private static EngineUnderTest Engine()
    {
        var dog = Object("Dog", Get("name", Text, row => ((Dog)row).Name));
        dog.Tag = typeof(Dog);
        var cat = Object("Cat", Get("lives", Int, row => ((Named)row).Lives));
        var pet = new UnionType("Pet") { Types = { dog, cat } };
        object?[] pets = [new Dog("Rex"), new Named("Cat", 9), null, new Puppy("Fido")];
        return new EngineUnderTest(Schema(Object(
            "Query",
            Get("hello", Text, _ => "hi"),
            Get("pet", dog, _ => (object)new Dog("Rex")),
            Get("pets", pet.List, _ => pets),
            Get("stray", pet.List, _ => new object[] { "no pet" }))));
    }

    private record Dog(string Name);

    private sealed record Puppy(string Name) : Dog(Name);

    private sealed record Named(string GraphQLTypeName, int Lives) : ITypeNamed;
}
