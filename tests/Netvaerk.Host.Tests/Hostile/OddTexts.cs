using static Netvaerk.Host.Tests.Hostile.Draft;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Documents of odd characters, names, numbers, ids and pages.</summary>
internal static class OddTexts
{
    private const int Long = 900_000;

    public static IEnumerable<HostileRequest> All(Draft draft) => [.. Tokens(draft), .. Characters(draft), .. Pages(draft), .. Ids(draft)];

    private static IEnumerable<HostileRequest> Tokens(Draft draft)
    {
        yield return draft.Document("a name of 900,000 letters", $"{{ {Times(Long, "a")} }}", "VALIDATION_FAILED");
        yield return draft.Document("an alias of 300,000 letters", $"{{ {Times(300_000, "a")}: __typename }}", "data");
        yield return draft.Document("an argument of 900,000 letters", $"{{ series(id: \"{Times(Long, "a")}\") {{ id }} }}", "data");
        yield return draft.Document("a block of 300,000 lines", $"{{ series(id: \"\"\"{Times(300_000, " \n")}\"\"\") {{ id }} }}", "data");
        yield return draft.Document("a comment of 900,000 letters", $"{{ __typename }} # {Times(Long, "a")}", "data");
        yield return draft.Document("200,000 comments", $"{Times(200_000, "#\n")} {{ __typename }}", "data");
        yield return draft.Document("900,000 commas", $"{{ __typename {Times(Long, ",")} }}", "data");
        yield return draft.Document("900,000 blanks", $"{{ __typename {Times(Long, " ")} }}", "data");
        yield return draft.Document("400,000 lines", $"{{ __typename {Times(400_000, "\n")} }}", "data");
        yield return draft.Document("1,000 byte order marks", $"{Times(1_000, "\uFEFF")} {{ __typename }}", "data");
        yield return draft.Document("100,000 quotes", Times(100_000, "\""), "SYNTAX_ERROR");
        yield return draft.Document("an open block", $"{{ series(id: \"\"\"{Times(30_000, "a\\\"\"\"")}", "SYNTAX_ERROR");
        yield return draft.Document("100,000 digits", $"{{ meetingSeries(first: {Times(100_000, "9")}) {{ totalCount }} }}", "VALIDATION_FAILED");
        yield return draft.Document("an exponent beyond everything", "{ meetingSeries(first: 1e999999999) { totalCount } }", "VALIDATION_FAILED");
        foreach (var number in new[] { "00", "-", "1.", ".5", "0x1F", "1e", "--1", "1__0", "+1", "12a" })
            yield return draft.Document($"the number {number}", $"{{ meetingSeries(first: {number}) {{ totalCount }} }}", "SYNTAX_ERROR");
        foreach (var text in new[] { " ", "\n", "#", "null", "{ }", "{{{", "}}}", "query", "fragment on on on { a }", "{ a(: 1) }", "\"\"\"", "$", "...", "{ ... on }" })
            yield return draft.Document($"nothing but {text.Trim()}", text, "SYNTAX_ERROR");
        yield return draft.Document("a schema", "type Query { a: Int } extend type Query { b: Int }", "VALIDATION_FAILED");
        yield return draft.Document("a schema's extension", "extend schema @a", "VALIDATION_FAILED");
        yield return draft.Document("a subscription without a stream", "subscription { a }", "any");
        foreach (var directive in new[] { "@defer", "@defer(label: \"a\")", "@stream(initialCount: 0)", "@oneOf", "@deprecated", "@specifiedBy(url: \"a\")", "@cost(weight: 0)", "@__proto__" })
        {
            yield return draft.Document($"{directive} on a field", $"{{ __typename {directive} }}", "VALIDATION_FAILED");
            yield return draft.Document($"{directive} on a spread", $"{{ ... {directive} {{ __typename }} }}", "VALIDATION_FAILED");
            yield return draft.Document($"{directive} on an operation", $"query {directive} {{ __typename }}", "VALIDATION_FAILED");
        }

        yield return draft.Document("@skip and @include at odds", "{ __typename @skip(if: true) @include(if: true) }", "data");
        yield return draft.Document("@skip without its condition", "{ __typename @skip }", "VALIDATION_FAILED");
        yield return draft.Document("a condition of a variable that is null", "query($a: Boolean) { __typename @skip(if: $a) }", "VALIDATION_FAILED");
        yield return draft.Document("an operation described in 900,000 letters", $"\"\"\"{Times(Long, "a")}\"\"\" query {{ __typename }}", "data");
        yield return draft.Document("aliases by the names of ECMAScript's objects", "{ __proto__: __typename constructor: __typename toString: __typename }", "data");
        yield return draft.Document("variables by those names", "query($__proto__: Int, $constructor: Int) { a: meetingSeries(first: $__proto__) { totalCount } b: meetingSeries(first: $constructor) { totalCount } }", "data");
        yield return draft.Document("a number of 100,000 digits behind the point", $"{{ meetingSeries(first: 1.{Times(100_000, "0")}) {{ totalCount }} }}", "VALIDATION_FAILED");
        yield return draft.Document("a block of one line of 900,000 blanks", $"{{ series(id: \"\"\"{Times(Long, " ")}\"\"\") {{ id }} }}", "data");
        yield return draft.Document("a block of lines each deeper than the last", $"{{ series(id: \"\"\"{Each(1_000, n => "\n" + new string(' ', n))}a\"\"\") {{ id }} }}", "data");
        yield return draft.Document("two fields of one subscription", "subscription { meetingPlanned { id } minutesWritten { id } }", "any");
        yield return draft.Document("a subscription of introspection", "subscription { __typename }", "any");
        yield return draft.Document("two operations and none of them named", "query A { __typename } query B { __typename }", "OPERATION_NOT_FOUND");
    }

