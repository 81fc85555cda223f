namespace Netvaerk.GraphQL.Execution.Documents;

/// <summary>Compares byte sequences by content, so that a document is found in the request's buffer without a copy.</summary>
internal sealed class ByteKeys : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
{
    /// <summary>The comparer.</summary>
    public static ByteKeys Instance { get; } = new();

    /// <inheritdoc/>
    public bool Equals(byte[]? one, byte[]? other) => one.AsSpan().SequenceEqual(other);

    /// <inheritdoc/>
    public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

    /// <inheritdoc/>
    public int GetHashCode(byte[] key) => GetHashCode(key.AsSpan());

    /// <summary>Seeded anew in every process, so that nobody can prepare documents that collide.</summary>
    public int GetHashCode(ReadOnlySpan<byte> alternate)
    {
        var hash = new HashCode();
        hash.AddBytes(alternate);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
}
