using System.Text;
using static Netvaerk.Host.Tests.Hostile.Draft;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Bodies that are no request, or one of odd variables.</summary>
internal static class OddBodies
{
    private const string Good = """{"query":"{ __typename }"}""";
    private const string ByIds = "query($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    private const string BySize = "query($n: Int) { meetingSeries(first: $n) { totalCount } }";
    private const int TenMegabytes = 10 * 1024 * 1024;

    public static IEnumerable<HostileRequest> All(Draft draft) => [.. Deep(draft), .. Odd(draft), .. Bytes(draft), .. Large(draft), .. Variables(draft)];

    private static IEnumerable<HostileRequest> Deep(Draft draft)
    {
        foreach (var depth in new[] { 65, 2_000, 20_000 })
        {
            foreach (var (what, open, close) in new[] { ("lists", "[", "]"), ("objects", """{"a":""", "}"), ("objects in lists", """[{"a":""", "}]") })
            {
                yield return draft.Variables($"variables: {depth} {what}", ByIds, $$"""{"ids":{{Times(depth, open)}}1{{Times(depth, close)}}}""", "BAD_REQUEST");
                yield return draft.Body($"variables: {depth} {what}, never closed", $$"""{"query":"{{ByIds}}","variables":{"ids":{{Times(depth, open)}}""", "BAD_REQUEST");
            }
        }

        yield return draft.Variables("variables: 60 lists", ByIds, $$"""{"ids":{{Times(60, "[")}}1{{Times(60, "]")}}}""", "VARIABLES_INVALID");
        yield return draft.Variables("variables: 30 objects in lists", ByIds, "{\"ids\":" + Times(30, "[{\"a\":") + 1 + Times(30, "}]") + "}", "VARIABLES_INVALID");
        yield return draft.Variables(
            "an input of 60 objects", "mutation($i: DraftReferralInput!) { draftReferral(input: $i) { __typename } }",
            "{\"i\":" + Times(60, "{\"form\":") + 1 + Times(60, "}") + "}", "VARIABLES_INVALID");
        yield return draft.Body("extensions of 20,000 lists", "{\"query\":\"{ __typename }\",\"extensions\":{\"a\":" + Times(20_000, "[") + Times(20_000, "]") + "}}", "BAD_REQUEST");
        yield return draft.Body("a member of 20,000 lists that nobody knows", $$"""{"query":"{ __typename }","x":{{Times(20_000, "[")}}{{Times(20_000, "]")}}}""", "BAD_REQUEST");
    }

    private static IEnumerable<HostileRequest> Odd(Draft draft)
    {
        foreach (var body in new[]
        {
            "", " ", "null", "1", "true", "\"{ __typename }\"", "{}", "{", "}", Good[..^1], Good + "x", Good + Good, "{'query':'{ a }'}", "/* */" + Good, """{"query":"{ __typename }",}""",
            """{"query":NaN}""", """{"query":1}""", """{"query":["{ a }"]}""", """{"query":null}""", """{"query":""}""", """{"query":"{ a }","variables":"x"}""",
            """{"query":"{ a }","variables":1}""", """{"query":"{ a }","variables":true}""", """{"query":"{ a }","variables":[]}""", """{"query":"{ a }","operationName":1}""",
            """{"query":"{ a }","extensions":[]}""", """{"query":"{ a }","query":"{ b }"}""", """{"query":"{ a }","variables":{},"variables":{}}""",
            """{"query":"{ a }","qu\u0065ry":"{ b }"}""", """{"query":"{ a }","operationName":null,"operationName":null}""", """{"documentId":"a","id":"b"}""", """{"mutation":"{ a }"}""",
            """{"query":"{ a } \q"}""", "{\"query\":\"{ a }\n\"}", """{"extensions":{"persistedQuery":1}}""", """{"extensions":{"persistedQuery":{"version":1e400,"sha256Hash":1}}}""",
        })
        {
            yield return draft.Body($"the body {body.Replace('\n', '/')}", body, "BAD_REQUEST");
        }

        foreach (var body in new[] { "[]", $"[{Good}]", $"[{Times(1_000, Good + ",")}{Good}]" })
            yield return draft.Body($"a batch of {body.Length} bytes", body, "BATCHING_OFF");
        yield return draft.Body("members by the names of ECMAScript's objects", """{"__proto__":{"query":"x"},"constructor":{},"query":"{ __typename }"}""", "data");
    }

