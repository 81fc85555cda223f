namespace Netvaerk.GraphQL;

/// <summary>One page of a connection, in the connection's order whichever end it was asked for from.</summary>
/// <typeparam name="T">What the connection holds.</typeparam>
/// <param name="items">The items of the page.</param>
/// <param name="hasNext">Whether items follow the last one.</param>
/// <param name="hasPrevious">Whether items precede the first one.</param>
/// <param name="keyOf">The key by which the connection is ordered, as text; it becomes the item's opaque cursor.</param>
/// <param name="totalCount">How many items the connection holds, if that was counted.</param>
public sealed class Page<T>(
    IReadOnlyList<T> items, bool hasNext, bool hasPrevious, Func<T, string> keyOf, int? totalCount = null) : IPage
{
    /// <summary>A page without items.</summary>
    public static Page<T> Empty { get; } = new([], false, false, static _ => "", 0);

    /// <summary>The items of the page.</summary>
    public IReadOnlyList<T> Items => items;

    /// <summary>Whether items follow the last one.</summary>
    public bool HasNext => hasNext;

    /// <summary>Whether items precede the first one.</summary>
    public bool HasPrevious => hasPrevious;

    /// <summary>How many items the connection holds, if that was counted.</summary>
    public int? TotalCount => totalCount;

    /// <summary>The key of an item, as text.</summary>
    public string KeyOf(T item) => keyOf(item);

    int IPage.Count => items.Count;

    object? IPage.Item(int index) => items[index];

    string IPage.Key(int index) => keyOf(items[index]);
}

/// <summary>A page whose items' type is not known to the reader.</summary>
internal interface IPage
{
    int Count { get; }

    bool HasNext { get; }

    bool HasPrevious { get; }

    int? TotalCount { get; }

    object? Item(int index);

    string Key(int index);
}
