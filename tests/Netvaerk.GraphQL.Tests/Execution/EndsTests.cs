using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Tests.Execution.Support;
using Netvaerk.GraphQL.Types;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class EndsTests
{
    [Fact]
    public async Task An_unknown_exception_is_logged_and_masked()
    {
        var engine = new EngineUnderTest(Failing(new InvalidOperationException("the password is 1234")));

        var text = await engine.Ask("{ fail }");

        Assert.DoesNotContain("1234", text);
        Assert.Contains("\"code\":\"INTERNAL\"", text);
        Assert.Equal(LogLevel.Error, Assert.Single(engine.Log.Entries).Level);
    }

    [Fact]
    public async Task A_known_exception_says_its_code_and_message()
    {
        var text = await new EngineUnderTest(Failing(new GraphQLException("TOO_EARLY", "Wait."))).Ask("{ fail }");

        Assert.Equal(
            """{"errors":[{"message":"Wait.","locations":[{"line":1,"column":3}],"path":["fail"],"extensions":{"code":"TOO_EARLY"}}],"data":{"fail":null}}""", text);
    }

    [Fact]
    public async Task A_filter_may_translate_an_exception()
    {
        var engine = new EngineUnderTest(Failing(new TimeoutException()), filters: new Translating());

        Assert.Contains("\"message\":\"TimeoutException\"", await engine.Ask("{ fail }"));
        Assert.Empty(engine.Log.Entries);
    }

    [Fact]
    public async Task A_resolver_that_never_ends_is_cut_off_though_it_ignores_its_token()
    {
        var query = Object("Query", Load("never", Text, (_, _) => new TaskCompletionSource<string>().Task));
        var engine = new EngineUnderTest(Schema(query), new ExecutionOptions { Timeout = TimeSpan.FromMilliseconds(30) });

        var (text, status, _) = await engine.Result("{ never }");

        Assert.Equal(ResultStatus.TimedOut, status);
        Assert.Contains("REQUEST_TIMED_OUT", text);
    }

    [Fact]
    public async Task A_resolver_that_gives_up_when_the_time_has_come_is_no_fault()
    {
        var query = Object("Query", Get<string>("slow", Text, _ => throw new TaskCanceledException()), Call("wait", Text, (_, context) =>
        {
            context.Cancellation.WaitHandle.WaitOne();
            throw new TaskCanceledException();
        }));
        var engine = new EngineUnderTest(Schema(query), new ExecutionOptions { Timeout = TimeSpan.FromMilliseconds(30) });

        var (text, status, _) = await engine.Result("{ wait }");

        Assert.Equal(ResultStatus.TimedOut, status);
        Assert.Contains("REQUEST_TIMED_OUT", text);
        Assert.Empty(engine.Log.Entries);
        // Whoever gives up for another reason has failed.
        Assert.Contains("INTERNAL", await new EngineUnderTest(Schema(query)).Ask("{ slow }"));
    }

    [Fact]
    public async Task The_last_word_may_replace_the_whole_answer()
    {
        var query = Schema(Object("Query", Get("secret", Text, _ => "secret")));
        ExecutedOperation? seen = null;

        var text = await new EngineUnderTest(query).Ask("query Q { secret }", before: (operation, _) =>
        {
            seen = operation;
            return new(new GraphQLError("Could not be recorded.") { Code = "AUDIT_UNAVAILABLE" });
        });

        Assert.Equal("""{"errors":[{"message":"Could not be recorded.","extensions":{"code":"AUDIT_UNAVAILABLE"}}]}""", text);
        Assert.Equal(("Q", OperationKinds.Query, false), (seen!.Value.Name, seen.Value.Kind, seen.Value.HasErrors));
    }

    [Theory]
    [InlineData("{ a", "SYNTAX_ERROR")]
    [InlineData("query A { hello } query B { hello }", "OPERATION_NOT_FOUND")]
    [InlineData("query($x: Int!) { hello }", "VARIABLES_INVALID")]
    public async Task What_cannot_be_executed_is_refused_without_data(string document, string code)
    {
        var (text, status, _) = await new EngineUnderTest(Failing(new TimeoutException())).Result(document);

        Assert.Contains($"\"code\":\"{code}\"", text);
        Assert.DoesNotContain("\"data\"", text);
        Assert.Equal(ResultStatus.Refused, status);
    }

    private static GraphQLSchema Failing(Exception cause) =>
        Schema(Object("Query", Get<string>("fail", Text, _ => throw cause), Get("hello", Text, _ => "hi")));

    private sealed class Translating : IErrorFilter
    {
        public GraphQLError? Map(Exception exception, IServiceProvider services) => new(exception.GetType().Name);
    }
}
