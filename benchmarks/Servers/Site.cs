using System.Text.Json;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>Databases of every municipality in a folder of their own, somebody to call as, and that person's referrals in one of them.</summary>
internal sealed class Site : IDisposable
{
    /// <summary>The municipality that is called.</summary>
    public const string Municipality = "hilleroed";

    private const int Referrals = 50;

    private const string Draft = """
        mutation Draft($input: DraftReferralInput!) { draftReferral(input: $input) { referral { id } errors { ... on Error { code message } } } }
        """;

    private readonly List<string> referrals = [];
    private readonly DirectoryInfo data = Directory.CreateTempSubdirectory("netvaerk-benchmarks-");

    private Site(PublishedHost host) => Host = host;

    public PublishedHost Host { get; }

    public string Data => data.FullName;

    public string Token { get; private set; } = "";

    /// <summary>The caller's referrals, as opaque ids.</summary>
    public IReadOnlyList<string> ReferralIds => referrals;

    public static async Task<Site> Make(PublishedHost host)
    {
        var site = new Site(host);
        await host.Command("migrate", "--data", site.Data);
        site.Token = await site.TokenOf("employee");
        await using var server = await host.Start(site.Data);
        using (var manager = site.Client(server, await site.TokenOf("manager")))
            await RuleSets.Accept(manager);
        using var client = site.Client(server);
        for (var count = 0; count < Referrals; count++)
            site.referrals.Add(await DraftReferral(client));
        return site;
    }

    /// <summary>A client that calls as that person, or with another token, over connections that are kept.</summary>
    public HttpClient Client(Server server, string? token = null) => Question.Client(server.Address, token ?? Token);

    /// <summary>A token of the municipality's person in that role.</summary>
    public Task<string> TokenOf(string role) => Host.Command("token", "--municipality", Municipality, "--role", role, "--data", Data);

    public void Dispose() => data.Delete(recursive: true);

    private static async Task<string> DraftReferral(HttpClient client)
    {
        var input = new { idempotencyKey = Guid.CreateVersion7(), form = new { }, adults = Array.Empty<object>() };
        var drafted = await Question.Ask(client, Draft, new { input });
        return drafted.GetProperty("draftReferral").GetProperty("referral") is { ValueKind: JsonValueKind.Object } referral
            ? referral.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No referral was drafted: {drafted}");
    }
}
