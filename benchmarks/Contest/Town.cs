using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Netvaerk.Benchmarks.Peer;
using Netvaerk.Benchmarks.Servers;
using Npgsql;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>An invented municipality on PostgreSQL with a sign-in service of its own (RS256), and 4,000 families, 2,000 of which one facilitator received and leads.</summary>
internal sealed class Town : IDisposable
{
    public const string Subject = "person-1";
    private const string Slug = "contest";
    private const string Issuer = "https://benchmarks.example";
    private const string Audience = "netvaerk";

    // Made by hand, not through the API: what is read of them is not sealed, and the sealed columns hold as many bytes as a short sentence.
    private const string Rows = """
        CREATE FUNCTION pg_temp.id(kind int, number int) RETURNS uuid LANGUAGE sql IMMUTABLE AS $$
            SELECT ('01930000-' || lpad(to_hex(kind), 4, '0') || '-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$;
        INSERT INTO staff_member (id, name, title, sector, is_facilitator, languages, subject, version)
            SELECT pg_temp.id(1, n), 'Person ' || n, 'Mødeleder', 'FamilyDepartment', true, '{}', 'person-' || n, 1 FROM generate_series(1, 50) AS n;
        INSERT INTO families_family (id, version) SELECT pg_temp.id(2, n), 1 FROM generate_series(1, 4000) AS n;
        INSERT INTO families_relation (id, family_id, subject, kind, since)
            SELECT pg_temp.id(3, n), pg_temp.id(2, n), CASE WHEN n % 2 = 0 THEN 'person-1' ELSE 'person-' || (2 + n % 49) END, 'Facilitator', '2026-01-01T00:00:00Z'
            FROM generate_series(1, 4000) AS n;
        INSERT INTO families_relation (id, family_id, subject, kind, since)
            SELECT pg_temp.id(13, n), pg_temp.id(2, n), CASE WHEN n % 2 = 0 THEN 'person-1' ELSE 'person-' || (10 + n % 23) END, 'Receiver', '2026-01-01T00:00:00Z'
            FROM generate_series(1, 4000) AS n;
        INSERT INTO referrals_referral
            (id, status, drafted_at, sent_on, notification_notice_confirmed, family_id, facilitator_id, referrer_subject, receiver_id, problem_around_child, languages, is_anonymous, version)
            SELECT pg_temp.id(4, n), CASE WHEN n <= 200 THEN 'InSeries' WHEN n % 3 = 0 THEN 'Allocated' ELSE 'Sent' END, timestamptz '2026-02-01T08:00:00Z' + n * interval '1 minute',
                date '2026-02-02' + n % 100, true, pg_temp.id(2, n), pg_temp.id(1, 1 + n % 7), 'referrer', pg_temp.id(1, CASE WHEN n % 2 = 0 THEN 1 ELSE 10 + n % 23 END), decode(repeat('ab', 120), 'hex'), '{}', false, 1
            FROM generate_series(1, 4000) AS n;
        INSERT INTO series_meeting_series (id, status, opened_on, family_id, referral_id, facilitator_id, meetings_planned, meetings_moved, version)
            SELECT pg_temp.id(5, n), 'Open', date '2026-03-01' + n % 50, pg_temp.id(2, n), pg_temp.id(4, n), pg_temp.id(1, 1), 3, 0, 1 FROM generate_series(1, 200) AS n;
        INSERT INTO meetings_meeting (id, kind, status, "on", starts_at, with_interpreter, family_id, series_id, duration_minutes, session_count, because, rule_set, venue, version)
            SELECT pg_temp.id(6, 10 * n + m), CASE m WHEN 1 THEN 'Start' ELSE 'FollowUp' END, 'Held', date '2026-03-10' + 60 * m + n % 20, '14:00', false,
                pg_temp.id(2, n), pg_temp.id(5, n), 180, 0, '[]', '2026', decode(repeat('ab', 60), 'hex'), 1
            FROM generate_series(1, 200) AS n, generate_series(1, 3) AS m;
        INSERT INTO meetings_participant (id, sector, attendance, family_id, meeting_id, staff_id)
            SELECT pg_temp.id(7, 10 * n + m), 'School', 'Present', pg_temp.id(2, n), pg_temp.id(6, 10 * n + m), pg_temp.id(1, 2) FROM generate_series(1, 200) AS n, generate_series(1, 3) AS m;
        INSERT INTO meetings_agreement (id, by_when, recorded_at, family_id, meeting_id, owner_id, what, why, version)
            SELECT pg_temp.id(8, 100 * n + 10 * m + a), date '2026-06-01' + n + a, timestamptz '2026-03-10T15:00:00Z' + n * interval '1 minute' + a * interval '1 second',
                pg_temp.id(2, n), pg_temp.id(6, 10 * n + m), pg_temp.id(7, 10 * n + m), decode(repeat('ab', 120), 'hex'), decode(repeat('ab', 120), 'hex'), 1
            FROM generate_series(1, 200) AS n, generate_series(1, 3) AS m, generate_series(1, 5) AS a;
        ANALYZE;
        """;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("netvaerk-benchmarks-");
    private readonly RSA key = RSA.Create(2048);

