namespace Netvaerk.GraphQL;

/// <summary>Which page of a connection is wanted: checked against the limits, its cursors opened. Equal arguments share one loader.</summary>
/// <param name="First">How many items from the beginning, or after <paramref name="After"/>; null when the page is asked for from its end.</param>
/// <param name="After">The key of the item that the page follows, as <see cref="Page{T}.KeyOf"/> wrote it.</param>
/// <param name="Last">How many items from the end, or before <paramref name="Before"/>.</param>
/// <param name="Before">The key of the item that the page precedes.</param>
/// <param name="IncludeTotalCount">Whether the client selected <c>totalCount</c>.</param>
public readonly record struct PagingArguments(
    int? First, string? After = null, int? Last = null, string? Before = null, bool IncludeTotalCount = false)
{
    /// <summary>How many items the page holds at most; fetch one more to learn whether there are others.</summary>
    public int Size => First ?? Last ?? 0;

    /// <summary>Whether the page is counted from the end.</summary>
    public bool Backward => First is null && Last is not null;

    /// <summary>The key of <see cref="After"/> as the id it is.</summary>
    public Guid? AfterId => Cursor.Id(After);

    /// <summary>The key of <see cref="Before"/> as the id it is.</summary>
    public Guid? BeforeId => Cursor.Id(Before);
}
