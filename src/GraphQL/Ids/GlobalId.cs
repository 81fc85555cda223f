using System.Buffers.Text;
using System.Text;

namespace Netvaerk.GraphQL;

/// <summary>Opaque ids: the name of a type and an id within it. An id of another type reads as one that never was.</summary>
public static class GlobalId
{
    private const int GuidLength = 16;

    /// <summary>The opaque id of an object.</summary>
    /// <param name="type">The name of its object type in the schema.</param>
    /// <param name="id">Its id.</param>
    public static string Write(string type, Guid id)
    {
        var length = Encoding.UTF8.GetByteCount(type) + 1;
        Span<byte> bytes = stackalloc byte[length + GuidLength];
        Encoding.UTF8.GetBytes(type, bytes);
        bytes[length - 1] = (byte)':';
        id.TryWriteBytes(bytes[length..], bigEndian: true, out _);
        return Base64Url.EncodeToString(bytes);
    }

    /// <summary>
    /// The id within <paramref name="type"/>; <see cref="Guid.Empty"/>, which no object bears, for an id of another type and for what is no id
    /// at all. So both are answered by the same lookup as an id that never was.
    /// </summary>
    /// <param name="type">The name of the object type that is expected.</param>
    /// <param name="text">What the client presents.</param>
    public static Guid Read(string type, string text) =>
        TryRead(text, out var found, out var id) && string.Equals(found, type, StringComparison.Ordinal) ? id : Guid.Empty;

    /// <summary>Opens an opaque id of whatever type.</summary>
    /// <param name="text">What the client presents.</param>
    /// <param name="type">The name of the object type.</param>
    /// <param name="id">The id within it.</param>
    /// <returns>Whether <paramref name="text"/> has the form of an id.</returns>
    public static bool TryRead(string text, out string type, out Guid id)
    {
        (type, id) = ("", Guid.Empty);
        Span<byte> bytes = stackalloc byte[256];
        if (text.Length > 256 || !Base64Url.IsValid(text) || !Base64Url.TryDecodeFromChars(text, bytes, out var length))
            return false;

        var name = length - GuidLength - 1;
        if (name <= 0 || bytes[name] != ':')
            return false;

        type = Encoding.UTF8.GetString(bytes[..name]);
        id = new Guid(bytes.Slice(name + 1, GuidLength), bigEndian: true);
        return true;
    }
}
