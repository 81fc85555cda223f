using System.Net;
using System.Security.Cryptography;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>A municipality is entered by its own issuer and served from its own database, or not at all.</summary>
public sealed class WrongDoorTests
{
    [Theory, InlineData("municipality", "hilleroed"), InlineData("municipality_code", "219"), InlineData("cvr", "29189366")]
    public async Task KoldingsIssuerCannotSpeakForHilleroed(string claim, string value)
    {
        await using var host = await WholeHost.Start();
        var kolding = new JsonWebTokenHandler().ReadJsonWebToken(host.Token("kolding", "facilitator"));
        Assert.Equal(HttpStatusCode.OK, (await host.Send(Signed(host, kolding, "municipality", "kolding"), new() { ["query"] = "{ viewer { subject } }" })).Status);

        var forged = Signed(host, kolding, claim, value);
        foreach (var (status, body) in new[]
        {
            await host.Send(forged, new() { ["query"] = "{ viewer { subject } }" }),
            await host.Send(forged, [], HttpMethod.Get, "graphql?query={viewer{subject}}"),
            await host.Send(forged, [], HttpMethod.Get, "odata/Meetings"),
        })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, status);
            Assert.Contains("\"UNAUTHENTICATED\"", body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task KoldingsDatabaseInHilleroedsPlaceIsRefusedByItsStamp_AndTheOthersServe()
    {
        await using var first = await WholeHost.Start();
        foreach (var slug in new[] { "kolding", "hilleroed", "skive" })
        {
            await first.Play(slug, [.. WholeHost.JourneyOf(slug).Steps.Take(5)]);
        }

        // A host stops: only then are its files whole.
        var data = Directory.CreateTempSubdirectory("netvaerk-swapped-").FullName;
        CopyAll(first.Data, data);
        foreach (var end in new[] { ".db", ".db-wal", ".keys.db", ".keys.db-wal" })
        {
            File.Delete(Path.Combine(data, "hilleroed" + end));
            if (File.Exists(Path.Combine(data, "kolding" + end)))
            {
                File.Copy(Path.Combine(data, "kolding" + end), Path.Combine(data, "hilleroed" + end));
            }
        }

        await using (var second = await WholeHost.Start(data: data))
        {
            var refused = await second.Ask(second.Token("hilleroed", "coordinator"), "{ staff { nodes { name } } }");
            Assert.Contains("\"MUNICIPALITY_OUT_OF_SERVICE\"", refused, StringComparison.Ordinal);
            Assert.DoesNotContain("\"name\"", refused, StringComparison.Ordinal);

            // Its key would not fit either; the stamp is what is looked at first.
            Assert.Contains("is stamped kolding (621) and must not be served as hilleroed (219)", second.Services.GetRequiredService<MunicipalityDatabases>().OutOfService["hilleroed"], StringComparison.Ordinal);
            foreach (var slug in new[] { "kolding", "skive" })
            {
                Assert.Contains("\"name\"", await second.Ask(second.Token(slug, "coordinator"), "{ staff { nodes { name } } }"), StringComparison.Ordinal);
            }
        }

        Directory.Delete(data, recursive: true);
    }

    private static void CopyAll(string from, string to)
    {
        foreach (var file in Directory.GetFiles(from, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith("-shm", StringComparison.Ordinal)))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static string Signed(WholeHost host, JsonWebToken like, string claim, string value)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(File.ReadAllText(Path.Combine(host.Data, "keys", "development", "kolding.pem")));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = like.Issuer,
            Audience = like.Audiences.First(),
            NotBefore = like.ValidFrom,
            Expires = like.ValidTo,
            Claims = new Dictionary<string, object> { ["sub"] = like.Subject, ["name"] = "Gry Ågård", ["roles"] = new[] { "facilitator" }, [claim] = value },
            SigningCredentials = new(new ECDsaSecurityKey(key) { KeyId = like.Kid, CryptoProviderFactory = new() { CacheSignatureProviders = false } }, SecurityAlgorithms.EcdsaSha256),
        });
    }
}
