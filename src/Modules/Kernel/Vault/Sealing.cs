using System.Security.Cryptography;
using System.Text;

namespace Netvaerk.Kernel;

/// <summary>AES-256-GCM with a fresh nonce: <c>format 1 · key id · nonce · tag · ciphertext</c>.</summary>
internal static class Sealing
{
    private const byte Format = 1;
    private const int KeyIdAt = 1;
    private const int NonceAt = 17;
    private const int TagAt = 29;
    private const int TextAt = 45;

    public static byte[] Seal(byte[] key, Guid keyId, ReadOnlySpan<byte> plain, string place)
    {
        var all = new byte[TextAt + plain.Length];
        all[0] = Format;
        keyId.TryWriteBytes(all.AsSpan(KeyIdAt, 16), bigEndian: true, out _);
        var nonce = all.AsSpan(NonceAt, TagAt - NonceAt);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TextAt - TagAt);
        aes.Encrypt(nonce, plain, all.AsSpan(TextAt), all.AsSpan(TagAt, TextAt - TagAt), Bound(place, keyId));
        return all;
    }

    /// <exception cref="CryptographicException">It was not sealed with this key, or not for this place.</exception>
    public static byte[] Open(byte[] key, Guid keyId, ReadOnlySpan<byte> all, string place)
    {
        if (all.Length < TextAt || all[0] != Format || new Guid(all.Slice(KeyIdAt, 16), bigEndian: true) != keyId)
        {
            throw new CryptographicException("The text was not sealed with this key.");
        }

        var plain = new byte[all.Length - TextAt];
        using var aes = new AesGcm(key, TextAt - TagAt);
        aes.Decrypt(all[NonceAt..TagAt], all[TextAt..], all[TagAt..TextAt], plain, Bound(place, keyId));
        return plain;
    }

    // A sealed text opens only where it was put: moved to another municipality, column or row, it is noise.
    private static byte[] Bound(string place, Guid keyId) => Encoding.UTF8.GetBytes($"{place}\0{keyId}");
}
