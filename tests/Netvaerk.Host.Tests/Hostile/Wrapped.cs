using System.IO.Compression;
using System.Text;
using static Netvaerk.Host.Tests.Hostile.Draft;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Bodies compressed, labelled or sent as they must not be.</summary>
internal static class Wrapped
{
    private const string Good = """{"query":"{ __typename }"}""";
    private const string Mutation = "mutation%20%7B%20__typename%20%7D";
    private const int Bomb = 100_000_000;

    public static IEnumerable<HostileRequest> All(Draft draft) => [.. Compressed(draft), .. Labelled(draft), .. Methods(draft), .. Urls(draft)];

    private static IEnumerable<HostileRequest> Compressed(Draft draft)
    {
        var good = Encoding.UTF8.GetBytes(Good);
        foreach (var encoding in new[] { "gzip", "deflate", "br" })
        {
            var header = ("Content-Encoding", (string?)encoding);
            yield return draft.Body($"{encoding}: a bomb of 100 MB", Packed(encoding, new byte[Bomb]), "BODY_TOO_LARGE", header);
            yield return draft.Body($"{encoding}: a bomb of brackets", Packed(encoding, Encoding.ASCII.GetBytes(Times(5_000_000, "["))), "BODY_TOO_LARGE", header);
            yield return draft.Body($"{encoding}: a bomb in a bomb", Packed(encoding, Packed(encoding, new byte[Bomb])), "any", header);
            yield return draft.Body($"{encoding}: not compressed", good, "BAD_REQUEST", header);
            yield return draft.Body($"{encoding}: broken off", Packed(encoding, good)[..(Packed(encoding, good).Length / 2)], "BAD_REQUEST", header);
            yield return draft.Body($"{encoding}: compressed twice", Packed(encoding, Packed(encoding, good)), "BAD_REQUEST", header);
            yield return draft.Body($"{encoding}: nothing", [], "BAD_REQUEST", header);
            yield return draft.Body($"{encoding}: noise", [.. Packed(encoding, good)[..4], .. Enumerable.Range(0, 5_000).Select(at => (byte)(at * 37))], "BAD_REQUEST", header);
        }

        yield return draft.Body("gzip: 10,000 members of nothing", [.. Enumerable.Repeat(Packed("gzip", []), 10_000).SelectMany(one => one)], "any", ("Content-Encoding", "gzip"));
        foreach (var encoding in new[] { "zstd", "gzip, gzip", "br, gzip", "gzip, br, deflate", "aws-chunked", "x-gzip, identity", "gzip;q=1", "compress", "identity, gzip", new string('x', 4_000) })
            yield return draft.Body($"encoding {encoding[..Math.Min(encoding.Length, 20)]}", good, "UNSUPPORTED_ENCODING", ("Content-Encoding", encoding));
    }

    private static IEnumerable<HostileRequest> Labelled(Draft draft)
    {
        foreach (var type in new[]
        {
            null, "text/plain", "text/plain; charset=utf-8", "application/graphql", "application/x-www-form-urlencoded", "multipart/form-data; boundary=b", "application/jsonx", "application/*",
            "application/json; charset=utf-16", "application/json; charset=iso-8859-1", "application/json, text/plain", "application/json; charset=\"", ";", "a", new string('j', 4_000),
        })
        {
            yield return draft.Body($"a body of type {type?[..Math.Min(type.Length, 40)]}", Good, "UNSUPPORTED_MEDIA_TYPE", ("Content-Type", type));
        }

        yield return draft.Body("two types", Good, "UNSUPPORTED_MEDIA_TYPE", ("Content-Type", "text/plain"), ("Content-Type", "application/json"));
        yield return draft.Body("a form", "query=%7B__typename%7D&variables=%7B%7D", "UNSUPPORTED_MEDIA_TYPE", ("Content-Type", "application/x-www-form-urlencoded"));
        yield return draft.Body(
            "files to be uploaded",
            "--b\r\nContent-Disposition: form-data; name=\"operations\"\r\n\r\n" + Good + "\r\n--b\r\nContent-Disposition: form-data; name=\"map\"\r\n\r\n{}\r\n--b--\r\n",
            "UNSUPPORTED_MEDIA_TYPE", ("Content-Type", "multipart/form-data; boundary=b"));
        foreach (var accept in new[] { "text/html", "image/*", "application/json;q=0", "*/*;q=0", ";;;", new string('a', 4_000) })
            yield return draft.Body($"accepting {accept[..Math.Min(accept.Length, 20)]}", Good, "any", ("Accept", accept));
        foreach (var accept in new[]
        {
            "application/json;q=0.001, text/plain;q=1", "text/html;q=1, application/graphql-response+json;charset=utf-8;q=0.1", "application/json;profile=\"a;b,c\"", "*/*;q=0.5, x/y",
            "application/*", "application/json;q=1.0000000000", "APPLICATION/JSON",
        })
        {
            yield return draft.Body($"accepting {accept}", Good, "data", ("Accept", accept));
        }

        foreach (var accept in new[] { "application/json;q=2", "application/json;q=NaN", "application/json;q=-1", "application/json;q=", "application/json;q=0.5;q=0", "application/json, ", "a/b/c", "\"", "application/json\t", "text/event-stream" })
            yield return draft.Body($"accepting {accept}", Good, "any", ("Accept", accept));
        yield return draft.Body("accepting twice, at odds", Good, "any", ("Accept", "text/html"), ("Accept", "application/json;q=0"));
        foreach (var (name, value) in new[]
        {
            ("Range", "bytes=0-1"), ("Range", "bytes=-"), ("If-None-Match", "*"), ("If-Match", "\"x\""), ("If-Modified-Since", "Thu, 01 Jan 2099 00:00:00 GMT"), ("TE", "trailers, deflate"), ("Max-Forwards", "0"),
            ("Content-Language", "da, en, \""), ("X-Forwarded-For", "127.0.0.1"), ("X-Forwarded-Host", "evil.example"), ("X-Forwarded-Proto", "javascript"), ("Forwarded", "for=127.0.0.1;host=evil.example"),
            ("GraphQL-Cost", Times(2_000, "report")), ("Accept-Encoding", "identity;q=0, *;q=0"), ("Priority", "u=0, i"), ("Content-MD5", "x"),
        })
        {
            yield return draft.Body($"{name}: {value[..Math.Min(value.Length, 30)]}", Good, "data", (name, value));
        }

        yield return draft.Body("accepting a thousand things", Good, "any", ("Accept", Each(1_000, n => $"a/b{n},") + "application/json"));
    }

