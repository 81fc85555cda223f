
namespace Netvaerk.Kernel;

/// <summary>An order in which a list comes, page by page from either end.</summary>
public abstract class PageOrder<T>
    where T : Aggregate
{
    /// <summary>What the order is called: cursors carry it, and no two orders of one list share it.</summary>
    internal abstract string Name { get; }

    /// <summary>The key of a row, for its cursor.</summary>
    internal abstract string Key(T row);

    /// <summary>Between which rows a page lies.</summary>
    internal abstract PagePlace Place(PagingArguments page);

    /// <summary>The rows of <paramref name="all"/> that lie there, beginning at the end that the page is asked for from.</summary>
    internal abstract IQueryable<T> Rows(IQueryable<T> all, PagingArguments page, PagePlace place);
}

/// <summary>Between which rows a page lies: after one, before another. What its order does not look at, or the page does not name, is not asked.</summary>
/// <param name="AfterDay">The day of the row that it follows.</param>
/// <param name="AfterId">The id of that row.</param>
/// <param name="BeforeDay">The day of the row that it precedes.</param>
/// <param name="BeforeId">The id of that row.</param>
internal sealed record PagePlace(DateOnly AfterDay, Guid AfterId, DateOnly BeforeDay, Guid BeforeId);

/// <summary>The order of making, by id.</summary>
internal sealed class IdOrder<T> : PageOrder<T>
    where T : Aggregate
{
    public static readonly IdOrder<T> Instance = new();

    internal override string Name => "";

    internal override string Key(T row) => Cursor.Key(row.Id);

    internal override PagePlace Place(PagingArguments page) => new(default, page.AfterId ?? default, default, page.BeforeId ?? default);

    internal override IQueryable<T> Rows(IQueryable<T> all, PagingArguments page, PagePlace place)
    {
        if (page.After is not null)
        {
            all = all.Where(row => row.Id > place.AfterId);
        }

        if (page.Before is not null)
        {
            all = all.Where(row => row.Id < place.BeforeId);
        }

        return page.Backward ? all.OrderByDescending(row => row.Id) : all.OrderBy(row => row.Id);
    }
}
