using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.Tests;

/// <summary>A token in the making: a good one of a municipality unless something is changed about it.</summary>
public sealed record TokenDraft(TestMunicipality By)
{
    public string Issuer { get; init; } = By.Issuer;

    public string? Audience { get; init; } = TestMunicipality.Audience;

    public SecurityKey Key { get; init; } = By.RsaKey;

    public string Algorithm { get; init; } = SecurityAlgorithms.RsaSha256;

    public DateTimeOffset? From { get; init; } = TimeProvider.System.GetUtcNow().AddMinutes(-1);

    public DateTimeOffset? Until { get; init; } = TimeProvider.System.GetUtcNow().AddMinutes(10);

    /// <summary>When it says that it was issued; null where it does not say.</summary>
    public DateTimeOffset? Issued { get; init; }

    public Dictionary<string, object> Claims { get; init; } = Saying(By, "facilitator");

    public Dictionary<string, object>? Header { get; init; }

    public static Dictionary<string, object> Saying(TestMunicipality municipality, params string[] roles) => new()
    {
        ["sub"] = "person-1",
        ["name"] = "Gry Ågård",
        ["municipality"] = municipality.Slug,
        ["roles"] = roles,
    };

    public override string ToString() => new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        IssuedAt = Issued?.UtcDateTime,
        NotBefore = From?.UtcDateTime,
        Expires = Until?.UtcDateTime,
        Claims = Claims,
        AdditionalHeaderClaims = Header,
        SigningCredentials = Algorithm == SecurityAlgorithms.None ? null : new(Key, Algorithm),
    });
}
