using System.Text.Json;

namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>At each limit a request is answered; one beyond, it is refused by the limit's name.</summary>
public sealed class LimitEdgeTests(FrugalHost host) : IClassFixture<FrugalHost>
{
    private const string Priced = "query($n: Int) { books(first: $n) { nodes { title author { name } } } ";

    public static TheoryData<string, string, string> Edges => new()
    {
        { "TOO_MANY_TOKENS", Tokens(40), Tokens(41) },
        { "TOO_DEEP", "{ books { nodes { author { books { nodes { title } } } } } }", "{ books { nodes { author { books { nodes { author { name } } } } } } }" },
        { "TOO_MANY_ALIASES", "{ a: hello b: hello }", "{ a: hello b: hello c: hello }" },
        { "TOO_MANY_FRAGMENTS", Fragments("A", "B"), Fragments("A", "B", "C") },
        { "TOO_MANY_DIRECTIVES", "{ hello @skip(if: false) @include(if: true) }", "{ hello @skip(if: false) @include(if: true) __typename @skip(if: false) }" },
        { "TOO_MANY_FIELDS", Fields(10), Fields(11) },
        { "TOO_MANY_FIELDS", "{ ...A ...A ...A ...A ...A } fragment A on Query { hello }", "{ hello ...A ...A ...A ...A ...A } fragment A on Query { hello }" },
        {
            "INTROSPECTION_TOO_DEEP", "{ __schema { types { fields { name } } } }",
            "{ __type(name: \"Book\") { fields { type { fields { name } } } } }"
        },
        { "COST_EXCEEDED", Priced + "}", Priced + "hello }" },
        { "PAGE_TOO_LARGE", "{ books(first: 4) { nodes { title } } }", "{ books(first: 5) { nodes { title } } }" },
        { "PAGE_TOO_LARGE", "{ books(last: 4) { nodes { title } } }", "{ books(last: 5) { nodes { title } } }" },
        { "PAGE_TOO_LARGE", "{ nodes(ids: [1, 2, 3, 4]) { id } }", "{ nodes(ids: [1, 2, 3, 4, 5]) { id } }" },
    };

    [Theory]
    [MemberData(nameof(Edges))]
    public async Task WhatReachesALimitIsAnsweredAndWhatPassesItIsRefused(string code, string at, string beyond)
    {
        Assert.Equal(("""{"data":{""", true), (Start(await host.Ask(at, new { n = 4, ids = Array.Empty<string>() })), true));

        var refused = await host.Ask(beyond, new { n = 4, ids = Array.Empty<string>() });
        Assert.Equal(code, Code(refused));
        Assert.Contains("\"text\":{\"da\":\"Der blev bedt om for meget på én gang.\"", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABodyMayBeAsLongAsItMayBeAndNoByteLonger()
    {
        const string Request = """{"query":"{ hello }"}""";
        using var answered = await host.Post(Request.PadRight(500));
        using var refused = await host.Post(Request.PadRight(501));

        Assert.Equal("""{"data":{"hello":"hello you"}}""", await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("BODY_TOO_LARGE", await LibraryHost.Code(refused));
    }

    [Fact]
    public async Task TheSameDocumentIsPricedByItsVariables()
    {
        Assert.Contains("\"data\"", await host.Ask(Priced + "}", new { n = 4 }), StringComparison.Ordinal);
        Assert.Contains("\"cost\":21,\"limit\":17", await host.Ask(Priced + "}", new { n = 5 }), StringComparison.Ordinal);
        Assert.Contains("\"data\"", await host.Ask(Priced + "}", new { n = 3 }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoMoreErrorsAreToldThanMayBe()
    {
        using var answer = JsonDocument.Parse(await host.Ask("{ a b c d e }"));
        Assert.Equal(3, answer.RootElement.GetProperty("errors").GetArrayLength());
    }

    private static string Start(string answer) => answer[..Math.Min(answer.Length, 9)];

    private static string? Code(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    private static string Fields(int count) => $"{{ {string.Concat(Enumerable.Repeat("hello ", count))}}}";

    // The default is not used, and stands there to be counted: 26 tokens without what is in its list.
    private static string Tokens(int count) =>
        $"query($ids: [ID!]! = [{string.Concat(Enumerable.Repeat("1 ", count - 26))}]) {{ nodes(ids: $ids) {{ id }} }}";

    private static string Fragments(params string[] names) =>
        $"{{ {string.Concat(names.Select(name => $"...{name} "))}}} {string.Concat(names.Select(name => $"fragment {name} on Query {{ hello }} "))}";
}
