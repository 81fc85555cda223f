using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class SubscriptionTests
{
    [Fact]
    public async Task Each_event_is_executed_in_a_scope_of_its_own()
    {
        var visits = new List<Guid>();
        var answers = await Subscribe("subscription { ticked { number } }", Ticks(visits));

        Assert.Equal(["""{"data":{"ticked":{"number":1}}}""", """{"data":{"ticked":{"number":2}}}"""], answers);
        Assert.Equal(2, visits.Distinct().Count());
    }

    [Fact]
    public async Task A_source_that_refuses_is_one_answer_without_data()
    {
        var refusing = new SubscriptionResolver((_, _) => throw new GraphQLException("UNAUTHENTICATED", "Who are you?"));

        var answer = Assert.Single(await Subscribe("subscription { ticked { number } }", refusing));

        Assert.Equal("""{"errors":[{"message":"Who are you?","path":["ticked"],"extensions":{"code":"UNAUTHENTICATED"}}]}""", answer);
    }

    [Fact]
    public async Task A_source_that_breaks_says_so_and_ends()
    {
        var answers = await Subscribe("subscription { ticked { number } }", new SubscriptionResolver((_, _) => new(Breaking())));

        Assert.Equal(2, answers.Count);
        Assert.Contains("INTERNAL", answers[1]);
    }

    [Fact]
    public async Task A_query_is_answered_once()
    {
        Assert.Equal("""{"data":{"hello":"hi"}}""", Assert.Single(await Subscribe("{ hello }", Ticks([]))));
    }

    [Fact]
    public async Task A_subscription_needs_a_stream()
    {
        var (_, status, _) = await Engine(Ticks([])).Result("subscription { ticked { number } }");

        Assert.Equal(ResultStatus.KindNotAllowed, status);
    }

    private static async Task<List<string>> Subscribe(string document, FieldResolver source)
    {
        var engine = Engine(source);
        await using var scope = engine.Services.CreateAsyncScope();
        var start = await engine.Executor.SubscribeAsync(EngineUnderTest.Request(document, scope.ServiceProvider), CancellationToken.None);
        if (start.Events is null)
            return [Text(start.Single!)];
        var answers = new List<string>();
        await foreach (var answer in start.Events)
            answers.Add(Text(answer));
        return answers;

        static string Text(GraphQLResult result)
        {
            using (result)
                return Encoding.UTF8.GetString(result.Body.Span);
        }
    }

    private static EngineUnderTest Engine(FieldResolver source) => new(Schema(
        Object("Query", Get("hello", Make.Text, _ => "hi")),
        subscription: Object("Subscription", new Field("ticked", Object("Tick", Get("number", Int, row => (int)row))) { Resolver = source })));

    private static SubscriptionResolver Ticks(List<Guid> visits) => new(
        (_, _) => new(Numbers()),
        RowResolver.Of((tick, context) =>
        {
            visits.Add(context.Services.GetRequiredService<Visit>().Id);
            return tick;
        }));

    private static async IAsyncEnumerable<object> Numbers()
    {
        yield return 1;
        await Task.Yield();
        yield return 2;
    }

    private static async IAsyncEnumerable<object> Breaking()
    {
        yield return 1;
        await Task.Yield();
        throw new InvalidOperationException();
    }
}