    /// <summary>The name of its database.</summary>
    public const string Database = "netvaerk_" + Slug;

    /// <summary>Where the public half of the sign-in service's key lies, as a JWK set.</summary>
    public string Keys => Path.Combine(folder.FullName, "keys.json");

    /// <summary>The ids of the facilitator's series.</summary>
    public static IReadOnlyList<string> Series { get; } =
        [.. Enumerable.Range(1, 100).Select(number => GlobalId.Write("MeetingSeries", Guid.Parse($"01930000-0005-7000-8000-{2 * number:x12}")))];

    private string Data => Path.Combine(folder.FullName, "data");

    private Dictionary<string, string> Surroundings => new()
    {
        ["ASPNETCORE_ENVIRONMENT"] = "Production",
        ["Municipalities__Folder"] = Path.Combine(folder.FullName, "municipalities"),
        ["Plugins__Folder"] = Path.Combine(folder.FullName, "plugins"),
    };

    /// <summary>Makes the municipality, its database and its rows.</summary>
    public static async Task<Town> Make(PublishedHost host, Cluster cluster)
    {
        var town = new Town();
        town.Write();
        await host.Command(town.Surroundings, "migrate", "--data", town.Data, "--postgres", cluster.ConnectionString);
        await using var connection = new NpgsqlConnection($"{cluster.ConnectionString};Database={Database};Pooling=false");
        await connection.OpenAsync();
        await using var insert = new NpgsqlCommand(Rows, connection);
        await insert.ExecuteNonQueryAsync();
        return town;
    }

    /// <summary>How a token of it is checked.</summary>
    public static RememberedTokens Tokens(string keys) => new(new()
    {
        ValidIssuer = Issuer,
        ValidAudience = Audience,
        ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
        IssuerSigningKeys = new JsonWebKeySet(File.ReadAllText(keys)).GetSigningKeys(),
    });

    /// <summary>The host, as in production.</summary>
    public Task<Server> Start(PublishedHost host, Cluster cluster) =>
        host.Start(Surroundings, "--data", Data, "--postgres", cluster.ConnectionString);

    /// <summary>The token that everybody is called with: of a facilitator who is also the method's coordinator, unless other roles are named.</summary>
    public string Token(params string[] roles) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Issuer = Issuer,
        Audience = Audience,
        Claims = new Dictionary<string, object>
        {
            ["sub"] = Subject,
            ["name"] = "Person 1",
            ["municipality"] = Slug,
            ["roles"] = roles is [] ? ["facilitator", "coordinator"] : roles,
        },
        Expires = TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(12),
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
        File.WriteAllText(Keys, jwks);
        Directory.CreateDirectory(Surroundings["Plugins__Folder"]);
        Directory.CreateDirectory(Surroundings["Municipalities__Folder"]);
        File.WriteAllText(Path.Combine(Surroundings["Municipalities__Folder"], Slug + ".json"), $$"""
            { "slug": "{{Slug}}", "name": "Contest", "code": "001",
              "signIn": { "issuers": [{ "issuer": "{{Issuer}}", "audience": "{{Audience}}", "keys": {{jwks}} }] },
              "ruleSets": [{ "validFrom": "2020-01-01",
                "meetings": { "length": { "hours": 2, "hoursWithInterpreter": 3, "source": "Contest" } } }] }
            """);
    }
}
