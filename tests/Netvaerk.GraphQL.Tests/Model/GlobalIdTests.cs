using FsCheck;
using FsCheck.Fluent;

namespace Netvaerk.GraphQL.Tests.Model;

public sealed class GlobalIdTests
{
    [Fact]
    public void AnIdReadsBackAsItself() => Prop.ForAll<Guid>(id => GlobalId.Read("Book", GlobalId.Write("Book", id)) == id).QuickCheckThrowOnFailure();

    [Fact]
    public void AnIdOfAnotherTypeReadsAsOneThatNeverWas() => Assert.Equal(Guid.Empty, GlobalId.Read("Author", GlobalId.Write("Book", Guid.CreateVersion7())));

    [Fact]
    public void WhatIsNoIdReadsAsOneThatNeverWas() => Prop.ForAll<string>(text => GlobalId.Read("Book", text ?? "") == Guid.Empty).QuickCheckThrowOnFailure();

    [Fact]
    public void ACursorOpensOnlyWhereItWasGiven()
    {
        var cursor = Cursor.Seal("Query.books", "key");

        Assert.Equal("key", Cursor.Open("Query.books", cursor));
        Assert.Equal("BAD_CURSOR", Assert.ThrowsAny<GraphQLException>(() => Cursor.Open("Author.books", cursor)).Code);
        Assert.Equal("BAD_CURSOR", Assert.ThrowsAny<GraphQLException>(() => Cursor.Open("Query.books", "æ")).Code);
    }
}
