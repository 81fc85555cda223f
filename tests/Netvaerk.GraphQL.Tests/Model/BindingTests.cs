using Netvaerk.GraphQL.Tests.Library;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Tests.Model;

public sealed class BindingTests
{
    private static readonly GraphQLSchema Schema = TestSchema.Library();

    [Theory]
    [InlineData("Book.id", "ID!")]
    [InlineData("Book.authorId", "ID!")]
    [InlineData("Book.title", "String!")]
    [InlineData("Book.subtitle", "String")]
    [InlineData("Book.published", "Date!")]
    [InlineData("Book.tags", "[String!]!")]
    [InlineData("Book.genre", "Genre!")]
    [InlineData("Book.author", "Author")]
    [InlineData("Book.shouted", "String!")]
    [InlineData("IShelved.title", null)]
    [InlineData("Shelved.shouted", "String!")]
    [InlineData("Query.books", "BookConnection!")]
    [InlineData("BookConnection.edges", "[BookEdge!]!")]
    [InlineData("BookConnection.totalCount", "Int")]
    [InlineData("BookEdge.node", "Book!")]
    [InlineData("Query.node", "Node")]
    [InlineData("Query.nodes", "[Node]!")]
    [InlineData("Query.search", "[Found!]!")]
    [InlineData("Mutation.lendBook", "LendBookPayload!")]
    [InlineData("LendBookPayload.loan", "Loan")]
    [InlineData("LendBookPayload.errors", "[LendBookError!]")]
    [InlineData("RenameAuthorPayload.author", "Author")]
    [InlineData("Subscription.bookCame", "Book!")]
    public void AClrTypeGivesAGraphQLType(string coordinate, string? expected) =>
        Assert.Equal(expected, Schema.Find(coordinate.Split('.')[0]) is null ? null : Schema.Field(coordinate).Type.ToString());

    [Fact]
    public void WhatIsNotPublicIsNotInTheSchema() => Assert.Null(Schema.Field("Book.secret"));

    [Fact]
    public void AnExceptionShowsOnlyItsOwnPropertiesAndThoseOfItsInterface() =>
        Assert.Equal(["code", "title", "message"], ((ObjectType)Schema.Find("BookGoneError")!).Fields.Select(field => field.Name));

    [Fact]
    public void AnExceptionIsNamedAfterWhatItSays() =>
        Assert.Equal(["BookGoneError", "LoanRefusedError"], ((UnionType)Schema.Find("LendBookError")!).Types.Select(type => type.Name));

    [Fact]
    public void ErrorsImplementTheHostsInterface() =>
        Assert.Equal(["BookGoneError", "LoanRefusedError"], Schema.PossibleTypesOf(Schema.Find("Error")!).Select(type => type.Name).Order());

    [Fact]
    public void EnumValuesAreScreaming() => Assert.Equal(["FICTION", "HAND_BOOK"], ((EnumType)Schema.Find("Genre")!).Values.Select(value => value.Name));

    [Fact]
    public void DefaultsAreThoseOfTheRecord()
    {
        var input = (InputObjectType)Schema.Find("LendBookInput")!;

        Assert.Equal("4", input.Fields.Find("weeks")!.DefaultLiteral!.ToString());
        Assert.Equal("HAND_BOOK", input.Fields.Find("shelf")!.DefaultLiteral!.ToString());
        Assert.Equal("ID!", input.Fields.Find("bookId")!.Type.ToString());
    }

    [Fact]
    public void ParametersBecomeOneInput() =>
        Assert.Equal(["author", "name"], ((InputObjectType)Schema.Find("RenameAuthorInput")!).Fields.Select(field => field.Name));

    [Fact]
    public void DescriptionsAreTheSummaries()
    {
        Assert.Equal("What a book is about.", Schema.Find("Genre")!.Description);
        Assert.Equal("When it came out.", Schema.Field("Book.published").Description);
        Assert.Equal("To whom.", Schema.Field("Query.hello").Arguments.Find("name")!.Description);
        Assert.Equal("What went wrong.", Schema.Field("BookGoneError.message").Description);
    }
}
