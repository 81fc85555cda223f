using System.Net.Http.Headers;
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

    private const string Accept = "mutation Accept($input: ApproveRuleSetInput!) { approveRuleSet(input: $input) { ruleSetStatus { state } } }";

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
        site.Token = await host.Command("token", "--municipality", Municipality, "--role", "employee", "--data", site.Data);
        await using var server = await host.Start(site.Data);
        await site.AcceptRules(server);
        using var client = site.Client(server);
        for (var count = 0; count < Referrals; count++)
            site.referrals.Add(await site.DraftReferral(client));
        return site;
    }

    /// <summary>A client that calls as that person, or with another token, over connections that are kept.</summary>
    public HttpClient Client(Server server, string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { UseProxy = false, UseCookies = false }) { BaseAddress = server.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token ?? Token);
        client.DefaultRequestHeaders.Accept.ParseAdd("application/graphql-response+json");
        return client;
    }

    public void Dispose() => data.Delete(recursive: true);

    // Rules govern once a manager has accepted them, here as everywhere.
    private async Task AcceptRules(Server server)
    {
        using var client = Client(server, await Host.Command("token", "--municipality", Municipality, "--role", "manager", "--data", Data));
        using var sets = await client.SendAsync(Question.GraphQL("{ municipality { ruleSets { validFrom contentSha256 } } }", new { }));
        using var found = JsonDocument.Parse(await sets.Content.ReadAsStreamAsync());
        foreach (var set in found.RootElement.GetProperty("data").GetProperty("municipality").GetProperty("ruleSets").EnumerateArray())
        {
            var (validFrom, contentSha256) = (set.GetProperty("validFrom").GetString(), set.GetProperty("contentSha256").GetString());
            using var answer = await client.SendAsync(Question.GraphQL(Accept, new { input = new { idempotencyKey = Guid.CreateVersion7(), validFrom, contentSha256 } }));
            answer.EnsureSuccessStatusCode();
        }
    }

    private async Task<string> DraftReferral(HttpClient client)
    {
        var input = new { idempotencyKey = Guid.CreateVersion7(), form = new { }, adults = Array.Empty<object>() };
        using var answer = await client.SendAsync(Question.GraphQL(Draft, new { input }));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStreamAsync());
        return json.RootElement.TryGetProperty("data", out var found) && found.GetProperty("draftReferral").GetProperty("referral") is { ValueKind: JsonValueKind.Object } referral
            ? referral.GetProperty("id").GetString()!
            : throw new InvalidOperationException($"No referral was drafted: {json.RootElement}");
    }
}
