using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class LoaderWavesTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    public async Task One_level_is_one_wave_however_many_rows_it_has(int rows)
    {
        Numbers? loader = null;
        var item = Object("Item", Load("square", Text, (row, context) => (loader = Loader(context)).LoadAsync((int)row)));
        var engine = new EngineUnderTest(Schema(Object("Query", Get("items", item.NonNull.List, _ => Enumerable.Range(0, rows).Cast<object>().ToList()))));

        var (text, _, waves) = await engine.Result("{ items { square } }");

        Assert.StartsWith("""{"data":{"items":[{"square":"0"}""", text);
        Assert.Equal(1, waves);
        Assert.Equal(rows, Assert.Single(loader!.Fetches).Length);
    }

    [Fact]
    public async Task What_follows_from_a_wave_joins_the_next_one()
    {
        Numbers? loader = null;
        var item = Object(
            "Item",
            Load("square", Text, (row, context) => Loader(context).LoadAsync((int)row)),
            Load("power", Text, async (row, context) =>
            {
                loader = Loader(context);
                return await loader.LoadAsync(int.Parse((await loader.LoadAsync((int)row))!));
            }));
        var engine = new EngineUnderTest(Schema(Object("Query", Get("items", item.List, _ => new object[] { 2, 3 }))));

        var (text, _, waves) = await engine.Result("{ items { square power } }");

        Assert.Equal("""{"data":{"items":[{"square":"4","power":"16"},{"square":"9","power":"81"}]}}""", text);
        Assert.Equal(2, waves);
        Assert.Equal([[2, 3], [4, 9]], loader!.Fetches);
    }

    [Fact]
    public async Task Objects_reached_without_waiting_are_part_of_the_same_wave()
    {
        Numbers? loader = null;
        var leaf = Object("Leaf", Load("square", Text, (row, context) => (loader = Loader(context)).LoadAsync((int)row)));
        var node = Object("Node", Get("leaf", leaf, row => row));
        var engine = new EngineUnderTest(Schema(Object(
            "Query", Get("near", leaf, _ => (object)1), Get("far", node, _ => (object)2))));

        var (text, _, waves) = await engine.Result("{ near { square } far { leaf { square } } }");

        Assert.Equal("""{"data":{"near":{"square":"1"},"far":{"leaf":{"square":"4"}}}}""", text);
        Assert.Equal(1, waves);
        Assert.Equal([[1, 2]], loader!.Fetches);
    }

    [Fact]
    public async Task A_key_is_fetched_once_and_batches_are_no_larger_than_allowed()
    {
        Numbers? loader = null;
        var item = Object("Item", Load("square", Text, (row, context) => (loader = Loader(context)).LoadAsync((int)row)));
        var rows = Enumerable.Range(0, 240).Select(row => (object)(row % 120)).ToList();
        var engine = new EngineUnderTest(Schema(Object("Query", Get("items", item.List, _ => rows))));

        await engine.Ask("{ items { square } }");

        Assert.Equal([50, 50, 20], loader!.Fetches.Select(keys => keys.Length));
    }

    [Fact]
    public async Task A_resolver_that_waits_for_something_else_first_still_gets_its_key()
    {
        var query = Object("Query", Load("late", Text, async (_, context) =>
        {
            await Task.Delay(20);
            return await Loader(context).LoadAsync(7);
        }));

        Assert.Equal("""{"data":{"late":"49"}}""", await new EngineUnderTest(Schema(query)).Ask("{ late }"));
    }

    [Fact]
    public async Task Branches_collect_apart_and_equal_states_together()
    {
        Words? loader = null;
        var item = Object("Item", Load("word", Text, (row, context) =>
        {
            loader = context.Services.GetRequiredService<Words>();
            return loader.Branch((string)context.Arguments[0]!).LoadAsync((int)row);
        }).With("page", Text, "\"a\""));
        var engine = new EngineUnderTest(Schema(Object("Query", Get("items", item.List, _ => new object[] { 1, 2 }))));

        var text = await engine.Ask("""{ items { word same: word(page: "a") other: word(page: "b") } }""");

        Assert.Equal("""{"data":{"items":[{"word":"a1","same":"a1","other":"b1"},{"word":"a2","same":"a2","other":"b2"}]}}""", text);
        Assert.Equal(["a:1,2", "b:1,2"], loader!.Fetches.Select(fetch => $"{fetch.State}:{string.Join(',', fetch.Keys)}"));
    }

    [Fact]
    public async Task A_key_without_value_is_null_or_an_error_where_it_is_required()
    {
        var query = Object(
            "Query",
            Load("maybe", Text, (_, context) => Loader(context).LoadAsync(-1)),
            Load("must", Text, (_, context) => Loader(context).LoadRequiredAsync(-1)));

        var text = await new EngineUnderTest(Schema(query)).Ask("{ maybe must }");

        Assert.EndsWith("""],"data":{"maybe":null,"must":null}}""", text);
        Assert.Contains("""path":["must"]""", text);
        Assert.DoesNotContain("""path":["maybe"]""", text);
    }

    private static Numbers Loader(Netvaerk.GraphQL.Execution.ResolverContext context) => context.Services.GetRequiredService<Numbers>();
}
