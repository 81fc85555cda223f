using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace Netvaerk.GraphQL.Http;

/// <summary>
/// Reads a folder of documents, with the folders beneath it: <c>.graphql</c> files, each by the SHA-256 of its bytes, and <c>.json</c> files that
/// name documents by id, as Relay's compiler and GraphQL Code Generator write them.
/// </summary>
internal static class TrustedFolder
{
    /// <summary>Every document by each of its ids: the one that its file gives it, and its SHA-256.</summary>
    /// <exception cref="TrustedDocumentsException">Something in the folder cannot be trusted; the message names the file.</exception>
    public static Dictionary<string, byte[]> Read(string folder)
    {
        if (!Directory.Exists(folder))
            throw new TrustedDocumentsException($"{folder}: the folder of trusted documents is not there.");
        var known = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            foreach (var (id, text) in DocumentsOf(file))
            {
                Check(file, id, text);
                Add(known, file, id, text);
                Add(known, file, DocumentId.Sha256(text), text);
            }
        }

        return known;
    }

    private static IEnumerable<(string Id, byte[] Text)> DocumentsOf(string file) => Path.GetExtension(file) switch
    {
        ".graphql" => [OneOf(file)],
        ".json" => MapOf(file),
        _ => [],
    };

    private static (string Id, byte[] Text) OneOf(string file)
    {
        var text = File.ReadAllBytes(file);
        return Utf8.IsValid(text) ? (DocumentId.Sha256(text), text) : throw new TrustedDocumentsException($"{file}: this is no UTF-8.");
    }

    private static List<(string Id, byte[] Text)> MapOf(string file)
    {
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(file));
            return [.. json.RootElement.EnumerateObject().Select(one => (DocumentId.Bare(one.Name), Encoding.UTF8.GetBytes(one.Value.GetString()!)))];
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or ArgumentNullException)
        {
            throw new TrustedDocumentsException($"{file}: this is no JSON object that gives each id the text of its document.");
        }
    }

    // An id of another form, such as Relay's MD5 or Code Generator's SHA-1, is a name like any other: it proves nothing.
    private static void Check(string file, string id, byte[] text)
    {
        if (DocumentId.IsSha256(id) && DocumentId.Sha256(text) is var hash && hash != id)
            throw new TrustedDocumentsException($"{file}: the document {id} is not what its id says; its SHA-256 is {hash}.");
    }

    private static void Add(Dictionary<string, byte[]> known, string file, string id, byte[] text)
    {
        if (!known.TryAdd(id, text) && !known[id].AsSpan().SequenceEqual(text))
            throw new TrustedDocumentsException($"{file}: the id {id} already names another document.");
    }
}