    private static IEnumerable<HostileRequest> Bytes(Draft draft)
    {
        foreach (var (what, before) in new (string, byte[])[]
        {
            ("a byte order mark", [0xEF, 0xBB, 0xBF]), ("a byte that is no UTF-8", [0xFF]), ("an overlong NUL", [0xC0, 0x80]), ("a surrogate in UTF-8", [0xED, 0xA0, 0x80]),
            ("half a letter", [0xE2, 0x82]), ("NUL", [0]), ("a form feed", [0x0C]), ("a no-break space", [0xC2, 0xA0]),
        })
        {
            yield return draft.Body($"{what} before the body", [.. before, .. Encoding.UTF8.GetBytes(Good)], "BAD_REQUEST");
            yield return draft.Body($"{what} in the document", [.. "{\"query\":\"{ "u8, .. before, .. " }\"}"u8], "any");
        }

        yield return draft.Body("UTF-16", Encoding.Unicode.GetBytes(Good), "BAD_REQUEST");
        yield return draft.Body("UTF-16 the other way around", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Good)], "BAD_REQUEST");
        yield return draft.Body("UTF-32", Encoding.UTF32.GetBytes(Good), "BAD_REQUEST");
        yield return draft.Body("100,000 times NUL", new byte[100_000], "BAD_REQUEST");
        yield return draft.Body("noise", [.. Enumerable.Range(0, 100_000).Select(at => (byte)((at * at >> 3) ^ at))], "BAD_REQUEST");
    }

    private static IEnumerable<HostileRequest> Large(Draft draft) =>
    [
        draft.Body("10 MB of blanks", Good.PadRight(TenMegabytes), "BODY_TOO_LARGE"),
        draft.Body("10 MB of one document", $$"""{"query":"{ a(b: \"{{Times(TenMegabytes, "x")}}\") }"}""", "BODY_TOO_LARGE"),
        draft.Body("10 MB of one variable", "{\"query\":\"{ a }\",\"variables\":{\"a\":\"" + Times(TenMegabytes, "x") + "\"}}", "BODY_TOO_LARGE"),
        draft.Body("10 MB of brackets", Times(TenMegabytes, "["), "BODY_TOO_LARGE"),
        draft.Body("1 MB and a byte", Good.PadRight((1024 * 1024) + 1), "BODY_TOO_LARGE"),
        draft.Body("10 MB in chunks", $"A00000\r\n{Good.PadRight(TenMegabytes)}\r\n0\r\n\r\n", "BODY_TOO_LARGE", ("Content-Length", null), ("Transfer-Encoding", "chunked")),
        draft.Body("300,000 chunks of one byte", $"{Times(300_000, "1\r\n \r\n")}0\r\n\r\n", "BAD_REQUEST", ("Content-Length", null), ("Transfer-Encoding", "chunked")),
        draft.Body("a body that says it is of 9,223,372,036,854,775,807 bytes", Good, "413", ("Content-Length", "9223372036854775807")),
    ];

    private static IEnumerable<HostileRequest> Variables(Draft draft)
    {
        foreach (var (json, answer) in new[]
        {
            ("1.5", "VARIABLES_INVALID"), ("\"1\"", "VARIABLES_INVALID"), ("1e400", "VARIABLES_INVALID"), ("9007199254740993", "VARIABLES_INVALID"), ("true", "VARIABLES_INVALID"),
            ("[1]", "VARIABLES_INVALID"), ("{}", "VARIABLES_INVALID"), ("-1", "BAD_PAGE"), ("2147483647", "PAGE_TOO_LARGE"), ("2147483648", "VARIABLES_INVALID"),
            ("1,\"n\":-1", "BAD_PAGE"), (Times(100_000, "9"), "VARIABLES_INVALID"), ("-0", "any"), ("1,\"__proto__\":{\"n\":5},\"\":1", "data"), ("1,\"\\ud800\":1", "any"),
            ($"1{Each(20_000, at => $",\"v{at}\":{at}")}", "data"),
        })
        {
            yield return draft.Variables($"a size of {json[..Math.Min(json.Length, 30)]}", BySize, $$"""{"n":{{json}}}""", answer);
        }

        foreach (var (json, answer) in new[]
        {
            ("null", "VARIABLES_INVALID"), ("[null]", "VARIABLES_INVALID"), ("[[]]", "VARIABLES_INVALID"), ("{}", "VARIABLES_INVALID"), ("[1.5]", "VARIABLES_INVALID"),
            ("\"\\ud800\"", "any"), ("[\"\\u0000\",\"\\udfff\\ud800\"]", "any"), ($"[{Times(100_000, "1,")}1]", "PAGE_TOO_LARGE"), ($"[\"{Times(900_000, "x")}\"]", "data"),
            ($"[{Times(100_000, "{},")}1]", "VARIABLES_INVALID"),
        })
        {
            yield return draft.Variables($"ids of {json[..Math.Min(json.Length, 30)]}", ByIds, $$"""{"ids":{{json}}}""", answer);
        }
    }
}
