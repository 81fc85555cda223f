using System.Text;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class LimitTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    public static TheoryData<string, string> Hostile() => new()
    {
        { string.Concat(Enumerable.Repeat("{ a ", 5_000)), "TOO_DEEP" },
        { $"{{ {Repeat(11_000, _ => "a ")} }}", "TOO_MANY_TOKENS" },
        { $"{{ {Repeat(101, n => $"a{n}: hello ")} }}", "TOO_MANY_ALIASES" },
        { $"{{ hello }} {Repeat(101, n => $"fragment F{n} on Query {{ hello }} ")}", "TOO_MANY_FRAGMENTS" },
        { $"{{ hello {Repeat(201, _ => "@skip(if: false) ")} }}", "TOO_MANY_DIRECTIVES" },
        { Nested(), "TOO_DEEP" },
        { $"{{ ...F0 }} {Repeat(30, n => $"fragment F{n} on Query {{ ...F{n + 1} ...F{n + 1} }} ")} fragment F30 on Query {{ hello }}", "TOO_MANY_FIELDS" },
        { "{ books(first: 100) { nodes { author { books(first: 100) { nodes { author { books(first: 100) { nodes { title } } } } } } } } }", "COST_EXCEEDED" },
        { "{ dear }", "COST_EXCEEDED" },
    };

    [Theory]
    [MemberData(nameof(Hostile))]
    public async Task ADocumentBeyondALimitIsRefusedByTheLimitsName(string query, string code) =>
        Assert.Contains($"\"code\":\"{code}\"", await host.Ask(query), StringComparison.Ordinal);

    [Fact]
    public async Task NoSuggestionTellsWhatElseThereIs() => Assert.DoesNotContain("hello", await host.Ask("{ helo }"), StringComparison.Ordinal);

    private static string Nested()
    {
        var query = new StringBuilder("{ books { nodes { ");
        for (var i = 0; i < 10; i++)
            query.Append("author { books { nodes { ");
        return query.Append("title ").Append('}', 33).ToString();
    }

    private static string Repeat(int times, Func<int, string> part) => string.Concat(Enumerable.Range(0, times).Select(part));
}
