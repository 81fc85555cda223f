namespace Netvaerk.GraphQL.Tests.Library;

[QueryType]
internal static class LibraryQueries
{
    /// <summary>Says hello.</summary>
    /// <param name="name">To whom.</param>
    public static string Hello(string name = "you") => $"hello {name}";

    /// <summary>Every book, by id.</summary>
    /// <param name="genre">Only those of this genre.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Book>> GetBooksAsync(PagingArguments page, Shelf shelf, Genre? genre = null) =>
        Task.FromResult(shelf.Page(page, book => genre is null || book.Genre == genre));

    /// <summary>The book of an id.</summary>
    /// <param name="id">The id.</param>
    [NodeResolver]
    public static Book? Book([ID<Book>] Guid id, Shelf shelf) => shelf.Books.Find(book => book.Id == id);

    /// <summary>Some of what stands on the shelf.</summary>
    public static IReadOnlyList<IShelved> Shelf(Shelf shelf) => [shelf.Books[0], new Box("Sheets", 12)];

    /// <summary>What is called so.</summary>
    /// <param name="text">A part of the name.</param>
    public static IEnumerable<IFound> Search(string text, Shelf shelf) =>
        [.. shelf.Books.Where(book => book.Title == text), .. shelf.Authors.Where(author => author.Name == text)];

    /// <summary>All that a scalar can be, as it was given.</summary>
    /// <param name="given">What was given.</param>
    public static Everything Echo(EverythingInput given) => new(given.Date, given.Time, given.At, given.Length, given.Key, given.Address, given.Big, given.Exact);

    /// <summary>Is dear.</summary>
    [Cost(100_001)]
    public static string Dear() => "never";

    /// <summary>Fails in a way that nobody foresaw.</summary>
    public static string? Fault() => throw new InvalidOperationException("the password is swordfish");
}

/// <summary>One of each scalar.</summary>
/// <param name="Date">A date.</param>
/// <param name="Time">A time.</param>
/// <param name="At">A point in time.</param>
/// <param name="Length">A length.</param>
/// <param name="Key">A key.</param>
/// <param name="Address">An address.</param>
/// <param name="Big">A big number.</param>
/// <param name="Exact">An exact number.</param>
internal sealed record Everything(
    DateOnly? Date, TimeOnly? Time, DateTimeOffset? At, TimeSpan? Length, Guid? Key, Uri? Address, long? Big, decimal? Exact);

/// <summary>One of each scalar.</summary>
/// <param name="Date">A date.</param>
/// <param name="Time">A time.</param>
/// <param name="At">A point in time.</param>
/// <param name="Length">A length.</param>
/// <param name="Key">A key.</param>
/// <param name="Address">An address.</param>
/// <param name="Big">A big number.</param>
/// <param name="Exact">An exact number.</param>
internal sealed record EverythingInput(
    DateOnly? Date, TimeOnly? Time, DateTimeOffset? At, TimeSpan? Length, Guid? Key, Uri? Address, long? Big, decimal? Exact);

[ObjectType<Book>]
internal static class BookAuthor
{
    /// <summary>Who wrote the book.</summary>
    public static Task<Author?> Author([Parent] Book book, AuthorById authors, CancellationToken ct) => authors.LoadAsync(book.AuthorId, ct);
}

[ObjectType<Author>]
internal static class AuthorBooks
{
    /// <summary>The author's books, by id.</summary>
    [UsePaging]
    public static Task<Page<Book>?> Books([Parent] Author author, PagingArguments page, BooksByAuthor books, CancellationToken ct) =>
        books.Branch(page).LoadAsync(author.Id, ct);

    [NodeResolver]
    public static Task<Author?> ById(Guid id, AuthorById authors, CancellationToken ct) => authors.LoadAsync(id, ct);
}
