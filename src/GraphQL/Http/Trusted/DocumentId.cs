using System.Security.Cryptography;

namespace Netvaerk.GraphQL.Http;

/// <summary>What documents are called: by the SHA-256 of their text, or by whatever name a client's build gave them.</summary>
internal static class DocumentId
{
    /// <summary>What GraphQL over HTTP puts before a SHA-256.</summary>
    public const string Prefix = "sha256:";

    private const int HexLength = 64;

    /// <summary>The id without the prefix: clients write it either way.</summary>
    public static string Bare(string id) => id.StartsWith(Prefix, StringComparison.Ordinal) ? id[Prefix.Length..] : id;

    /// <summary>Whether it can only be a SHA-256: 64 hexadecimal digits in lower case.</summary>
    public static bool IsSha256(string bare) => bare.Length == HexLength && !bare.AsSpan().ContainsAnyExcept("0123456789abcdef");

    /// <summary>The SHA-256 of a document, as an id without prefix.</summary>
    public static string Sha256(ReadOnlySpan<byte> document) => Convert.ToHexStringLower(SHA256.HashData(document));
}
