using System.Collections.Frozen;
using System.Text;
using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>
/// The documents that clients may ask for by id, and the one place where a transport learns which document a request means: whatever it sends,
/// text or id, is opened here.
/// </summary>
internal sealed class TrustedDocuments
{
    private readonly FrozenDictionary<string, TrustedDocument>? known;
    private readonly bool only;

    private TrustedDocuments(FrozenDictionary<string, TrustedDocument>? known, bool only) => (this.known, this.only) = (known, only);

    /// <summary>Each of them once, whatever number of ids it has.</summary>
    public IEnumerable<TrustedDocument> All =>
        (known?.Values ?? []).DistinctBy(document => DocumentId.Sha256(document.Text)).OrderBy(one => one.File, StringComparer.Ordinal);

    /// <summary>Reads them from the folder that the options name.</summary>
    /// <exception cref="TrustedDocumentsException">The folder or a file in it cannot be trusted.</exception>
    public static TrustedDocuments Of(GraphQLOptions options)
    {
        var only = options.AcceptedDocuments == AcceptedDocuments.Trusted;
        if (options.TrustedDocuments is { } folder)
            return new(TrustedFolder.Read(folder).ToFrozenDictionary(StringComparer.Ordinal), only);
        return only ? throw new TrustedDocumentsException("Only trusted documents are accepted, but no folder of them is named.") : new(null, only);
    }

    /// <summary>The document that a request means; null with the error that refuses it.</summary>
    public DocumentText? Open(SentRequest sent, out GraphQLError? refusal)
    {
        refusal = null;
        if (sent.DocumentId is null)
        {
            if (!only)
                return sent.Query;
            refusal = new("This server accepts trusted documents only: send a document's id.") { Code = "TRUSTED_DOCUMENTS_ONLY" };
            return null;
        }

        var id = DocumentId.Bare(sent.DocumentId);
        var text = known?.GetValueOrDefault(id)?.Text;
        refusal = sent.Query.Bytes.IsEmpty ? Missing(text) : Mismatch(sent.Query, id, text);
        return refusal is null ? text is null ? sent.Query : new(text, Escaped: false) : null;
    }

    // Apollo's clients know these two codes, and send the whole document after them.
    private GraphQLError? Missing(byte[]? text) => text is not null ? null
        : known is null ? new("This server knows no documents by id.") { Code = "PERSISTED_QUERY_NOT_SUPPORTED" }
        : new("There is no trusted document with this id.") { Code = "PERSISTED_QUERY_NOT_FOUND" };

    private GraphQLError? Mismatch(DocumentText sent, string id, byte[]? text)
    {
        if (text is null && only)
            return Missing(text);
        var given = Encoding.UTF8.GetBytes(sent.Read());
        var same = text is null ? !DocumentId.IsSha256(id) || DocumentId.Sha256(given) == id : text.AsSpan().SequenceEqual(given);
        return same ? null : new("The query is not the document that its id names.") { Code = "DOCUMENT_MISMATCH" };
    }
}
