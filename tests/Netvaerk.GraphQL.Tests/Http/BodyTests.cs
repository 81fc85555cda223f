using System.IO.Compression;
using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Netvaerk.GraphQL.Http;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class BodyTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    public static TheoryData<string> Encodings => ["gzip", "deflate", "br"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task ACompressedBodyIsMeasuredUnpacked(string encoding)
    {
        using var answered = await Send(encoding, Packed(encoding, Request(padding: 100)));
        using var refused = await Send(encoding, Packed(encoding, Request(padding: 10_000_000)));

        Assert.Equal("""{"data":{"hello":"hello you"}}""", await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Equal("BODY_TOO_LARGE", await LibraryHost.Code(refused));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    public async Task ABombIsUnpackedNoFurtherThanABodyMayBe(string encoding)
    {
        const int Most = 64 * 1024;
        var packed = Packed(encoding, Request(padding: 50_000_000));
        var body = new MemoryStream(packed);
        var context = new DefaultHttpContext { Request = { Body = body, Headers = { ContentEncoding = encoding } } };

        var refused = await Assert.ThrowsAsync<RequestRefused>(async () => await BoundedBody.Read(context.Request, Most, TestContext.Current.CancellationToken));

        Assert.Equal(413, refused.Status);
        Assert.InRange(body.Position, 1, packed.Length / 2);
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task WhatIsNotCompressedAsItSaysIsRefused(string encoding)
    {
        using var answer = await Send(encoding, Request(padding: 0));

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (answer.StatusCode, await LibraryHost.Code(answer)));
    }

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task WhatBreaksOffIsRefused(string encoding)
    {
        var packed = Packed(encoding, Request(padding: 100));
        using var answer = await Send(encoding, packed[..(packed.Length / 2)]);

        Assert.Equal((HttpStatusCode.BadRequest, "BAD_REQUEST"), (answer.StatusCode, await LibraryHost.Code(answer)));
    }

    [Theory]
    [InlineData("zstd")]
    [InlineData("gzip, gzip")]
    public async Task AnotherCompressionIsRefused(string encoding)
    {
        using var answer = await Send(encoding, Request(padding: 0));

        Assert.Equal((HttpStatusCode.UnsupportedMediaType, "UNSUPPORTED_ENCODING"), (answer.StatusCode, await LibraryHost.Code(answer)));
    }

    [Theory]
    [InlineData("""{"query":"{ hello }","query":"{ hello }"}""")]
    [InlineData("""{"query":"{ hello }","variables":{},"variables":null}""")]
    [InlineData("""{"operationName":null,"query":"{ hello }","operationName":null}""")]
    [InlineData("""{"extensions":{},"query":"{ hello }","\u0065xtensions":{}}""")]
    public async Task AMemberGivenTwiceIsRefused(string body)
    {
        using var answer = await host.Post(body);

        Assert.Equal("BAD_REQUEST", await LibraryHost.Code(answer));
    }

    [Fact]
    public async Task ABodyThatSaysItIsTooLongIsNotRead()
    {
        var body = new MemoryStream(Request(padding: 100));
        var context = new DefaultHttpContext { Request = { Body = body, ContentLength = 65 } };

        var refused = await Assert.ThrowsAsync<RequestRefused>(async () => await BoundedBody.Read(context.Request, 64, TestContext.Current.CancellationToken));

        Assert.Equal((413, 0), (refused.Status, body.Position));
    }

    [Fact]
    public async Task ABodyThatDoesNotSayHowLongItIsIsReadNoFurtherThanItMayBe()
    {
        var content = new StreamContent(new MemoryStream(Request(padding: 1_000_000))) { Headers = { ContentType = new("application/json") } };
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = content, Headers = { TransferEncodingChunked = true } };
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "BODY_TOO_LARGE"), (answer.StatusCode, await LibraryHost.Code(answer)));
    }

    private static byte[] Request(int padding) => Encoding.UTF8.GetBytes($$"""{"query":"{ hello }"{{new string(' ', padding)}}}""");

    private static byte[] Packed(string encoding, byte[] body)
    {
        using var packed = new MemoryStream();
        using (Stream packing = encoding switch
        {
            "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
            "deflate" => new ZLibStream(packed, CompressionLevel.Fastest),
            _ => new BrotliStream(packed, CompressionLevel.Fastest),
        })
        {
            packing.Write(body);
        }

        return packed.ToArray();
    }

    private Task<HttpResponseMessage> Send(string encoding, byte[] body)
    {
        var content = new ByteArrayContent(body) { Headers = { ContentType = new("application/json") } };
        content.Headers.TryAddWithoutValidation("Content-Encoding", encoding);
        return host.Post(content);
    }
}
