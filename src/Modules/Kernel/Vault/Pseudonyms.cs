namespace Netvaerk.Kernel;

/// <summary>Names for things that may be counted but not told apart by who they are: the same each time, and nobody without the municipality's key can lead them back.</summary>
/// <param name="databases">Opens the municipality, and with it its key.</param>
/// <param name="keys">The municipalities' keys.</param>
/// <param name="municipality">The request's municipality.</param>
public sealed class Pseudonyms(Databases databases, MunicipalityKeys keys, CurrentMunicipality municipality)
{
    private const int Length = 16;

    /// <summary>What makes pseudonyms of one use; the same thing has different ones in different uses.</summary>
    public async Task<Func<Guid, string>> For(string use, CancellationToken ct)
    {
        await databases.Open(ct);
        var key = keys[municipality.Slug];
        return id => Convert.ToHexStringLower(key.Fingerprint($"pseudonym.{use}", id.ToByteArray(bigEndian: true)).AsSpan(0, Length));
    }

    /// <summary>What makes keyed fingerprints of numbers of one use, 64 characters long: for finding the same number again, and for nothing else.</summary>
    public async Task<Func<string, string>> OfNumbers(string use, CancellationToken ct)
    {
        await databases.Open(ct);
        var key = keys[municipality.Slug];
        return number => Convert.ToHexStringLower(key.Fingerprint($"number.{use}", System.Text.Encoding.UTF8.GetBytes(number)));
    }
}
