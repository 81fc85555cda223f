namespace Netvaerk.GraphQL.Model;

/// <summary>A page and the field that it is a page of, which its cursors name.</summary>
internal sealed record ConnectionValue(IPage Page, string Field)
{
    public IReadOnlyList<object?> Nodes => [.. Enumerable.Range(0, Page.Count).Select(Page.Item)];

    public IReadOnlyList<EdgeValue> Edges => [.. Enumerable.Range(0, Page.Count).Select(index => new EdgeValue(this, index))];

    public string? LastCursor => Cursor(Page.Count - 1);

    public string? Cursor(int index) => index >= 0 && index < Page.Count ? GraphQL.Cursor.Seal(Field, Page.Key(index)) : null;
}

/// <summary>One item of a page.</summary>
internal sealed record EdgeValue(ConnectionValue Connection, int Index)
{
    public object? Node => Connection.Page.Item(Index);

    public string Cursor => Connection.Cursor(Index)!;
}
