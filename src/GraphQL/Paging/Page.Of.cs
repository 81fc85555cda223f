namespace Netvaerk.GraphQL;

/// <summary>Makes pages of what a keyset query fetched.</summary>
public static class Page
{
    /// <summary>
    /// The page of <paramref name="fetched"/>: one item more than <see cref="PagingArguments.Size"/> when others follow, and in reverse order
    /// when the page was asked for from its end.
    /// </summary>
    /// <param name="fetched">What the query returned.</param>
    /// <param name="page">What it was asked for.</param>
    /// <param name="keyOf">The key by which the connection is ordered.</param>
    /// <param name="totalCount">How many items the connection holds, if that was counted.</param>
    public static Page<T> Of<T>(IReadOnlyList<T> fetched, PagingArguments page, Func<T, string> keyOf, int? totalCount = null)
    {
        var more = fetched.Count > page.Size;
        var items = fetched.Take(page.Size);
        return page.Backward
            ? new([.. items.Reverse()], page.Before is not null, more, keyOf, totalCount)
            : new([.. items], more, page.After is not null, keyOf, totalCount);
    }

    /// <summary>The page of what was fetched by id.</summary>
    /// <inheritdoc cref="Of{T}(IReadOnlyList{T}, PagingArguments, Func{T, string}, int?)"/>
    public static Page<T> Of<T>(IReadOnlyList<T> fetched, PagingArguments page, Func<T, Guid> keyOf, int? totalCount = null) =>
        Of(fetched, page, item => Cursor.Key(keyOf(item)), totalCount);
}
