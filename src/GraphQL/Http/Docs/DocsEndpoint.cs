using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Http.Docs;

/// <summary>Gives the schema's page: made when it is first asked for, compressed once, and given again only to those who have another.</summary>
internal sealed class DocsEndpoint(GraphQLSchema schema, string? examples)
{
    private readonly Lazy<(byte[] Plain, byte[] Packed, string Tag)> page = new(() => Make(schema, examples));

    public async Task Handle(HttpContext context)
    {
        var (plain, packed, tag) = page.Value;
        var headers = context.Response.Headers;
        (headers.ETag, headers.CacheControl, headers.Vary) = (tag, "no-cache", "Accept-Encoding");
        (headers.ContentSecurityPolicy, headers.XContentTypeOptions) = (DocsPage.Policy, "nosniff");
        if (context.Request.Headers.IfNoneMatch == tag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        var body = plain;
        if (context.Request.GetTypedHeaders().AcceptEncoding.Any(one => one.Value == "br" && one.Quality is not 0))
            (headers.ContentEncoding, body) = ("br", packed);
        context.Response.ContentType = "text/html; charset=utf-8";
        context.Response.ContentLength = body.Length;
        await context.Response.Body.WriteAsync(body, context.RequestAborted);
    }

    private static (byte[] Plain, byte[] Packed, string Tag) Make(GraphQLSchema schema, string? examples)
    {
        var plain = Encoding.UTF8.GetBytes(DocsPage.Of(schema, DocsExample.In(examples)));
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Optimal))
            brotli.Write(plain);
        return (plain, packed.ToArray(), $"\"{Convert.ToHexStringLower(SHA256.HashData(plain).AsSpan(0, 8))}\"");
    }
}
