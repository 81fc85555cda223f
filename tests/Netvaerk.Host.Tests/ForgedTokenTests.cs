using System.Net;
using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.Tokens;

namespace Netvaerk.Host.Tests;

public sealed class ForgedTokenTests : IAsyncLifetime
{
    private RunningHost host = null!;

    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    internal static Dictionary<string, Func<RunningHost, string>> Forged { get; } = new()
    {
        ["signed by nobody (alg none)"] = host => $"{new TokenDraft(host.Nordby) { Algorithm = SecurityAlgorithms.None }}",
        ["alg none with a signature"] = host => $"{new TokenDraft(host.Nordby) { Algorithm = SecurityAlgorithms.None }}c2ln",
        ["HS256 with the public key in PEM as the secret"] = host => Symmetric(host, Encoding.ASCII.GetBytes(host.Nordby.RsaKey.Rsa.ExportSubjectPublicKeyInfoPem())),
        ["HS256 with the public key in DER as the secret"] = host => Symmetric(host, host.Nordby.RsaKey.Rsa.ExportSubjectPublicKeyInfo()),
        ["HS256 with the modulus as the secret"] = host => Symmetric(host, host.Nordby.RsaKey.Rsa.ExportParameters(false).Modulus!),
        ["signed by a key that nobody knows"] = host => $"{new TokenDraft(host.Nordby) { Key = Stranger(host.Nordby.RsaKey.KeyId) }}",
        ["an issuer that nobody knows"] = host => $"{new TokenDraft(host.Nordby) { Issuer = "https://login.nowhere.example" }}",
        ["the issuer spelt differently"] = host => $"{new TokenDraft(host.Nordby) { Issuer = host.Nordby.Issuer + "/" }}",
        ["no audience"] = host => $"{new TokenDraft(host.Nordby) { Audience = null }}",
        ["another audience"] = host => $"{new TokenDraft(host.Nordby) { Audience = "payroll" }}",
        ["no expiry"] = host => $"{new TokenDraft(host.Nordby) { Until = null }}",
        ["expired"] = host => $"{new TokenDraft(host.Nordby) { From = Now(-60), Until = Now(-1) }}",
        ["not yet"] = host => $"{new TokenDraft(host.Nordby) { From = Now(5) }}",
        ["the neighbour's issuer, claiming this municipality"] = host => $"{new TokenDraft(host.Sydby) { Claims = TokenDraft.Saying(host.Nordby, "facilitator") }}",
        ["the neighbour's key under this municipality's issuer"] = host => $"{new TokenDraft(host.Nordby) { Key = host.Sydby.RsaKey }}",
        ["no municipality"] = host => With(host, claims => claims.Remove("municipality")),
        ["an unknown municipality"] = host => With(host, claims => claims["municipality"] = "oestby"),
        ["two municipalities by slug and code"] = host => With(host, claims => claims["municipality_code"] = host.Sydby.Code),
        ["two municipalities by slug and CVR"] = host => With(host, claims => claims["cvr"] = host.Sydby.Cvr),
        ["two municipalities in a list"] = host => With(host, claims => claims["municipality"] = new[] { host.Nordby.Slug, host.Sydby.Slug }),
        ["the slug in capitals"] = host => With(host, claims => claims["municipality"] = "NORDBY"),
        ["the code where the slug belongs"] = host => With(host, claims => claims["municipality"] = host.Nordby.Code),
        ["no subject"] = host => With(host, claims => claims.Remove("sub")),
        ["an empty subject"] = host => With(host, claims => claims["sub"] = " "),
        ["a subject of two lines"] = host => With(host, claims => claims["sub"] = "a\nb"),
        ["a critical header that is not understood"] = host => $"{new TokenDraft(host.Nordby) { Header = new() { ["crit"] = new[] { "mood" }, ["mood"] = "good" } }}",
        ["the claims changed after signing"] = Tampered,
        ["cut short"] = host => $"{new TokenDraft(host.Nordby)}"[..^9],
        ["not a token"] = _ => "hej.med.dig",
        ["far too long"] = _ => new string('a', 20_000),
    };

    public async ValueTask InitializeAsync() => host = await RunningHost.Start();

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Theory, MemberData(nameof(Forgeries))]
    public async Task A_forged_token_signs_nobody_in(string how)
    {
        var token = Forged[how](host);
        var answer = await host.Get("/odata/$metadata", token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("UNAUTHENTICATED", (await RunningHost.Json(answer)).GetProperty("error").GetProperty("code").GetString());
        Assert.DoesNotContain(token[^Math.Min(20, token.Length)..], host.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("Gry", host.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(SecurityAlgorithms.RsaSha256)]
    [InlineData(SecurityAlgorithms.RsaSsaPssSha256)]
    [InlineData(SecurityAlgorithms.EcdsaSha256)]
    public async Task A_token_of_the_municipalitys_own_issuer_signs_in(string algorithm)
    {
        SecurityKey key = algorithm == SecurityAlgorithms.EcdsaSha256 ? host.Nordby.CurveKey : host.Nordby.RsaKey;
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/odata/$metadata", new TokenDraft(host.Nordby) { Algorithm = algorithm, Key = key })).StatusCode);
    }

    [Theory, InlineData("municipality_code"), InlineData("cvr")]
    public async Task A_municipality_can_be_named_by_its_numbers(string claim)
    {
        var token = With(host, claims =>
        {
            claims.Remove("municipality");
            claims[claim] = claim == "cvr" ? host.Nordby.Cvr : host.Nordby.Code;
        });
        Assert.Equal(HttpStatusCode.OK, (await host.Get("/odata/$metadata", token)).StatusCode);
    }

    private static string With(RunningHost host, Action<Dictionary<string, object>> change)
    {
        var draft = new TokenDraft(host.Nordby);
        change(draft.Claims);
        return $"{draft}";
    }

    private static string Symmetric(RunningHost host, byte[] secret) =>
        $"{new TokenDraft(host.Nordby) { Key = new SymmetricSecurityKey(secret) { KeyId = host.Nordby.RsaKey.KeyId }, Algorithm = SecurityAlgorithms.HmacSha256 }}";

    private static string Tampered(RunningHost host)
    {
        var parts = $"{new TokenDraft(host.Nordby)}".Split('.');
        parts[1] = Base64UrlEncoder.Encode(Base64UrlEncoder.Decode(parts[1]).Replace("facilitator", "coordinator", StringComparison.Ordinal));
        return string.Join('.', parts);
    }

    private static RsaSecurityKey Stranger(string kid) => new(RSA.Create(2048)) { KeyId = kid };

    private static DateTimeOffset Now(int minutes) => TimeProvider.System.GetUtcNow().AddMinutes(minutes);
}