    private static IEnumerable<HostileRequest> Characters(Draft draft)
    {
        foreach (var escape in new[] { "\\uD800", "\\uDC00\\uD800", "\\u{D800}", "\\u{110000}", "\\u{}", "\\u{FFFFFFFFFFFFFFFF}", "\\u12", "\\x", "\\", "\\u{-1}" })
            yield return draft.Document($"the escape {escape}", $"{{ series(id: \"{escape}\") {{ id }} }}", "SYNTAX_ERROR");
        yield return draft.Body("a lone surrogate in the document", """{"query":"{ series(id: \"\ud800\") { id } }"}""", "SYNTAX_ERROR");
        yield return draft.Body("a lone surrogate in a name", """{"query":"{ a\udfffb }"}""", "SYNTAX_ERROR");
        yield return draft.Body("a lone surrogate in a comment", """{"query":"{ __typename } # \ud800"}""", "any");
        yield return draft.Body("a lone surrogate in the operation's name", """{"query":"{ __typename }","operationName":"\ud800"}""", "BAD_REQUEST");
        yield return draft.Body("a lone surrogate in an id", """{"documentId":"\ud800"}""", "BAD_REQUEST");
        yield return draft.Body("a lone surrogate in a member's name", """{"\ud800":1,"query":"{ __typename }"}""", "any");
        yield return draft.Body("a lone surrogate in a hash", """{"extensions":{"persistedQuery":{"version":1,"sha256Hash":"\ud800"}}}""", "BAD_REQUEST");
        yield return draft.Body("NUL in the document", """{"query":"{ __type\u0000name }"}""", "SYNTAX_ERROR");
        yield return draft.Body("NUL in a text of the document", """{"query":"{ series(id: \"\u0000\") { id } }"}""", "any");
        yield return draft.Body("NUL in the operation's name", """{"query":"{ __typename }","operationName":"\u0000"}""", "OPERATION_NOT_FOUND");
        yield return draft.Document("letters that are none of GraphQL's", "{ vïewer { name } }", "SYNTAX_ERROR");
        yield return draft.Document("a picture", "{ 🐟 }", "SYNTAX_ERROR");
        yield return draft.Document("text turned around", "{ \u202eviewer { name } }", "SYNTAX_ERROR");
        yield return draft.Document("every control character", $"{{ {string.Concat(Enumerable.Range(1, 31).Select(n => (char)n))} }}", "SYNTAX_ERROR");
    }

    private static IEnumerable<HostileRequest> Pages(Draft draft)
    {
        foreach (var field in new[] { "meetingSeries", "referrals" })
        {
            foreach (var (size, answer) in new[]
            {
                ("first: 2147483647", "PAGE_TOO_LARGE"), ("last: 2147483647", "PAGE_TOO_LARGE"), ("first: 101", "PAGE_TOO_LARGE"), ("first: -1", "BAD_PAGE"), ("last: -1", "BAD_PAGE"),
                ("first: -2147483648", "BAD_PAGE"), ("first: 2147483648", "VALIDATION_FAILED"), ("first: 99999999999999999999", "VALIDATION_FAILED"),
                ("first: 1, last: 1", "BAD_PAGE"), ("first: \"1\"", "VALIDATION_FAILED"), ("after: \"\"", "any"), ("after: \"AAAA\"", "BAD_CURSOR"), ("before: \"\\u0000\"", "BAD_CURSOR"),
                ($"after: \"{Times(100_000, "A")}\"", "BAD_CURSOR"), ("after: \"' OR 1=1 --\"", "BAD_CURSOR"),
            })
            {
                yield return draft.Document($"{field} with {size[..Math.Min(size.Length, 30)]}", $"{{ {field}({size}) {{ totalCount }} }}", answer);
            }
        }

        yield return draft.Document("pages of pages", "{ meetingSeries(first: 100) { nodes { meetings(first: 100) { nodes { agreements { meeting { participants { id } } } } } } } }", "COST_EXCEEDED");
        yield return draft.Document("a page of 2,147,483,647 with what lies in it", "{ meetingSeries(first: 2147483647) { nodes { id } } }", "COST_EXCEEDED");
        yield return draft.Variables(
            "the same by a variable", "query($n: Int) { meetingSeries(first: $n) { nodes { id } } }", """{"n":2147483647}""", "COST_EXCEEDED");
        yield return draft.Variables(
            "a negative page by a variable", "query($n: Int) { meetingSeries(first: $n) { nodes { id } } }", """{"n":-2147483648}""", "BAD_PAGE");
    }

    private static IEnumerable<HostileRequest> Ids(Draft draft)
    {
        foreach (var id in new[] { "", "AAAA", "UmVmZXJyYWw6", "' OR 1=1 --", "../../etc/passwd", "🐟", "%00", "${7*7}", "<script>", "Referral:00000000-0000-0000-0000-000000000000" })
            yield return draft.Document($"the id {id}", $"{{ node(id: \"{id}\") {{ id }} }}", "data");
        yield return draft.Document("101 ids", $"{{ nodes(ids: [{Times(101, "1 ")}]) {{ id }} }}", "PAGE_TOO_LARGE");
        yield return draft.Document("8,000 ids", $"{{ nodes(ids: [{Times(8_000, "1 ")}]) {{ id }} }}", "PAGE_TOO_LARGE");
    }
}
