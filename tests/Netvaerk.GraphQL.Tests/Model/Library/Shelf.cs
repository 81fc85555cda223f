namespace Netvaerk.GraphQL.Tests.Library;

/// <summary>The library's stock, counting how often it is asked.</summary>
internal sealed class Shelf
{
    public Shelf()
    {
        Authors = [.. Enumerable.Range(0, 5).Select(n => new Author(Id(0xa, n), $"Author {n}"))];
        Books = [.. Enumerable.Range(0, 50).Select(n =>
            new Book(Id(0xb, n), $"Book {n}", n % 2 == 0 ? Genre.Fiction : Genre.HandBook, Authors[n % 5].Id, new(2020, 1, 1 + (n % 28)), ["a", "æ"]))];
    }

    public List<Author> Authors { get; }

    public List<Book> Books { get; }

    public int Fetches { get; set; }

    public static Guid Id(int kind, int n) => new(kind, 0, 0, 0, 0, 0, 0, 0, 0, 0, (byte)n);

    public Page<Book> Page(PagingArguments page, Func<Book, bool> wanted)
    {
        var books = Books.Where(wanted).OrderBy(book => book.Id).ToList();
        var kept = books.Where(book => !(book.Id <= page.AfterId) && !(book.Id >= page.BeforeId));
        var ordered = page.Backward ? kept.Reverse() : kept;
        return GraphQL.Page.Of([.. ordered.Take(page.Size + 1)], page, book => book.Id, page.IncludeTotalCount ? books.Count : null);
    }
}

internal sealed class AuthorById(Shelf shelf, IBatchScheduler scheduler) : BatchDataLoader<Guid, Author>(scheduler)
{
    protected override Task<IReadOnlyDictionary<Guid, Author>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        shelf.Fetches++;
        return Task.FromResult<IReadOnlyDictionary<Guid, Author>>(shelf.Authors.Where(author => keys.Contains(author.Id)).ToDictionary(author => author.Id));
    }
}

internal sealed class BooksByAuthor(Shelf shelf, IBatchScheduler scheduler) : StatefulBatchDataLoader<Guid, Page<Book>>(scheduler)
{
    protected override Task<IReadOnlyDictionary<Guid, Page<Book>>> LoadBatchAsync(
        IReadOnlyList<Guid> keys, DataLoaderFetchContext<Page<Book>> context, CancellationToken cancellationToken)
    {
        shelf.Fetches++;
        var page = context.GetRequiredState<PagingArguments>();
        return Task.FromResult<IReadOnlyDictionary<Guid, Page<Book>>>(keys.ToDictionary(id => id, id => shelf.Page(page, book => book.AuthorId == id)));
    }
}
