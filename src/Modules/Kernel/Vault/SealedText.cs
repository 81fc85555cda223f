using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Netvaerk.Kernel;

/// <summary>Text about a person, readable only with the family's key. Stored as it stands: format, key id, nonce, tag, ciphertext.</summary>
/// <param name="Bytes">What is stored.</param>
public readonly record struct SealedText(byte[] Bytes)
{
    /// <summary>Whether the bytes are the same.</summary>
    public bool Equals(SealedText other) => Bytes.AsSpan().SequenceEqual(other.Bytes);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.AddBytes(Bytes);
        return hash.ToHashCode();
    }

    /// <summary>Says nothing: it must not matter if it reaches a log.</summary>
    public override string ToString() => "sealed";
}

internal sealed class SealedTextConverter() : ValueConverter<SealedText, byte[]>(text => text.Bytes, bytes => new SealedText(bytes));

internal sealed class SealedTextComparer() : ValueComparer<SealedText>(
    (left, right) => left.Equals(right), text => text.GetHashCode(), text => text);
