using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host.Demo;
using Netvaerk.Host.SignIn;
using Netvaerk.Host.Tests.Live;
using Netvaerk.Kernel;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests;

/// <summary>The worked examples of docs/operations, played on the whole host with the municipalities' own files.</summary>
public sealed partial class OperationsTests
{
    private static readonly string Operations = Path.Combine(Places.Here.Root, "docs", "operations");

    [Fact]
    public async Task EveryWorkedExampleRuns_AndAnswersAlikeOnBothEngines()
    {
        var onSqlite = await Play(postgres: null);
        Assert.Empty(Directory.GetFiles(Operations, "*.graphql").Select(Path.GetFileNameWithoutExtension).Except(onSqlite.Select(one => one.Operation)));

        if (PostgresAtHand.WhyNot is null)
        {
            var onPostgres = await Play(await PostgresAtHand.ConnectionString);
            foreach (var (sqlite, postgres) in onSqlite.Zip(onPostgres))
            {
                Assert.Equal(sqlite.Answer, postgres.Answer);
            }
        }
    }

    [Fact]
    public async Task EveryDemoMunicipalityPlaysItsJourneyToTheNextMeetingsDate()
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-demo-");
        var launch = Launch.With(urls: "http://127.0.0.1:0", data: folder.FullName, environment: "Development");
        await using var host = Program.Build(launch);
        Program.Open(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        await Parallel.ForEachAsync(
            from journey in Journey.In(Path.Combine(launch.Places.Demo, "journeys.json")) from slug in journey.Municipalities select (journey, slug),
            TestContext.Current.CancellationToken,
            async (one, ct) =>
            {
                var answers = new List<string>();
                await Player(host, launch).Play(one.slug, one.journey, (step, _) => answers.Add(step.Do), ct);
                Assert.Contains("HoldMeeting", answers);
            });
        await host.StopAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
    }

    private static async Task<IReadOnlyList<(string Operation, string Answer)>> Play(string? postgres)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-operations-");
        var launch = Launch.With(urls: "http://127.0.0.1:0", data: folder.FullName, postgres: postgres, environment: "Development");
        await using var host = Program.Build(launch);
        Program.Open(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        var journey = Journey.Across("hilleroed", Path.Combine(Operations, "journey"));
        var (answers, names) = (new List<(string, string)>(), new Dictionary<string, string>());
        var followed = await Follow(host, launch);
        await Player(host, launch).Play(
            journey.Municipalities[0], journey, (step, answer) => answers.Add((step.Do, Comparable(answer, names))), TestContext.Current.CancellationToken);
        foreach (var (name, stream) in followed)
        {
            using var heard = stream;
            answers.Add((name, await HeardFirst(name, heard, names)));
        }

        if (postgres is not null)
        {
            Assert.Empty(await LeftInSessions.Of(await host.Services.GetRequiredService<MunicipalityDatabases>().Open(journey.Municipalities[0], TestContext.Current.CancellationToken)));
        }

        await host.StopAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
        return answers;
    }

    // Each example of docs/operations/live is followed all along, by whom followers.json names.
    private static async Task<List<(string Name, LiveStream Stream)>> Follow(WebApplication host, Launch launch)
    {
        var live = Path.Combine(Operations, "live");
        var followers = JsonNode.Parse(await File.ReadAllTextAsync(Path.Combine(live, "followers.json")))!.AsObject();
        var (served, issuer, people) = (host.Services.GetRequiredService<IServedMunicipalities>(), host.Services.GetRequiredService<DevelopmentIssuer>(), DemoPeople.In(launch.Places.Demo));
        var client = new HttpClient { BaseAddress = new Uri(host.Urls.First() + "/") };
        var followed = new List<(string, LiveStream)>();
        foreach (var file in Directory.GetFiles(live, "*.graphql").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileNameWithoutExtension(file);
            var person = people.Who("hilleroed", [RoleNames.Parse($"{followers[name]!["as"]}")!.Value], null, null);
            followed.Add((name, await LiveStream.Open(client, issuer.Issue(served.Find("hilleroed")!, person), await File.ReadAllTextAsync(file), followers[name]!["with"])));
        }

        return followed;
    }

    private static async Task<string> HeardFirst(string name, LiveStream stream, Dictionary<string, string> names)
    {
        var answer = JsonNode.Parse(await stream.Next());
        Assert.True(answer?["errors"] is null, $"{name} was told {answer?.ToJsonString()}.");
        var data = Assert.IsType<JsonObject>(answer?["data"]);

        // Some tell more often on a slow machine than on a quick one: what they tell is compared, not how far they were.
        return name == "RuleSimulationProgress" ? string.Join(' ', data["ruleSimulationProgress"]!.AsObject().Select(field => field.Key)) : Comparable(answer, names);
    }

    private static JourneyPlayer Player(WebApplication host, Launch launch)
    {
        var (served, issuer) = (host.Services.GetRequiredService<IServedMunicipalities>(), host.Services.GetRequiredService<DevelopmentIssuer>());
        var client = new HttpClient { BaseAddress = new Uri(host.Urls.First() + "/") };
        return new(
            client, Operations, (slug, person) => issuer.Issue(served.Find(slug)!, person), DemoPeople.In(launch.Places.Demo),
            host.Services.GetRequiredService<TimeProvider>().Today());
    }

    // Ids, cursors and moments differ from run to run: the first seen is called #1, and so on, so that two runs can be compared.
    private static string Comparable(JsonNode? answer, Dictionary<string, string> names) =>
        Fleeting().Replace(Moments().Replace(answer!.ToJsonString(), "#moment"), found => names.TryGetValue(found.Value, out var name) ? name : names[found.Value] = $"#{names.Count + 1}");

    [GeneratedRegex("(?<=\"code\":\")[0-9]{6}(?=\")|(?<=\"(id|[a-zA-Z]+Id|cursor|endCursor|url)\":\")[^\"]+")]
    private static partial Regex Fleeting();

    // Two of them may fall together in one run and not in another.
    [GeneratedRegex("(?<=\")[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+(Z|\\+00:00)(?=\")")]
    private static partial Regex Moments();
}
