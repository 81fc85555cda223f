using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class MutationTests
{
    private readonly List<string> happened = [];
    private int counter;

    [Fact]
    public async Task A_field_is_finished_with_all_beneath_it_before_the_next_begins()
    {
        await new EngineUnderTest(Mutations()).Ask("mutation { a: step { below } b: step { below } }");

        Assert.Equal(["step 1", "below 1", "step 2", "below 2"], happened);
    }

    [Fact]
    public async Task The_answer_shows_what_each_field_left_behind()
    {
        Assert.Equal(
            """{"data":{"a":{"count":1},"b":{"count":2}}}""",
            await new EngineUnderTest(Mutations()).Ask("mutation { a: step { count } b: step { count } }"));
    }

    [Fact]
    public async Task A_null_that_takes_the_answer_with_it_ends_the_operation()
    {
        var text = await new EngineUnderTest(Mutations()).Ask("mutation { a: step { count } must b: step { count } }");

        Assert.EndsWith("""],"data":null}""", text);
        Assert.Equal(1, counter);
    }

    [Fact]
    public async Task Loaders_fetch_anew_after_a_field()
    {
        await new EngineUnderTest(Mutations()).Ask("mutation { a: step { square } b: step { square } }");

        Assert.Equal(["step 1", "fetches 1", "step 2", "fetches 2"], happened);
    }

    private GraphQLSchema Mutations()
    {
        var result = Object(
            "Result",
            Get("count", Int, _ => counter),
            Load("below", Text, async (_, context) =>
            {
                await Task.Delay(5, context.Cancellation);
                happened.Add($"below {counter}");
                return "";
            }),
            Load("square", Text, async (_, context) =>
            {
                var loader = context.Services.GetRequiredService<Numbers>();
                var value = await loader.LoadAsync(3);
                happened.Add($"fetches {loader.Fetches.Count}");
                return value;
            }));
        return Schema(
            Object("Query", Get("hello", Text, _ => "")),
            Object("Mutation", Load("step", result, Step), Call("must", Text.NonNull, (_, _) => null)));
    }

    private async Task<object> Step(object root, Netvaerk.GraphQL.Execution.ResolverContext context)
    {
        await Task.Yield();
        happened.Add($"step {++counter}");
        return this;
    }
}
