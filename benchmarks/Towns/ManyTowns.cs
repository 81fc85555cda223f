using System.Globalization;
using System.Security.Cryptography;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Netvaerk.Benchmarks.Servers;
using Netvaerk.Sdk;

namespace Netvaerk.Benchmarks.Towns;

/// <summary>Invented municipalities in a folder of their own, the first of them with a plugin each, and one issuer that speaks for all.</summary>
internal sealed class ManyTowns : IDisposable
{
    private const string Issuer = "https://benchmarks.example";

    private static readonly string[] Switches = ["Referrals", "Compensation", "Feeds"];

    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netvaerk-benchmarks-");
    private readonly List<string> allowed = [];
    private readonly ECDsaSecurityKey key = new(ECDsa.Create(ECCurve.NamedCurves.nistP256)) { KeyId = "benchmarks" };

    public ManyTowns(int towns, int plugins)
    {
        Count = towns;
        Directory.CreateDirectory(Settings);
        for (var town = 0; town < towns; town++)
        {
            Write(town, version: 1, withPlugin: town < plugins);
            if (town < plugins)
                Compile($"Rules{town}");
        }
    }

    public int Count { get; }

    public string Data => Path.Combine(root.FullName, "data");

    /// <summary>What the host must be told, as its environment: it runs as in production, so the hash of every plugin is named.</summary>
    public Dictionary<string, string> Environment => new(allowed.Index().ToDictionary(one => $"Plugins__Allowed__{one.Index}", one => one.Item))
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Municipalities__Folder"] = Settings,
        ["Municipalities__Look"] = "00:00:00.1",
        ["Plugins__Folder"] = Path.Combine(root.FullName, "plugins"),
    };

    private string Settings => Path.Combine(root.FullName, "municipalities");

    public static string Slug(int town) => string.Create(CultureInfo.InvariantCulture, $"town-{town}");

    /// <summary>The feature switches of a version: together they are its number, modulo eight.</summary>
    public static IReadOnlyList<string> Features(int version) => [.. Switches.Where((_, at) => (version >> at & 1) == 1)];

    /// <summary>
    /// Writes a municipality's file. Its name and its feature switches tell the version and are in force at once; the source of a rule tells it too, and
    /// waits for a manager.
    /// </summary>
    public void Write(int town, int version, bool withPlugin = false)
    {
        var point = key.ECDsa.ExportParameters(includePrivateParameters: false).Q;
        var jwk = $$"""{ "kty": "EC", "crv": "P-256", "kid": "benchmarks", "x": "{{Base64UrlEncoder.Encode(point.X)}}", "y": "{{Base64UrlEncoder.Encode(point.Y)}}" }""";
        var on = Features(version);
        var features = string.Join(", ", Switches.Select(one => $"\"{char.ToLowerInvariant(one[0])}{one[1..]}\": {(on.Contains(one) ? "true" : "false")}"));
        var text = $$"""
            { "slug": "{{Slug(town)}}", "name": "{{version}}", "code": "{{town.ToString("000", CultureInfo.InvariantCulture)}}",
              "signIn": { "issuers": [{ "issuer": "{{Issuer}}", "audience": "netvaerk", "keys": { "keys": [{{jwk}}] } }] },
              "features": { {{features}} },
              "ruleSets": [{ "validFrom": "2020-01-01", {{(withPlugin ? $"\"plugin\": \"Rules{town}\"," : "")}}
                "meetings": { "length": { "hours": 2, "hoursWithInterpreter": 3, "source": "{{version}}" } } }] }
            """;
        File.WriteAllText(Path.Combine(Settings, Slug(town) + ".json"), text);
    }

    public HttpClient Client(Server server, int town, string role = "facilitator")
    {
        var token = new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = "netvaerk",
            Claims = new Dictionary<string, object> { ["sub"] = "person-1", ["name"] = "Gry", ["municipality"] = Slug(town), ["roles"] = new[] { role } },
            SigningCredentials = new(key, SecurityAlgorithms.EcdsaSha256),
        });
        return Servers.Question.Client(server.Address, token);
    }

    public void Dispose() => root.Delete(recursive: true);

    private void Compile(string name)
    {
        var source = $$"""
            using System; using Netvaerk.Sdk;
            internal sealed class {{name}}Meetings : IMeetingPolicy
            {
                public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) =>
                    standard.But(TimeSpan.FromHours(4), new("{{name}}", "Fire timer.", "Four hours.", "{{name}}"));
            }
            """;
        var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "plugins", name));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator).Select(one => MetadataReference.CreateFromFile(one));
        var file = Path.Combine(folder.FullName, name + ".dll");
        var made = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)], references, new(OutputKind.DynamicallyLinkedLibrary)).Emit(file);
        if (!made.Success)
            throw new InvalidOperationException($"{name} cannot be compiled against {typeof(IPolicy).Assembly}: {made.Diagnostics[0]}");
        allowed.Add(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(file))));
    }
}
