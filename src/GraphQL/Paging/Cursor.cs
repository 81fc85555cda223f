using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace Netvaerk.GraphQL;

/// <summary>The keys behind a connection's opaque cursors. A cursor carries the field that gave it, so that another field's is refused.</summary>
public static class Cursor
{
    /// <summary>The key of an id.</summary>
    public static string Key(Guid id) => id.ToString("N");

    /// <summary>The id that a key stands for.</summary>
    public static Guid? Id(string? key) => key is null ? null : Guid.TryParseExact(key, "N", out var id) ? id : throw new BadCursor();

    /// <summary>The key of an item in an order other than that of its id: a cursor carries the order that gave it, so that another order's is refused.</summary>
    /// <param name="order">What the order is called.</param>
    /// <param name="value">By what the item is ordered, as text.</param>
    /// <param name="id">Its id, which decides between equals.</param>
    public static string Key(string order, string value, Guid id) => $"{order}|{value}|{id:N}";

    /// <summary>What such a key says; null where there is none.</summary>
    /// <param name="order">The order that is asked for.</param>
    /// <param name="key">The key.</param>
    public static (string Value, Guid Id)? Place(string order, string? key) => key is null ? null
        : key.Split('|') is [var given, var value, var id] && given == order && Guid.TryParseExact(id, "N", out var known) ? (value, known)
        : throw new BadCursor();

    /// <summary>What to throw where the value of a place says nothing: <c>BAD_CURSOR</c>.</summary>
    public static Exception NotOurs() => new BadCursor();

    /// <summary>The opaque cursor of a key.</summary>
    /// <param name="field">Where the connection stands, <c>Type.field</c>.</param>
    /// <param name="key">The key of the item.</param>
    public static string Seal(string field, string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{field}:{key}"));

    /// <summary>The key of an opaque cursor.</summary>
    /// <param name="field">Where the connection stands that the cursor is presented to.</param>
    /// <param name="cursor">What the client presents.</param>
    public static string? Open(string field, string? cursor)
    {
        if (cursor is null)
            return null;

        var text = Text(cursor);
        return text.StartsWith(field, StringComparison.Ordinal) && text.Length > field.Length && text[field.Length] == ':'
            ? text[(field.Length + 1)..]
            : throw new BadCursor();
    }

    private static string Text(string cursor)
    {
        if (!Base64Url.IsValid(cursor))
            throw new BadCursor();

        var bytes = Base64Url.DecodeFromChars(cursor);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : throw new BadCursor();
    }
}
