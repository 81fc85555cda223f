using static Netvaerk.Host.Tests.Hostile.Draft;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>What is not HTTP, or not quite.</summary>
internal static class Transport
{
    private const string Good = """{"query":"{ __typename }"}""";

    public static IEnumerable<HostileRequest> All(Draft draft) => [.. Chunks(draft), .. Lengths(draft), .. Heads(draft), .. NoHttp(draft)];

    private static IEnumerable<HostileRequest> Chunks(Draft draft)
    {
        foreach (var (what, body) in new[]
        {
            ("of no number", $"zz\r\n{Good}\r\n0\r\n\r\n"), ("of a negative size", $"-1\r\n{Good}\r\n0\r\n\r\n"), ("of a size beyond everything", $"FFFFFFFFFFFFFFFFFF\r\n{Good}\r\n0\r\n\r\n"),
            ("longer than it says", $"5\r\n{Good}\r\n0\r\n\r\n"), ("without an end", $"1A\r\n{Good}0\r\n\r\n"), ("of 0x1A", $"0x1A\r\n{Good}\r\n0\r\n\r\n"), ("that are blank", " \r\n\r\n"),
        })
        {
            yield return draft.Body($"chunks {what}", body, "BAD_REQUEST", ("Content-Length", null), ("Transfer-Encoding", "chunked"));
        }

        yield return draft.Body("chunks with trailers", $"{Good.Length:X}\r\n{Good}\r\n0\r\nAuthorization: x\r\n\r\n", "data", ("Content-Length", null), ("Transfer-Encoding", "chunked"));
        yield return draft.Body("a chunk's extension of 1 MB", $"{Good.Length:X};{Times(1_000_000, "x")}\r\n{Good}\r\n0\r\n\r\n", "any", ("Content-Length", null), ("Transfer-Encoding", "chunked"));
        foreach (var encoding in new[] { "gzip", "identity", "chunked, chunked", "chunked, gzip", "x" })
            yield return draft.Body($"Transfer-Encoding: {encoding}", Good, "any", ("Content-Length", null), ("Transfer-Encoding", encoding));
        yield return draft.Raw("chunks broken off", "POST /graphql HTTP/1.1\r\nHost: localhost\r\n{auth}\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n1A\r\n{", "closed", Ending.BreaksOff);
    }

    private static IEnumerable<HostileRequest> Lengths(Draft draft)
    {
        yield return draft.Body("a length and chunks", $"{Good.Length:X}\r\n{Good}\r\n0\r\n\r\n", "any", ("Transfer-Encoding", "chunked"));
        yield return draft.Body("two lengths", Good, "400", ("Content-Length", "1"), ("Content-Length", $"{Good.Length}"));
        foreach (var length in new[] { "-1", "x", "0x1A", "1e3", "99999999999999999999", "1 2" })
            yield return draft.Body($"a length of {length}", Good, "400", ("Content-Length", length));
        yield return draft.Body("a length of +26", Good, "any", ("Content-Length", "+26"));
        yield return draft.Body("a length too short", Good, "BAD_REQUEST", ("Content-Length", "5"));
        yield return draft.Body("no length", Good, "any", ("Content-Length", null));
        yield return draft.Raw("a body broken off", "POST /graphql HTTP/1.1\r\nHost: localhost\r\n{auth}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{", "closed", Ending.BreaksOff);
        yield return draft.Body("a second request in the body", "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n\r\n", "BAD_REQUEST");
    }

