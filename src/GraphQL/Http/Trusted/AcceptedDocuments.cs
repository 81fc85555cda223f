namespace Netvaerk.GraphQL;

/// <summary>Which documents a server executes.</summary>
public enum AcceptedDocuments
{
    /// <summary>Every document that keeps to the limits, and trusted ones by id.</summary>
    All,

    /// <summary>Trusted documents by id, and nothing else: any other text is <c>TRUSTED_DOCUMENTS_ONLY</c>.</summary>
    Trusted,
}
