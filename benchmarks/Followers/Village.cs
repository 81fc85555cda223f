using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Netvaerk.Benchmarks.Contest;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Followers;

/// <summary>An invented municipality with a sign-in service of its own (RS256), so that tokens of anybody end whenever they are wanted to.</summary>
/// <param name="cluster">The PostgreSQL server; null for SQLite.</param>
internal sealed class Village(Cluster? cluster) : IDisposable
{
    private const string Slug = "followed";
    private const string Issuer = "https://benchmarks.example";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-benchmarks-");
    private readonly RSA key = RSA.Create(2048);

    private Dictionary<string, string> Surroundings => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Municipalities__Folder"] = Path.Combine(folder.FullName, "municipalities"),
        ["Plugins__Folder"] = Path.Combine(folder.FullName, "plugins"),
    };

    private string[] Storage => ["--data", Path.Combine(folder.FullName, "data"), .. cluster is null ? (string[])[] : ["--postgres", cluster.ConnectionString]];

    /// <summary>Makes its databases, and starts the host on them as in production.</summary>
    public async Task<Server> Start(PublishedHost host)
    {
        Write();
        await host.Command(Surroundings, ["migrate", .. Storage]);
        return await host.Start(Surroundings, Storage);
    }

    /// <summary>The token of somebody, for as long as that.</summary>
    public string Token(string subject, string role, TimeSpan lasts) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = "netvaerk",
        Claims = new Dictionary<string, object> { ["sub"] = subject, ["name"] = subject, ["municipality"] = Slug, ["roles"] = new[] { role } },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime + lasts,
        SigningCredentials = new(new RsaSecurityKey(key) { KeyId = "benchmarks" }, SecurityAlgorithms.RsaSha256),
    });

    public void Dispose()
    {
        key.Dispose();
        folder.Delete(recursive: true);
    }

    private void Write()
    {
        var half = key.ExportParameters(includePrivateParameters: false);
        var jwks = $$"""
            { "keys": [{ "kty": "RSA", "alg": "RS256", "use": "sig", "kid": "benchmarks", "n": "{{Base64UrlEncoder.Encode(half.Modulus)}}", "e": "{{Base64UrlEncoder.Encode(half.Exponent)}}" }] }
            """;
        Directory.CreateDirectory(Surroundings["Plugins__Folder"]);
        Directory.CreateDirectory(Surroundings["Municipalities__Folder"]);
        File.WriteAllText(Path.Combine(Surroundings["Municipalities__Folder"], Slug + ".json"), $$"""
            { "slug": "{{Slug}}", "name": "Followed", "code": "001", "method": "processuelle-netvaerksmoeder",
              "signIn": { "issuers": [{ "issuer": "{{Issuer}}", "audience": "netvaerk", "keys": {{jwks}} }] },
              "ruleSets": [{ "validFrom": "2020-01-01", "minutes": { "by": "facilitator", "source": "Followed" } }] }
            """);
    }
}
