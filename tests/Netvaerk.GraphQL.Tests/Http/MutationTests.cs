using Netvaerk.GraphQL.Tests.Library;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class MutationTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private static readonly string Book = GlobalId.Write("Book", Shelf.Id(0xb, 0));

    [Fact]
    public async Task SuccessHasNoErrors() => Assert.Equal(
        """{"data":{"lendBook":{"loan":{"reader":"bo","weeks":4},"errors":null}}}""", await Lend(Book, "bo"));

    [Fact]
    public async Task AListedExceptionIsAnAnswer() => Assert.Equal(
        """{"data":{"lendBook":{"loan":null,"errors":[{"__typename":"LoanRefusedError","code":"LOAN_REFUSED","message":"no"}]}}}""", await Lend(Book, "nobody"));

    [Fact]
    public async Task WhatTheInputItselfRefusesIsAnAnswerToo() => Assert.Contains("LOAN_REFUSED", await Lend(Book, ""), StringComparison.Ordinal);

    [Fact]
    public async Task APayloadsPropertiesStandBesideTheErrors() => Assert.Equal(
        """{"data":{"returnBook":{"title":"Book 0","daysLate":3,"errors":null},"none":{"title":null,"errors":[{"code":"BOOK_GONE"}]}}}""",
        await host.Ask($$"""
            mutation {
              returnBook(input: { id: "{{Book}}" }) { title daysLate errors { __typename } }
              none: returnBook(input: { id: "x" }) { title errors { ... on Error { code } } }
            }
            """));

    [Fact]
    public async Task AnIdOfAnotherTypeFailsAsOneThatNeverWas() => Assert.Equal(
        await Lend(GlobalId.Write("Book", Guid.CreateVersion7()), "bo"), await Lend(GlobalId.Write("Author", Shelf.Id(0xb, 0)), "bo"));

    [Fact]
    public async Task AnErrorShowsItsOwnFields() => Assert.Equal(
        """{"data":{"lendBook":{"errors":[{"title":"It"}]}}}""",
        await host.Ask("""mutation { lendBook(input: { bookId: "x", reader: "bo" }) { errors { ... on BookGoneError { title } } } }"""));

    [Fact]
    public async Task ParametersAreCollectedIntoOneInput() => Assert.Equal(
        """{"data":{"renameAuthor":{"author":{"name":"Åse"}}}}""",
        await host.Ask($$"""mutation { renameAuthor(input: { author: "{{GlobalId.Write("Author", Shelf.Id(0xa, 4))}}", name: "Åse" }) { author { name } } }"""));

    private Task<string> Lend(string book, string reader) => host.Ask(
        "mutation($input: LendBookInput!) { lendBook(input: $input) { loan { reader weeks } errors { __typename ... on Error { code message } } } }",
        new { input = new { bookId = book, reader } });
}
