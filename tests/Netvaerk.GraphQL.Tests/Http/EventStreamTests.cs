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

    [Fact]
    public async Task ASilenceIsFilled_AndWhenTheSignInIsEndedTheStreamSaysSo()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent("""{"query":"subscription { rang }"}""", null, "application/json") };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("X-Guest", nameof(EventStreamTests));
        using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));

        // The first opens the stream, the others are there because nothing else is.
        for (var comment = 0; comment < 3; comment++)
        {
            Assert.Equal(":", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
            Assert.Equal("", await lines.ReadLineAsync(TestContext.Current.CancellationToken));
        }

        Door.ShowOut(nameof(EventStreamTests));
        var parts = (await lines.ReadToEndAsync(TestContext.Current.CancellationToken)).Split("\n\n").Where(part => part != ":");

        Assert.Equal(
            "event: next\ndata: {\"errors\":[{\"message\":\"Your sign-in has ended. Sign in anew.\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}\n\nevent: complete\ndata:\n\n", string.Join("\n\n", parts));
    }

    [Fact]
    public async Task WhenTheTimeOfTheSignInIsOverTheStreamSaysSo()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent("""{"query":"subscription { rang }"}""", null, "application/json") };
        request.Headers.Add("Accept", "text/event-stream");
        request.Headers.Add("X-Seconds", "0.5");
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        // Over before the stream was open, if the machine is busy, or afterwards: the words are the same.
        Assert.Contains("Your sign-in has ended. Sign in anew.", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneCallerHoldsNoMoreStreamsThanAllowed()
    {
        var streams = new List<HttpResponseMessage>();
        for (var count = 0; count < 3; count++)
        {
            var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = new StringContent("""{"query":"subscription { rang }"}""", null, "application/json") };
            request.Headers.Add("Accept", "text/event-stream");
            request.Headers.Add("X-Name", "streaming");
            streams.Add(await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken));
        }

        Assert.Equal([200, 200, 429], streams.Select(one => (int)one.StatusCode));
        Assert.Contains("TOO_MANY_CONNECTIONS", await streams[2].Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        streams.ForEach(one => one.Dispose());
    }
}
