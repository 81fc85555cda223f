using Netvaerk.Benchmarks.Duels;

namespace Netvaerk.Benchmarks.Servers;

/// <summary>Databases of every municipality in a folder of their own, somebody to call as, and that person's referrals in one of them.</summary>
internal sealed class Site : IDisposable
{
    /// <summary>The municipality that is called.</summary>
    public const string Municipality = "hilleroed";

    private const int Referrals = 50;
    private const string Memory = "/dev/shm";

    private readonly List<string> referrals = [];
    private readonly DirectoryInfo data;

    private Site(PublishedHost host, DirectoryInfo data) => (Host, this.data) = (host, data);

    public PublishedHost Host { get; }

    public string Data => data.FullName;

    public string Token { get; private set; } = "";

    /// <summary>The caller's referrals, as opaque ids.</summary>
    public IReadOnlyList<string> ReferralIds => referrals;

    /// <summary>One whose databases lie where the system keeps temporary files.</summary>
    public static Task<Site> Make(PublishedHost host) => Make(host, Directory.CreateTempSubdirectory("netvaerk-benchmarks-"));

    /// <summary>One for thousands of commits that are not themselves measured: in memory, where the system has such a folder, nothing waits for the disk.</summary>
    public static Task<Site> MakeInMemory(PublishedHost host) =>
        Directory.Exists(Memory) ? Make(host, Directory.CreateDirectory(Path.Combine(Memory, $"netvaerk-benchmarks-{Guid.CreateVersion7():n}"))) : Make(host);

    private static async Task<Site> Make(PublishedHost host, DirectoryInfo data)
    {
        var site = new Site(host, data);
        await host.Command("migrate", "--data", site.Data);
        site.Token = await site.TokenOf("employee");
        await using var server = await host.Start(site.Data);
        using (var manager = site.Client(server, await site.TokenOf("manager")))
            await RuleSets.Accept(manager);
        using var client = site.Client(server);
        for (var count = 0; count < Referrals; count++)
            site.referrals.Add(await Referral.Draft(client));
        return site;
    }

    /// <summary>A client that calls as that person, or with another token, over connections that are kept.</summary>
    public HttpClient Client(Server server, string? token = null) => Question.Client(server.Address, token ?? Token);

    /// <summary>A token of the municipality's person in that role.</summary>
    public Task<string> TokenOf(string role) => Host.Command("token", "--municipality", Municipality, "--role", role, "--data", Data);

    public void Dispose() => data.Delete(recursive: true);
}
