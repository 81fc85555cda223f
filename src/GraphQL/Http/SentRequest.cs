using Netvaerk.GraphQL.Execution;

namespace Netvaerk.GraphQL.Http;

/// <summary>A request as it was sent: the query's and the variables' bytes are not copied. Which document it means, <see cref="TrustedDocuments"/> says.</summary>
/// <param name="Query">The document as it was sent; empty where only its id was.</param>
/// <param name="DocumentId">The document's id, in any of the three forms it may be sent in.</param>
/// <param name="OperationName">Which operation of the document.</param>
/// <param name="Variables">The JSON object of the variables; empty when there are none.</param>
internal readonly record struct SentRequest(DocumentText Query, string? DocumentId, string? OperationName, ReadOnlyMemory<byte> Variables)
{
    /// <summary>The request with an id; a second one must be the same.</summary>
    public SentRequest Identified(string? id)
    {
        if (string.IsNullOrEmpty(id))
            return this;
        if (DocumentId is not null && Http.DocumentId.Bare(DocumentId) != Http.DocumentId.Bare(id))
            throw RequestRefused.Malformed("The request gives its document two ids.");
        return this with { DocumentId = id };
    }

    /// <summary>The request, if it says what is to be executed.</summary>
    public SentRequest Checked() =>
        Query.Bytes.IsEmpty && DocumentId is null ? throw RequestRefused.Malformed("The request holds neither a query nor a document's id.") : this;
}
