using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class IntrospectionTests
{
    [Fact]
    public async Task A_type_tells_its_fields_arguments_and_defaults()
    {
        var text = await Engine().Ask(
            """{ __type(name: "Query") { kind name fields { name args { name type { kind ofType { name } } defaultValue } } } }""");

        Assert.Equal(
            """{"data":{"__type":{"kind":"OBJECT","name":"Query","fields":[{"name":"hello","args":[{"name":"n","type":{"kind":"NON_NULL","ofType":{"name":"Int"}},"defaultValue":"3"}]}]}}}""",
            text);
    }

    [Fact]
    public async Task What_is_deprecated_shows_only_when_asked_for()
    {
        var text = await Engine().Ask(
            """{ __type(name: "Query") { fields(includeDeprecated: true) { name isDeprecated deprecationReason } } }""");

        Assert.Contains("""{"name":"old","isDeprecated":true,"deprecationReason":"Use hello."}""", text);
    }

    [Fact]
    public async Task The_schema_names_its_roots_and_an_unknown_type_is_null()
    {
        Assert.Equal(
            """{"data":{"__schema":{"queryType":{"name":"Query"},"mutationType":null},"__type":null,"__typename":"Query"}}""",
            await Engine().Ask("""{ __schema { queryType { name } mutationType { name } } __type(name: "Nothing") { name } __typename }"""));
    }

    private static EngineUnderTest Engine()
    {
        var old = Get("old", Text, _ => "");
        old.DeprecationReason = "Use hello.";
        return new EngineUnderTest(Schema(Object("Query", Call("hello", Text, (_, _) => "hi").With("n", Int.NonNull, "3"), old)));
    }
}
