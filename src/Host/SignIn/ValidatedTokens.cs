using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.SignIn;

/// <summary>
/// Tokens that were found valid, until they expire: checking a signature costs more than the rest of a small request. Kept by their hash, never
/// by their text, in two generations, so that there are never more than twice <see cref="Generation"/>, and those in use stay.
/// </summary>
internal sealed class ValidatedTokens
{
    /// <summary>How many tokens one generation holds.</summary>
    internal const int Generation = 10_000;

    private ConcurrentDictionary<UInt128, TokenValidationResult> young = new();
    private ConcurrentDictionary<UInt128, TokenValidationResult> old = new();

    /// <summary>How many are kept now.</summary>
    internal int Count => young.Count + old.Count;

    /// <summary>What a token is kept under: half of its SHA-256, far more than chance or an attacker's purse can match.</summary>
    public static UInt128 Hash(string token)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(token), hash);
        return System.Buffers.Binary.BinaryPrimitives.ReadUInt128BigEndian(hash);
    }

    /// <summary>What was found when that token was checked.</summary>
    public TokenValidationResult? Find(UInt128 hash)
    {
        if (young.TryGetValue(hash, out var found))
        {
            return found;
        }

        if (old.TryGetValue(hash, out found))
        {
            Keep(hash, found);
        }

        return found;
    }

    /// <summary>Keeps what was found.</summary>
    public void Keep(UInt128 hash, TokenValidationResult result)
    {
        if (young.Count >= Generation)
        {
            (old, young) = (young, new());
        }

        young[hash] = result;
    }
}
