using System.Text;
using System.Text.Json;
using Netvaerk.GraphQL.Types;

namespace Netvaerk.GraphQL.Execution;

/// <summary>A document as it arrived: UTF-8, either plain or still as the inside of a JSON string with its escapes.</summary>
/// <param name="Bytes">The bytes; the executor copies what it keeps, so they may lie in a pooled buffer.</param>
/// <param name="Escaped">Whether the bytes are the inside of a JSON string in which a backslash stands.</param>
internal readonly record struct DocumentText(ReadOnlyMemory<byte> Bytes, bool Escaped)
{
    /// <summary>A document given as text.</summary>
    public static DocumentText Of(string text) => new(Encoding.UTF8.GetBytes(text), Escaped: false);

    /// <summary>The document as text, its escapes undone.</summary>
    public string Read()
    {
        if (!Escaped)
            return Encoding.UTF8.GetString(Bytes.Span);
        byte[] quoted = [(byte)'"', .. Bytes.Span, (byte)'"'];
        using var json = JsonDocument.Parse(quoted);
        return JsonText.Read(json.RootElement);
    }
}
