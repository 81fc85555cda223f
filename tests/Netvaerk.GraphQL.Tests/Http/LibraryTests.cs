using System.Text.Json;
using Netvaerk.GraphQL.Tests.Library;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class LibraryTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    [Fact]
    public async Task DefaultsApplyAndArgumentsReplaceThem() => Assert.Equal(
        """{"data":{"hello":"hello you","b":"hello bo"}}""", await host.Ask("""{ hello b: hello(name: "bo") }"""));

    [Fact]
    public async Task AFieldOfAnotherModuleIsLoadedOncePerLevel()
    {
        var before = host.Shelf.Fetches;

        var names = await host.Read("{ books(first: 50) { nodes { author { name } } } }", "books", "nodes");

        Assert.Equal(50, names.GetArrayLength());
        Assert.Equal(1, host.Shelf.Fetches - before);
    }

    [Fact]
    public async Task APageOfEachParentIsLoadedOncePerLevel()
    {
        var before = host.Shelf.Fetches;

        var books = await host.Read("{ books(first: 5) { nodes { author { books(first: 3) { nodes { title } } } } } }", "books", "nodes", 1, "author", "books", "nodes");

        Assert.Equal(["Book 1", "Book 6", "Book 11"], books.EnumerateArray().Select(book => book.GetProperty("title").GetString()));
        Assert.Equal(2, host.Shelf.Fetches - before);
    }

    [Fact]
    public async Task PagesFollowEachOther()
    {
        var first = await host.Read("{ books(first: 2) { totalCount pageInfo { hasNextPage hasPreviousPage endCursor } } }", "books");
        var cursor = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var next = await host.Read($$"""{ books(first: 2, after: "{{cursor}}") { nodes { title } pageInfo { hasPreviousPage startCursor } edges { cursor node { title } } } }""", "books");

        Assert.Equal(50, first.GetProperty("totalCount").GetInt32());
        Assert.Equal("Book 2", next.GetProperty("nodes")[0].GetProperty("title").GetString());
        Assert.Equal(next.GetProperty("pageInfo").GetProperty("startCursor").GetString(), next.GetProperty("edges")[0].GetProperty("cursor").GetString());
    }

    [Fact]
    public async Task PagesAreCountedFromTheEndInTheSameOrder() => Assert.Equal(
        """{"data":{"books":{"nodes":[{"title":"Book 48"},{"title":"Book 49"}],"pageInfo":{"hasNextPage":false,"hasPreviousPage":true}}}}""",
        await host.Ask("{ books(last: 2) { nodes { title } pageInfo { hasNextPage hasPreviousPage } } }"));

    [Theory]
    [InlineData("first: 101", "PAGE_TOO_LARGE")]
    [InlineData("first: 2147483647", "COST_EXCEEDED")]
    [InlineData("first: -1", "BAD_PAGE")]
    [InlineData("first: 1, last: 1", "BAD_PAGE")]
    [InlineData("after: \"x\"", "BAD_CURSOR")]
    public async Task AnImpossiblePageIsATypedError(string arguments, string code)
    {
        var answer = await host.Ask($$"""{ books({{arguments}}) { nodes { title } } }""");

        Assert.Contains($"\"code\":\"{code}\"", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ANodeIsFoundByItsIdAndByNoOther()
    {
        var id = (await host.Read("{ books(first: 1) { nodes { id } } }", "books", "nodes", 0, "id")).GetString();
        var foreign = GlobalId.Write("Author", Shelf.Id(0xb, 0));

        Assert.Equal(
            """{"data":{"node":{"__typename":"Book","title":"Book 0"},"nodes":[{"__typename":"Author"},null,null]}}""",
            await host.Ask($$"""
                { node(id: "{{id}}") { __typename ... on Book { title } }
                  nodes(ids: ["{{GlobalId.Write("Author", Shelf.Id(0xa, 0))}}", "{{foreign}}", "x"]) { __typename } }
                """));
    }

    [Fact]
    public async Task AnIdOfAnotherTypeIsAnsweredAsOneThatNeverWas()
    {
        var author = (await host.Read("{ search(text: \"Author 1\") { ... on Author { id } } }", "search", 0, "id")).GetString();

        Assert.Equal("""{"data":{"book":null}}""", await host.Ask($$"""{ book(id: "{{author}}") { title } }"""));
        Assert.Equal("""{"data":{"book":null}}""", await host.Ask($$"""{ book(id: "{{GlobalId.Write("Book", Guid.CreateVersion7())}}") { title } }"""));
    }

    [Fact]
    public async Task InterfacesAndUnionsShowWhatTheyHold() => Assert.Equal(
        """{"data":{"shelf":[{"shouted":"BOOK 0","__typename":"Book"},{"shouted":"SHEETS","__typename":"Box","sheets":12}],"search":[{"__typename":"Book"}]}}""",
        await host.Ask("""{ shelf { shouted __typename ... on Box { sheets } } search(text: "Book 3") { __typename } }"""));

    [Fact]
    public async Task AnUnforeseenFaultIsMasked()
    {
        var answer = await host.Ask("{ fault }");

        Assert.Contains("\"code\":\"INTERNAL\"", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryScalarGoesInAndOutUnchanged()
    {
        const string Fields = "date time at length key address big exact";
        const string Given = """{"date":"2024-02-29","time":"13:00:00","at":"2026-11-30T13:00:00+01:00","length":"PT2H30M","key":"0193f5a0-7c1e-7b6a-9d0e-2f4c8a1b3d5e","address":"https://example.org/","big":9007199254740993,"exact":0.10}""";

        var answer = await host.Ask($$"""query($given: EverythingInput!) { echo(given: $given) { {{Fields}} } }""", new { given = JsonDocument.Parse(Given).RootElement });

        Assert.Equal($$$"""{"data":{"echo":{{{Given}}}}}""", answer);
    }
}
