using System.Net;
using System.Text;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class HttpTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private const string Modern = "application/graphql-response+json";

    [Theory]
    [InlineData("application/json", "{ hello }", 200)]
    [InlineData("application/json", "{ nothing }", 200)]
    [InlineData("application/json", "{", 200)]
    [InlineData(Modern, "{ hello }", 200)]
    [InlineData(Modern, "{ nothing }", 400)]
    [InlineData(Modern, "{", 400)]
    [InlineData(Modern, "{ fault }", 200)]
    [InlineData("*/*", "{ nothing }", 200)]
    [InlineData("text/html", "{ hello }", 406)]
    public async Task TheStatusDependsOnWhatTheClientAccepts(string accept, string query, int status)
    {
        using var answer = await host.Post($$"""{"query":"{{query}}"}""", accept);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(accept == Modern ? Modern : "application/json", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("", "BAD_REQUEST")]
    [InlineData("nonsense", "BAD_REQUEST")]
    [InlineData("\u00ef\u00bb\u00bf{}", "BAD_REQUEST")]
    [InlineData("{}", "BAD_REQUEST")]
    [InlineData("""{"query":7}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }","variables":"x"}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }","operationName":{}}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }","operationName":"\ud800"}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }","extensions":[]}""", "BAD_REQUEST")]
    [InlineData("""{"query":"{ hello }"} 1""", "BAD_REQUEST")]
    [InlineData("""[{"query":"{ hello }"}]""", "BATCHING_OFF")]
    public async Task ARequestThatIsNoneIsRefused(string body, string code)
    {
        using var answer = await host.Post(body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData("application/graphql")]
    [InlineData("text/json")]
    [InlineData("")]
    public async Task ABodyThatABrowserSendsUnaskedIsRefused(string contentType)
    {
        var content = new ByteArrayContent("""{"query":"{ hello }"}"""u8.ToArray());
        content.Headers.TryAddWithoutValidation("Content-Type", contentType);

        using var answer = await host.Post(content);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Contains("\"code\":\"UNSUPPORTED_MEDIA_TYPE\"", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnotherCharsetIsRefused()
    {
        using var answer = await host.Post(new StringContent("""{"query":"{ hello }"}""", Encoding.Unicode, "application/json"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task AQueryMayBeGot()
    {
        using var answer = await host.Get("{ hello }");

        Assert.Equal("""{"data":{"hello":"hello you"}}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(null, "Referer", "https://elsewhere.example/")]
    [InlineData("*/*", "Cookie", "a=b")]
    [InlineData("image/png,*/*", "X-Nothing", "")]
    [InlineData("*/*", "Sec-Fetch-Site", "same-origin")]
    [InlineData("application/json", "Sec-Fetch-Site", "cross-site")]
    [InlineData("application/json", "Sec-Fetch-Site", "same-site")]
    [InlineData("text/event-stream", "Origin", "https://elsewhere.example")]
    [InlineData("application/json", "Origin", "null")]
    [InlineData("application/json", "Referer", "https://elsewhere.example/a/page")]
    public async Task AGetThatABrowserSendsUnaskedIsRefusedButForThePreflightHeader(string? accept, string header, string value)
    {
        (string, string)[] headers = [(header, value)];
        using var refused = await host.Get("{ hello }", accept, headers);
        using var answered = await host.Get("{ hello }", "application/json", [.. headers, ("GraphQL-Preflight", "1")]);
        using var alike = await host.Get("{ hello }", "application/json", [.. headers, ("Apollo-Require-Preflight", "1")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("\"code\":\"PREFLIGHT_REQUIRED\"", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (answered.StatusCode, alike.StatusCode));
    }

    [Fact]
    public async Task APageOfTheSameOriginMayAskForJson()
    {
        var origin = host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);
        using var answer = await host.Get("{ hello }", "application/json", ("Sec-Fetch-Site", "same-origin"), ("Origin", origin), ("Referer", origin + "/page"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task AProgramNeedNotSayThatItWantsJson()
    {
        using var answer = await host.Get("{ hello }", accept: null);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task AMutationIsNotGot()
    {
        using var answer = await host.Get("""mutation { renameAuthor(input: { author: "x", name: "y" }) { author { name } } }""");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["POST"], answer.Content.Headers.Allow);
    }

    [Theory]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task AnotherMethodIsNotAllowed(string method)
    {
        using var answer = await host.Client.SendAsync(new(new(method), ""), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal(["GET", "POST"], answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task AStrangerIsUnauthenticated()
    {
        using var answer = await host.Get("{ hello }", "application/json", ("X-Stranger", "1"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("UNAUTHENTICATED", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
