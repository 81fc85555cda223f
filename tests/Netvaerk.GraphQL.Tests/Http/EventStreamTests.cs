namespace Netvaerk.GraphQL.Tests.Http;

public sealed class EventStreamTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    [Fact]
    public async Task EachEventIsOneAnswerAndThenItEnds()
    {
        using var answer = await host.Post("""{"query":"subscription { bookCame(count: 2) { title author { name } } }"}""", "text/event-stream");

        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal(
            """
            :

            event: next
            data: {"data":{"bookCame":{"title":"Book 0","author":{"name":"Author 0"}}}}

            event: next
            data: {"data":{"bookCame":{"title":"Book 1","author":{"name":"Author 1"}}}}

            event: complete
            data:


            """.ReplaceLineEndings("\n"),
            await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task ASubscriptionNeedsAStream()
    {
        using var answer = await host.Post("""{"query":"subscription { bookCame(count: 2) { title } }"}""");

        Assert.Equal(406, (int)answer.StatusCode);
    }
}
