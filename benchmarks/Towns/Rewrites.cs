using System.Diagnostics;
using System.Text.Json;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Towns;

/// <summary>A settings file rewritten 200 times while 50 requests a second run: what was answered, and the memory before and after.</summary>
internal static class Rewrites
{
    private const int Versions = 200;
    private const string Query = "{ municipality { name rules { name because { source { citation } } } } again: municipality { name } }";

    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(300);
    private static readonly TimeSpan BetweenRequests = TimeSpan.FromMilliseconds(20);

    public static async Task Measure(PublishedHost host)
    {
        using var towns = new ManyTowns(1, plugins: 1);
        await host.Command(towns.Environment, "migrate", "--data", towns.Data);
        await using var server = await host.Start(towns.Data, towns.Environment);
        using var client = towns.Client(server, 0);
        using var enough = new CancellationTokenSource();
        List<double> memory = [];
        var asking = Ask(client, enough.Token);
        for (var version = 2; version <= Versions + 1; version++)
        {
            // By turns with and without the plugin, so that it is loaded and let go of 100 times.
            towns.Write(0, version, withPlugin: version % 2 == 0);
            await Task.Delay(BetweenWrites);
            if (version % 50 == 1 || version == 2)
                memory.Add(server.WorkingSet / 1e6);
        }

        await enough.CancelAsync();
        var (asked, failed, mixed, seen) = await asking;
        Console.WriteLine($"\n{Versions} rewrites under {asked} requests: {failed} failed, {mixed} answers of more than one version, {seen} versions seen, "
            + $"memory {string.Join(", ", memory.Select(one => $"{one:F0}"))} MB (after 1 and every 50 rewrites).");
    }

    private static async Task<(int Asked, int Failed, int Mixed, int Seen)> Ask(HttpClient client, CancellationToken enough)
    {
        var (asked, failed, mixed, seen) = (0, 0, 0, new HashSet<string>());
        List<Task> running = [];
        while (!enough.IsCancellationRequested)
        {
            running.Add(One());
            await Task.Delay(BetweenRequests, CancellationToken.None);
        }

        await Task.WhenAll(running);
        return (asked, failed, mixed, seen.Count);

        async Task One()
        {
            using var response = await client.SendAsync(Question.GraphQL(Query), CancellationToken.None);
            using var answer = JsonDocument.Parse(await response.Content.ReadAsStreamAsync(CancellationToken.None));
            lock (seen)
            {
                asked++;
                if (!response.IsSuccessStatusCode || answer.RootElement.TryGetProperty("errors", out _))
                {
                    failed++;
                    return;
                }

                var data = answer.RootElement.GetProperty("data");
                var name = data.GetProperty("municipality").GetProperty("name").GetString()!;
                var sources = data.GetProperty("municipality").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("name").GetString() == "length")
                    .GetProperty("because").EnumerateArray().Select(one => one.GetProperty("source").GetProperty("citation").GetString()).ToList();
                seen.Add(name);
                // Rules with the plugin say so in even versions, and only there.
                mixed += sources.Contains(name) && data.GetProperty("again").GetProperty("name").GetString() == name
                    && sources.Contains("Rules0") == (name == "1" || int.Parse(name) % 2 == 0) ? 0 : 1;
            }
        }
    }
}
