using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Tests.Execution.Support;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class CostTests
{
    [Theory]
    [InlineData("{ hello }", "{}", 1)]
    [InlineData("{ items { name } }", "{}", 20)]
    [InlineData("{ page(first: 3) { items { name } } }", "{}", 7)]
    [InlineData("{ page { items { name } } }", "{}", 11)]
    [InlineData("query($n: Int) { page(first: $n) { items { name } } }", """{"n":40}""", 81)]
    [InlineData("query($n: Int) { page(first: $n) { items { name } } }", "{}", 11)]
    [InlineData("query($n: Boolean!) { items @skip(if: $n) { name } }", """{"n":true}""", 0)]
    [InlineData("{ items { ...F } more: items { ...F } } fragment F on Item { name also: name }", "{}", 60)]
    public async Task Each_field_counts_one_and_lists_multiply(string document, string variables, int cost)
    {
        var text = await Engine(1_000).Ask(document, variables);

        Assert.EndsWith($",\"extensions\":{{\"cost\":{{\"total\":{cost},\"limit\":1000}}}}}}", text);
    }

    [Fact]
    public async Task What_costs_too_much_is_refused_by_the_actual_variables_though_the_document_is_known()
    {
        var engine = Engine(50);
        const string Document = "query($n: Int) { page(first: $n) { items { name } } }";

        Assert.Contains("\"data\"", await engine.Ask(Document, """{"n":2}"""));
        Assert.Contains("COST_EXCEEDED", await engine.Ask(Document, """{"n":2147483647}"""));
    }

    private static EngineUnderTest Engine(int limit)
    {
        var item = Object("Item", Get("name", Text, _ => "n"));
        var page = Object("Page", Get("items", item.List, row => new[] { row }));
        return new EngineUnderTest(
            Schema(Object(
                "Query",
                Get("hello", Text, _ => "hi"),
                Get("items", item.List, row => new[] { row }),
                Call("page", page, (row, _) => row).With("first", Int, "5"))),
            new ExecutionOptions { MaxCost = limit, ReportCost = true });
    }
}
