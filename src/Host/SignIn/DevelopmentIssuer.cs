using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.SignIn;

/// <summary>
/// In Development every municipality has one issuer more, whose key lies in the data folder. It is not registered at all elsewhere, so a key
/// that still lies about opens nothing.
/// </summary>
/// <param name="folder">Where the keys lie, one per municipality.</param>
/// <param name="clock">Says when a token begins and ends.</param>
internal sealed class DevelopmentIssuer(string folder, TimeProvider clock)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(12);

    private readonly ConcurrentDictionary<string, ECDsaSecurityKey> keys = new();

    /// <summary>The development issuer of a municipality, by the name and audience that its file gives it, if it does.</summary>
    public TrustedIssuer Of(string municipality, string? name, string? audience) =>
        new(name ?? $"urn:netvaerk:development:{municipality}", audience ?? "netvaerk", new KeyOf(this, municipality));

    /// <summary>A token for somebody of that municipality.</summary>
    public string Issue(ServedMunicipality municipality, DemoPerson person)
    {
        var self = municipality.Issuers.First(issuer => issuer.Keys is KeyOf);
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = self.Name,
            Audience = self.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object>
            {
                [ClaimNames.Subject] = person.Subject,
                [ClaimNames.Name] = person.Name,
                [ClaimNames.Municipality] = municipality.Slug,
                [ClaimNames.Roles] = person.Roles.Select(RoleNames.Spell).ToArray(),
            },
            SigningCredentials = new(Key(municipality.Slug), SecurityAlgorithms.EcdsaSha256),
        });
    }

    private ECDsaSecurityKey Key(string municipality) => keys.GetOrAdd(municipality, slug =>
    {
        var key = ECDsa.Create();
        key.ImportFromPem(DevelopmentKeyFile.ReadOrMake(Path.Combine(folder, $"{slug}.pem")));
        return new(key) { KeyId = $"development-{slug}" };
    });

    /// <summary>The key, made when it is first asked for.</summary>
    private sealed class KeyOf(DevelopmentIssuer issuer, string municipality) : IssuerKeys
    {
        public override Task<IReadOnlyList<SecurityKey>> Read(CancellationToken ct) =>
            Task.FromResult<IReadOnlyList<SecurityKey>>([issuer.Key(municipality)]);
    }
}