    private static IEnumerable<HostileRequest> Heads(Draft draft)
    {
        yield return draft.Body("a header of 40,000 letters", Good, "431", ("X-Long", Times(40_000, "x")));
        yield return draft.Body("a header's name of 40,000 letters", Good, "431", (Times(40_000, "x"), "1"));
        yield return draft.Body("200 headers", Good, "431", [.. Enumerable.Range(0, 200).Select(n => ($"X-{n}", (string?)"1"))]);
        yield return draft.Body("a cookie of 30,000 letters", Good, "any", ("Cookie", Times(30_000, "x")));
        foreach (var (what, line) in new[] { ("without a colon", "nonsense"), ("with a blank before the colon", "X : 1"), ("with NUL", "X: a\0b"), ("of nothing", ": 1"), ("folded", "X: a\r\n b"), ("with a blank first", " X: 1") })
            yield return draft.Raw($"a header {what}", $"GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\n{line}\r\n{{auth}}\r\n\r\n", "400");
        foreach (var host in new[] { "a b", "localhost, evil.example", "/", "[::1" })
            yield return draft.Body($"the host {host}", Good, "400", ("Host", host));
        yield return draft.Body("a host of port 99999999", Good, "any", ("Host", "localhost:99999999"));
        yield return draft.Body("no host", Good, "400", ("Host", null));
        yield return draft.Body("two hosts", Good, "400", ("Host", "localhost"), ("Host", "evil.example"));
        yield return draft.Body("a host of 30,000 letters", Good, "any", ("Host", Times(30_000, "x")));
        yield return draft.Body("Expect: 100-continue", Good, "data", ("Expect", "100-continue"));
        yield return draft.Body("Expect: 200-ok", Good, "any", ("Expect", "200-ok"));
        yield return draft.Body("an upgrade to HTTP/2", Good, "any", ("Connection", "Upgrade, HTTP2-Settings"), ("Upgrade", "h2c"), ("HTTP2-Settings", "AAMAAABkAAQCAAAAAAIAAAAA"));
        yield return draft.Body("a purpose of two lines' length", Good, "any", ("Netvaerk-Purpose", Times(5_000, "x")));
        yield return draft.Body("a language of 8,000 letters", Good, "any", ("Accept-Language", Times(4_000, "a,")));
        yield return draft.Body("a trace that is none", Good, "any", ("traceparent", Times(1_000, "0")));
        foreach (var path in new[] { "//graphql", "/graphql/../graphql", "/graphql/..%2f..%2fetc%2fpasswd", "/graphql%00", "/GRAPHQL/", "*", "http://evil.example/graphql", "/%", "/" + Times(5_000, "a/") })
            yield return draft.Line($"the path {path[..Math.Min(path.Length, 40)]}", $"GET {path} HTTP/1.1", "any");
    }

    private static IEnumerable<HostileRequest> NoHttp(Draft draft) =>
    [
        draft.Raw("500 requests in one breath", Times(500, "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n{auth}\r\n\r\n"), "data"),
        draft.Raw("100 long addresses in one breath", Times(100, $"GET /graphql?query=%7B__typename%7D&variables=%7B%22a%22:%22{Times(7_000, "x")}%22%7D HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n{{auth}}\r\n\r\n"), "data"),
        draft.Raw("a good request and noise behind it", "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n{auth}\r\n\r\n\0\0\0\0garbage", "data"),
        draft.Raw("a purpose of bytes that are no ASCII", "GET /graphql?query=%7B__typename%7D HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\nNetvaerk-Purpose: \u00ff\u00fe\r\n{auth}\r\n\r\n", "any"),
        draft.Raw("HTTP/0.9", "GET /graphql\r\n\r\n", "any"),
        draft.Raw("HTTP/9.9", "GET /graphql HTTP/9.9\r\nHost: localhost\r\n\r\n", "505"),
        draft.Raw("HTTP/2 unasked", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\u0004\0\0\0\0\0", "closed"),
        draft.Raw("the beginning of TLS", "\u0016\u0003\u0001\u0002\0\u0001\0\u0001\u00fc\u0003\u0003\r\n\r\n", "closed"),
        draft.Raw("another protocol", "SSH-2.0-OpenSSH_9.9\r\n\r\n", "400"),
        draft.Raw("lines that end in LF alone", "GET /graphql?query=%7B__typename%7D HTTP/1.1\nHost: localhost\n\n", "any"),
        draft.Raw("a line without a version", "POST /graphql\r\nHost: localhost\r\n\r\n", "400"),
        draft.Raw("a line of three blanks", "GET  /graphql  HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        draft.Raw("NUL in the line", "GET /gra\0phql HTTP/1.1\r\nHost: localhost\r\n\r\n", "400"),
        draft.Raw("half a head", "POST /graphql HTTP/1.1\r\nHost: local", "closed", Ending.BreaksOff),
        draft.Raw("nothing at all", "", "closed", Ending.BreaksOff),
        draft.Raw("a thousand empty lines", Times(1_000, "\r\n") + "GET /graphql HTTP/1.1\r\nHost: localhost\r\n\r\n", "any"),
    ];
}
