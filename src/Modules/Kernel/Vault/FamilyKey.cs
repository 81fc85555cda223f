using System.Security.Cryptography;
using System.Text;

namespace Netvaerk.Kernel;

/// <summary>Seals and opens what is written about one family. Once the key is destroyed it opens nothing and seals nothing.</summary>
public sealed class FamilyKey
{
    private readonly string municipality;
    private readonly Guid keyId;
    private readonly byte[]? key;

    internal FamilyKey(string municipality, Guid keyId, byte[]? key) => (this.municipality, this.keyId, this.key) = (municipality, keyId, key);

    /// <summary>Whether the key is gone, and with it all that it sealed.</summary>
    public bool IsDestroyed => key is null;

    /// <summary>Seals a text for its place.</summary>
    /// <param name="table">The table that it will stand in.</param>
    /// <param name="column">The column.</param>
    /// <param name="row">The row's id.</param>
    /// <param name="text">The text.</param>
    /// <exception cref="NotFound">The family's key is destroyed.</exception>
    public SealedText Seal(string table, string column, Guid row, string text) =>
        new(Sealing.Seal(key ?? throw new NotFound(), keyId, Encoding.UTF8.GetBytes(text), Place(table, column, row)));

    /// <summary>Opens a text in its place; null once the key is destroyed.</summary>
    /// <exception cref="CryptographicException">It was not sealed for this place.</exception>
    public string? Open(string table, string column, Guid row, SealedText text) =>
        key is null ? null : Encoding.UTF8.GetString(Sealing.Open(key, keyId, text.Bytes, Place(table, column, row)));

    private string Place(string table, string column, Guid row) => $"{municipality}\0{table}\0{column}\0{row}";
}
