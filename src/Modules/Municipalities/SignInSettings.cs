using System.Text.Json;

namespace Netvaerk.Municipalities;

/// <summary>Who may speak for a municipality in tokens.</summary>
public sealed record SignInSettings
{
    /// <summary>The issuers.</summary>
    [Says("Udstederne.", "The issuers.")]
    public IReadOnlyList<IssuerSettings> Issuers { get; init; } = [];
}

/// <summary>One OpenID Connect provider that may speak for the municipality.</summary>
public sealed record IssuerSettings
{
    /// <summary>The token's <c>iss</c>, compared letter by letter.</summary>
    [Says("Udstederen, som den står i tokenet (iss).", "The issuer as it stands in the token (iss).", Example = "https://login.testrup.example")]
    public required string Issuer { get; init; }

    /// <summary>The token's <c>aud</c>.</summary>
    [Says("Modtageren, som den står i tokenet (aud).", "The audience as it stands in the token (aud).", Example = "netvaerk")]
    public required string Audience { get; init; }

    /// <summary>Where the provider's keys are found, if not in the file.</summary>
    [Says("Adressen på udbyderens OpenID Connect-opsætning.", "The address of the provider's OpenID Connect configuration.", Example = "https://login.testrup.example/.well-known/openid-configuration")]
    public Uri? Discovery { get; init; }

    /// <summary>The provider's public keys, as a JWK set.</summary>
    [Says("Udbyderens offentlige nøgler (JWKS).", "The provider's public keys (JWKS).")]
    public JsonElement? Keys { get; init; }

    /// <summary>Whether it counts in Development only, where its keys are the host's own.</summary>
    [Says("Om udstederen kun gælder under udvikling.", "Whether the issuer counts in Development only.")]
    public IssuerUse Use { get; init; }
}

/// <summary>Where an issuer counts.</summary>
public enum IssuerUse
{
    /// <summary>Everywhere.</summary>
    [Says("Overalt.", "Everywhere.")]
    Everywhere,

    /// <summary>In Development only, with keys that the host makes itself.</summary>
    [Says("Kun under udvikling, med nøgler, værten selv laver.", "In Development only, with keys that the host makes itself.")]
    Development,
}
