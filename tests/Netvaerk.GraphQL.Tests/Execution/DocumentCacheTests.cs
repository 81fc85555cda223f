using System.Text;
using Netvaerk.GraphQL.Execution;
using Netvaerk.GraphQL.Execution.Documents;
using Netvaerk.GraphQL.Tests.Execution.Support;
using static Netvaerk.GraphQL.Tests.Execution.Support.Make;

namespace Netvaerk.GraphQL.Tests.Execution;

public class DocumentCacheTests
{
    [Fact]
    public async Task A_document_is_parsed_once_and_refused_once()
    {
        var engine = Engine(100);
        foreach (var document in new[] { "{ hello }", "{ hello }", "{ hello", "{ hello" })
            await engine.Ask(document);

        Assert.Equal(2, engine.Executor.Documents.Parsed);
    }

    [Fact]
    public async Task Many_different_documents_leave_no_more_than_allowed()
    {
        var engine = Engine(50);
        for (var n = 0; n < 500; n++)
            await engine.Ask($"{{ a{n}: hello }}");

        Assert.Equal(50, engine.Executor.Documents.Count);
    }

    [Fact]
    public async Task What_is_asked_for_again_outlives_what_is_not()
    {
        var engine = Engine(10);
        for (var n = 0; n < 100; n++)
        {
            await engine.Ask("{ hello }");
            await engine.Ask($"{{ a{n}: hello }}");
        }

        Assert.Equal(101, engine.Executor.Documents.Parsed);
    }

    [Fact]
    public void Documents_are_bounded_by_their_bytes_too()
    {
        var cache = new DocumentCache(maxCount: 1_000, maxBytes: 1_600);
        for (var n = 0; n < 100; n++)
            cache.Add(Encoding.UTF8.GetBytes(new string((char)('a' + (n % 26)), 50) + n), new PreparedDocument([]));
        cache.Add(new byte[101], new PreparedDocument([]));

        Assert.InRange(cache.Count, 25, 32);
        Assert.Null(cache.Find(new byte[101]));
    }

    [Fact]
    public async Task Escapes_in_the_request_mean_what_they_mean_in_JSON()
    {
        var engine = Engine(10);
        using var result = await engine.Executor.ExecuteAsync(
            new GraphQLRequest
            {
                Document = new DocumentText(Encoding.UTF8.GetBytes("""{ \u0068ello\n }"""), Escaped: true),
                Services = engine.Services,
            },
            CancellationToken.None);

        Assert.Equal("""{"data":{"hello":"hi"}}""", Encoding.UTF8.GetString(result.Body.Span));
    }

    private static EngineUnderTest Engine(int documents) => new(
        Schema(Object("Query", Get("hello", Text, _ => "hi"))), new ExecutionOptions { CachedDocuments = documents });
}