    private static IEnumerable<HostileRequest> Methods(Draft draft)
    {
        yield return draft.Url("a mutation, got", $"?query={Mutation}", "OPERATION_NOT_ALLOWED");
        yield return draft.Url("a mutation, got with the preflight header", $"?query={Mutation}", "OPERATION_NOT_ALLOWED", ("GraphQL-Preflight", "1"));
        yield return draft.Url("a mutation beside a query, got", $"?query=query%20A%7B__typename%7D%20mutation%20B%7B__typename%7D&operationName=B", "OPERATION_NOT_ALLOWED");
        yield return draft.Url("a subscription, got", "?query=subscription%7B__typename%7D", "any");
        foreach (var method in new[] { "PUT", "DELETE", "PATCH", "OPTIONS", "QUERY", "FOO", new string('X', 1_000) })
            yield return draft.Line($"the method {method[..Math.Min(method.Length, 10)]}", $"{method} /graphql?query=%7B__typename%7D HTTP/1.1", "METHOD_NOT_ALLOWED");
        yield return draft.Line("the method HEAD", "HEAD /graphql?query=%7B__typename%7D HTTP/1.1", "405");
        yield return draft.Line("the method get", "get /graphql?query=%7B__typename%7D HTTP/1.1", "any");
        yield return draft.Line("the method TRACE", "TRACE /graphql HTTP/1.1", "any");
        yield return draft.Line("the method CONNECT", "CONNECT localhost:80 HTTP/1.1", "any");
        yield return draft.Body("a mutation sent as another method", Good, "data", ("X-HTTP-Method-Override", "DELETE"));
    }

    private static IEnumerable<HostileRequest> Urls(Draft draft)
    {
        foreach (var (query, answer) in new[]
        {
            ("", "BAD_REQUEST"), ("?", "BAD_REQUEST"), ("?query=", "BAD_REQUEST"), ("?query=%7Ba%7D&query=%7Bb%7D", "BAD_REQUEST"), ("?query=%zz", "any"), ("?query=%00", "any"),
            ("?query=%ff%fe", "any"), ("?query=%ed%a0%80", "any"), ("?query=%7B__typename%7D&variables=x", "BAD_REQUEST"), ("?query=%7B__typename%7D&variables=[]", "BAD_REQUEST"),
            ($"?query=%7B__typename%7D&variables=%7B%22a%22:{Times(3_000, "[")}", "BAD_REQUEST"), ("?query=%7B__typename%7D&variables=%7B%22a%22:%22%5Cud800%22%7D", "any"),
            ("?query=%7B__typename%7D&operationName=%00", "any"), ("?documentId=%ff", "any"), ("?documentId=sha256:0", "any"), ("?id=../../etc/passwd", "any"),
            ("?extensions=x", "BAD_REQUEST"), ("?extensions=%7B%22persistedQuery%22:%22%5Cud800%22%7D", "BAD_REQUEST"),
            ("?extensions=%7B%22persistedQuery%22:%7B%22version%22:1,%22sha256Hash%22:%22%5Cud800%22%7D%7D", "BAD_REQUEST"),
            ("?extensions=%7B%22%5Cud800%22:%7B%22persistedQuery%22:1%7D%7D", "any"), ($"?{Each(1_000, n => $"a{n}=1&")}", "any"),
            ($"?query=%7B__typename%7D&variables=%7B%22a%22:%22{Times(9_000, "x")}%22%7D", "414"), ($"?query={Times(100_000, "x")}", "414"),
        })
        {
            yield return draft.Url($"the address {query[..Math.Min(query.Length, 60)]}", query, answer);
        }

        foreach (var (name, value) in new[]
        {
            ("Origin", "https://evil.example"), ("Origin", "null"), ("Origin", "http://localhost.evil.example"), ("Referer", "https://evil.example/page"), ("Referer", ":"),
            ("Sec-Fetch-Site", "cross-site"), ("Sec-Fetch-Site", "same-site"),
        })
        {
            yield return draft.Url($"{name}: {value}", "?query=%7B__typename%7D", "PREFLIGHT_REQUIRED", (name, value));
        }

        // Whatever token it has, for a page of another origin no connection is switched.
        foreach (var origin in new[] { "https://evil.example", "null", "http://localhost.evil.example", "http://localhost@evil.example", "file://" })
        {
            yield return draft.Url(
                $"a WebSocket from {origin}", "", "FOREIGN_ORIGIN", ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"),
                ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="), ("Sec-WebSocket-Protocol", "graphql-transport-ws"), ("Origin", origin));
        }
    }

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
}
