using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Netvaerk.GraphQL.Http;

/// <summary>
/// Reads a folder of documents, with the folders beneath it: <c>.graphql</c> files, each by the SHA-256 of its bytes, and <c>.json</c> files that
/// name documents by id, as Relay's compiler and GraphQL Code Generator write them.
/// </summary>
internal sealed class TrustedFolder
{
    private readonly Dictionary<string, TrustedDocument> known = new(StringComparer.Ordinal);
    private readonly List<string> mistakes = [];

    private TrustedFolder()
    {
    }

    /// <summary>Every document by each of its ids: the one that its file gives it, and its SHA-256.</summary>
    /// <exception cref="TrustedDocumentsException">Something in the folder cannot be trusted; every mistake names its file.</exception>
    public static Dictionary<string, TrustedDocument> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new TrustedDocumentsException($"{folder}: the folder of trusted documents is not there.");
        var read = new TrustedFolder();
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            read.Take(file);
        return read.mistakes.Count == 0 ? read.known : throw new TrustedDocumentsException(read.mistakes);
    }

    private void Take(string file)
    {
        foreach (var document in DocumentsOf(file))
        {
            // An id of another form, such as Relay's MD5 or Code Generator's SHA-1, is a name like any other: it proves nothing.
            var hash = DocumentId.Sha256(document.Text);
            if (DocumentId.IsSha256(document.Id) && hash != document.Id)
                mistakes.Add($"{file}: the document {document.Id} is not what its id says; its SHA-256 is {hash}.");
            Add(document.Id, document);
            Add(hash, document);
        }
    }

    private IEnumerable<TrustedDocument> DocumentsOf(string file) => Path.GetExtension(file) switch
    {
        ".graphql" => OneOf(file),
        ".json" => MapOf(file),
        _ => [],
    };

    private IEnumerable<TrustedDocument> OneOf(string file)
    {
        var text = File.ReadAllBytes(file);
        if (Utf8.IsValid(text))
            return [new(file, DocumentId.Sha256(text), text)];
        mistakes.Add($"{file}: this is no UTF-8.");
        return [];
    }

    private List<TrustedDocument> MapOf(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return [.. json.RootElement.EnumerateObject().Select(one => new TrustedDocument(file, DocumentId.Bare(one.Name), Encoding.UTF8.GetBytes(one.Value.GetString()!)))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentNullException)
        {
            mistakes.Add($"{file}: this is no JSON object that gives each id the text of its document.");
            return [];
        }
    }

    private void Add(string id, TrustedDocument document)
    {
        if (!known.TryAdd(id, document) && !known[id].Text.AsSpan().SequenceEqual(document.Text))
            mistakes.Add($"{document.File}: the id {id} already names another document.");
    }
}
