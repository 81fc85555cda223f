namespace Netvaerk.GraphQL.Http;

/// <summary>A document that clients may ask for by id.</summary>
/// <param name="File">Where it stands.</param>
/// <param name="Id">What that file calls it: an id, or the SHA-256 of a file that holds nothing else.</param>
/// <param name="Text">Its text.</param>
internal sealed record TrustedDocument(string File, string Id, byte[] Text);
