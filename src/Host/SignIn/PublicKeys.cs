using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.SignIn;

/// <summary>Which keys may prove who signed a token: public halves of asymmetric pairs, long enough.</summary>
internal static class PublicKeys
{
    private const int ShortestRsa = 2048;
    private const int ShortestCurve = 256;

    /// <summary>How a token may be signed. No shared secret: whoever can check such a token can also forge it.</summary>
    public static readonly string[] Algorithms =
    [
        SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
        SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
        SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
    ];

    /// <summary>The usable keys of a JSON Web Key Set.</summary>
    public static IReadOnlyList<SecurityKey> FromJwks(string json) => Asymmetric(new JsonWebKeySet(json).GetSigningKeys());

    /// <summary>The usable ones among keys.</summary>
    public static IReadOnlyList<SecurityKey> Asymmetric(IEnumerable<SecurityKey> keys) => [.. keys.Where(IsUsable)];

    private static bool IsUsable(SecurityKey key) => key switch
    {
        RsaSecurityKey rsa => rsa.KeySize >= ShortestRsa,
        ECDsaSecurityKey curve => curve.KeySize >= ShortestCurve,
        X509SecurityKey certificate => certificate.PublicKey is System.Security.Cryptography.RSA { KeySize: >= ShortestRsa }
            or System.Security.Cryptography.ECDsa { KeySize: >= ShortestCurve },
        JsonWebKey { Kty: "RSA" } rsa => rsa.KeySize >= ShortestRsa,
        JsonWebKey { Kty: "EC" } curve => curve.KeySize >= ShortestCurve,
        _ => false,
    };
}
