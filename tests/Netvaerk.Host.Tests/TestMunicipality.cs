using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.Tests;

/// <summary>An invented municipality with an issuer of its own.</summary>
public sealed class TestMunicipality : IDisposable
{
    public const string Audience = "netvaerk";

    private TestMunicipality(string slug, string code, string cvr)
    {
        (Slug, Code, Cvr) = (slug, code, cvr);
        Issuer = $"https://login.{slug}.example";
        RsaKey = new(RSA.Create(2048)) { KeyId = $"{slug}-rsa" };
        CurveKey = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = $"{slug}-ec" };
    }

    public string Slug { get; }

    public string Code { get; }

    public string Cvr { get; }

    public string Issuer { get; }

    public RsaSecurityKey RsaKey { get; }

    public ECDsaSecurityKey CurveKey { get; }

    public static TestMunicipality Nordby(string unlike = "") => new("nordby" + unlike, "991", "99999991");

    public static TestMunicipality Sydby(string unlike = "") => new("sydby" + unlike, "992", "99999992");

    /// <summary>Its settings file, with its public keys in it.</summary>
    public string Settings() => $$"""
        {
          "slug": "{{Slug}}", "name": "{{Slug}} Kommune", "code": "{{Code}}", "cvr": "{{Cvr}}",
          "method": "processuelle-netvaerksmoeder",
          "signIn": { "issuers": [ { "issuer": "{{Issuer}}", "audience": "{{Audience}}", "keys": { "keys": [ {{PublicRsa()}}, {{PublicCurve()}} ] } } ] },
          "ruleSets": [ { "validFrom": "2024-01-01" } ]
        }
        """;

    public void Dispose()
    {
        RsaKey.Rsa.Dispose();
        CurveKey.ECDsa.Dispose();
    }

    private string PublicRsa()
    {
        var key = RsaKey.Rsa.ExportParameters(includePrivateParameters: false);
        return $$"""{ "kty": "RSA", "kid": "{{RsaKey.KeyId}}", "n": "{{Base64UrlEncoder.Encode(key.Modulus)}}", "e": "{{Base64UrlEncoder.Encode(key.Exponent)}}" }""";
    }

    private string PublicCurve()
    {
        var key = CurveKey.ECDsa.ExportParameters(includePrivateParameters: false);
        return $$"""{ "kty": "EC", "crv": "P-256", "kid": "{{CurveKey.KeyId}}", "x": "{{Base64UrlEncoder.Encode(key.Q.X)}}", "y": "{{Base64UrlEncoder.Encode(key.Q.Y)}}" }""";
    }
}
