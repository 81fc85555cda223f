using System.Threading.Channels;

namespace Netvaerk.GraphQL.Tests.Library;

/// <summary>What went wrong.</summary>
[InterfaceType("Error")]
internal interface ILibraryError
{
    /// <summary>The error's name.</summary>
    string Code { get; }

    /// <summary>What went wrong.</summary>
    string Message { get; }
}

/// <summary>The book is not on the shelf.</summary>
internal sealed class BookGone(string title) : Exception($"{title} is gone"), ILibraryError
{
    /// <inheritdoc/>
    public string Code => "BOOK_GONE";

    /// <summary>Which book it is.</summary>
    public string Title => title;
}

/// <summary>The reader may not lend it.</summary>
internal sealed class LoanRefusedException() : Exception("no"), ILibraryError
{
    /// <inheritdoc/>
    public string Code => "LOAN_REFUSED";
}

/// <summary>Lends a book to someone.</summary>
/// <param name="BookId">Which book.</param>
/// <param name="Reader">To whom.</param>
/// <param name="Weeks">For how many weeks.</param>
internal sealed record LendBook([ID<Book>] Guid BookId, string Reader, int Weeks = 4)
{
    public string Reader { get; } = Reader == "" ? throw new LoanRefusedException() : Reader;

    /// <summary>How the book is handed over.</summary>
    public Genre Shelf { get; init; } = Genre.HandBook;
}

/// <summary>A loan.</summary>
/// <param name="Reader">Who lends.</param>
/// <param name="Weeks">For how many weeks.</param>
internal sealed record Loan(string Reader, int Weeks);

[MutationType]
internal static class LibraryMutations
{
    /// <summary>Lends a book.</summary>
    [Error<BookGone>]
    [Error<LoanRefusedException>]
    public static Loan LendBook(LendBook input, Shelf shelf) => input.Reader switch
    {
        "nobody" => throw new LoanRefusedException(),
        _ => new(input.Reader, shelf.Books.Exists(book => book.Id == input.BookId) ? input.Weeks : throw new BookGone("It")),
    };

    /// <summary>Gives an author another name.</summary>
    /// <param name="author">Which author.</param>
    /// <param name="name">The name.</param>
    public static async Task<Author?> RenameAuthor([ID<Author>] Guid author, string name, Shelf shelf, CancellationToken ct)
    {
        await Task.Yield();
        ct.ThrowIfCancellationRequested();
        var known = shelf.Authors.FindIndex(one => one.Id == author);
        return known < 0 ? null : shelf.Authors[known] = shelf.Authors[known] with { Name = name };
    }
}

/// <summary>What a return came to.</summary>
/// <param name="Title">What came back.</param>
/// <param name="DaysLate">How late it was.</param>
internal sealed record ReturnPayload(string Title, int DaysLate);

[MutationType]
internal static class Returning
{
    /// <summary>Takes a book back.</summary>
    /// <param name="id">Which book.</param>
    [Error(typeof(BookGone))]
    public static ReturnPayload ReturnBook([ID<Book>] Guid id, Shelf shelf) =>
        new((shelf.Books.Find(book => book.Id == id) ?? throw new BookGone("It")).Title, 3);
}

[SubscriptionType]
internal static class LibrarySubscriptions
{
    /// <summary>Books as they come in.</summary>
    /// <param name="arrival">The book.</param>
    [Subscribe(With = nameof(Arrivals))]
    public static Book BookCame([EventMessage] Book arrival) => arrival;

    /// <param name="count">How many to wait for.</param>
    public static IAsyncEnumerable<Book> Arrivals(int count, Shelf shelf, CancellationToken ct)
    {
        var channel = Channel.CreateUnbounded<Book>();
        foreach (var book in shelf.Books.Take(count))
            channel.Writer.TryWrite(book);
        channel.Writer.Complete();
        return channel.Reader.ReadAllAsync(ct);
    }
}
