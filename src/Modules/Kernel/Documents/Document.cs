namespace Netvaerk.Kernel;

/// <summary>A file that a module makes for somebody: a picture, a letter, a calendar entry.</summary>
/// <param name="FileName">What it is called when it is saved; names no child, no family and no method.</param>
/// <param name="MediaType">Its media type, with a charset where it is text.</param>
/// <param name="Content">Its bytes.</param>
public sealed record Document(string FileName, string MediaType, ReadOnlyMemory<byte> Content);

/// <summary>
/// Makes documents of one kind. It is asked when the file is fetched, as whoever fetches it: rights, consent and content are those of that moment, and
/// what it reads through <c>Reading</c> is in the read record.
/// </summary>
public interface IDocumentSource
{
    /// <summary>The kind, as it stands in the address: lower case, words parted by hyphens.</summary>
    string Kind { get; }

    /// <summary>The document, as the caller may see it now; null where there is none, or none that the caller may know of.</summary>
    /// <param name="id">Of what.</param>
    /// <param name="variant">Which one of it, such as a language; empty where there is only one.</param>
    /// <param name="ct">Stops the making.</param>
    Task<Document?> Open(Guid id, string variant, CancellationToken ct);
}
