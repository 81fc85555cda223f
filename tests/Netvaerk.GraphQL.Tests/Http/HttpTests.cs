using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
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
    [InlineData("multipart/form-data")]
    public async Task ABodyThatABrowserSendsUnaskedIsRefused(string contentType)
    {
        using var answer = await host.Post("""{"query":"{ hello }"}""", contentType: contentType);

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
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
    public async Task AGetThatABrowserSendsUnaskedIsRefusedButForThePreflightHeader(string? accept, string header, string value)
    {
        (string, string)[] headers = [(header, value)];
        using var refused = await host.Get("{ hello }", accept, headers);
        using var answered = await host.Get("{ hello }", "application/json", [.. headers, ("GraphQL-Preflight", "1")]);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, answered.StatusCode);
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

    [Fact]
    public async Task AStrangerIsUnauthenticated()
    {
        using var answer = await host.Get("{ hello }", "application/json", ("X-Stranger", "1"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Contains("UNAUTHENTICATED", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(100, HttpStatusCode.OK)]
    [InlineData(10_000_000, HttpStatusCode.RequestEntityTooLarge)]
    public async Task ACompressedBodyIsMeasuredUnpacked(int padding, HttpStatusCode expected)
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Optimal, leaveOpen: true))
            await gzip.WriteAsync(Encoding.UTF8.GetBytes($$"""{"query":"{ hello }"{{new string(' ', padding)}}}"""), TestContext.Current.CancellationToken);
        var content = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new("application/json"), ContentEncoding = { "gzip" } } };

        using var answer = await host.Post(content);

        Assert.Equal(expected, answer.StatusCode);
    }

    [Fact]
    public async Task WhatIsNotCompressedAsItSaysIsRefused()
    {
        var content = new StringContent("{}") { Headers = { ContentType = new MediaTypeHeaderValue("application/json"), ContentEncoding = { "gzip" } } };

        using var answer = await host.Post(content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
