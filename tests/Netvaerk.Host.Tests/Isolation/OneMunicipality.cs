using System.Text.Json.Nodes;
using Netvaerk.Host.Demo;
using Netvaerk.Tests.Engines;
using Npgsql;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>An invented municipality with a name of its own for each test, so that tests on one server never meet.</summary>
internal sealed class OneMunicipality : IAsyncDisposable
{
    private static readonly string[] Once = ["RuleSets", "ApproveRuleSet", "RegisterStaffMember"];
    private static readonly string[] Decided = [.. Once, "DraftReferral", "EditReferral", "RecordConsent", "SendReferral", "PassOnReferral"];
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netvaerk-one-");
    private readonly List<WholeHost> hosts = [];
    private string? postgres;

    public string Slug { get; } = "kappestrid-" + Guid.CreateVersion7().ToString("n")[^8..];

    public WholeHost this[int at] => hosts[at];

    public static async Task<OneMunicipality> Start(Engine engine, int hosts = 1)
    {
        var one = new OneMunicipality { postgres = engine is Engine.Postgres ? await PostgresAtHand.ConnectionString : null };
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(one.root.FullName, "config", "municipalities")).FullName, $"{one.Slug}.json");
        await File.WriteAllTextAsync(file, $$"""
            { "slug": "{{one.Slug}}", "name": "Kappestrid Kommune", "code": "993", "cvr": "99999993", "method": "processuelle-netvaerksmoeder",
              "signIn": { "issuers": [ { "issuer": "https://dev.{{one.Slug}}.example", "audience": "netvaerk", "use": "development" } ] },
              "ruleSets": [ { "validFrom": "2008-01-01" } ] }
            """);
        for (var at = 0; at < hosts; at++)
        {
            one.hosts.Add(await WholeHost.Start(one.postgres, new Places(one.root.FullName, IsCheckout: false), Path.Combine(one.root.FullName, "data")));
        }

        return one;
    }

    /// <summary>Referrals that wait for their decision, with the facilitator to allocate.</summary>
    public async Task<(string Facilitator, IReadOnlyList<(string Id, long Version)> Waiting)> Refer(int count)
    {
        var steps = WholeHost.JourneyOf("broendby").Steps.TakeWhile(step => step.Do != "DecideReferral").Where(step => step.Refused is null && Decided.Contains(step.Do)).ToList();
        var back = steps.FindIndex(step => step.Do == "SendReferral") + 1;
        steps.RemoveAt(back); // sent once is enough: nobody returns it
        var round = steps.Where(step => !Once.Contains(step.Do)).ToArray();
        steps.AddRange(Enumerable.Repeat(round, count - 1).SelectMany(one => one));
        var (facilitator, waiting) = ("", new List<(string, long)>());
        await hosts[0].Play(Slug, steps, (step, answer) =>
        {
            if (step.Do == "RegisterStaffMember" && facilitator == "")
            {
                facilitator = OpaqueIds.In(answer).First();
            }
            else if (step.Do == "PassOnReferral")
            {
                var referral = answer!["data"]!["passOnReferral"]!["referral"]!;
                waiting.Add(($"{referral["id"]}", referral["version"]!.GetValue<long>()));
            }
        });
        return (facilitator, waiting);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in hosts)
        {
            await host.DisposeAsync();
        }

        root.Delete(recursive: true);
        if (postgres is not null)
        {
            await using var connection = new NpgsqlConnection(postgres + ";Database=postgres;Pooling=false");
            await connection.OpenAsync();
            foreach (var database in new[] { $"netvaerk_{Slug}", $"netvaerk_{Slug}_keys" })
            {
                await using var drop = new NpgsqlCommand($"DROP DATABASE IF EXISTS \"{database}\" WITH (FORCE)", connection);
                await drop.ExecuteNonQueryAsync();
            }
        }
    }
}
