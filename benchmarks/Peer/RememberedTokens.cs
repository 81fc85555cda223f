using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Peer;

/// <summary>Checks a token's signature, issuer, audience and time once, and remembers it as the host does: otherwise the signature is all that is measured.</summary>
internal sealed class RememberedTokens(TokenValidationParameters rules) : TokenHandler
{
    private readonly ConcurrentDictionary<string, TokenValidationResult> remembered = new(StringComparer.Ordinal);
    private readonly JsonWebTokenHandler signatures = new() { MapInboundClaims = false };

    /// <summary>Tokens of the municipality's development issuer, whose key lies in the data folder.</summary>
    public static RememberedTokens OfDevelopment(string data)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(data, "keys", "development", $"{Site.Municipality}.pem")));
        return new(new()
        {
            ValidIssuer = $"https://dev.{Site.Municipality}.netvaerk.example",
            ValidAudience = "netvaerk",
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            IssuerSigningKey = new ECDsaSecurityKey(key) { KeyId = $"development-{Site.Municipality}" },
        });
    }

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        if (remembered.TryGetValue(token, out var known) && known.SecurityToken.ValidTo > TimeProvider.System.GetUtcNow().UtcDateTime)
            return known;
        var result = await signatures.ValidateTokenAsync(token, rules);
        if (result.IsValid)
            remembered[token] = result;
        return result;
    }
}
