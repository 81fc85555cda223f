using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Towns;

/// <summary>
/// A settings file rewritten 200 times under 50 requests a second: what was answered, and the memory all along. What a file changes at once is seen in the
/// municipality's name and feature switches, asked for twice in one operation; its rules must be the accepted ones in every answer, whatever the file says.
/// </summary>
internal static class Rewrites
{
    private const int Versions = 200;
    private const int PerSecond = 50;
    private const string Query = """
        { municipality { name features rules { name because { source { citation } } } } viewer { features } again: municipality { name features } }
        """;

    private static readonly TimeSpan BetweenWrites = TimeSpan.FromMilliseconds(300);

    public static async Task Measure(PublishedHost host)
    {
        using var towns = new ManyTowns(1, plugins: 1);
        towns.Write(0, version: 1);
        await host.Command(towns.Environment, "migrate", "--data", towns.Data);
        await using var server = await host.Start(towns.Data, towns.Environment);
        using (var manager = towns.Client(server, 0, "manager"))
            await RuleSets.Accept(manager);
        using var client = towns.Client(server, 0);
        using var enough = new CancellationTokenSource();
        var answers = new Answers();
        List<double> memory = [];
        var began = Stopwatch.GetTimestamp();
        var asking = Ask(client, answers, enough.Token);
        for (var version = 2; version <= Versions + 1; version++)
        {
            // By turns with and without the plugin, so that it is loaded and let go of 100 times.
            towns.Write(0, version, withPlugin: version % 2 == 0);
            await Task.Delay(BetweenWrites);
            if (version % 25 == 1 || version == 2)
                memory.Add(server.WorkingSet / 1e6);
        }

        await enough.CancelAsync();
        await asking;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        Console.WriteLine($"\n{Versions} rewrites under {answers.Asked} requests in {seconds:F0} s ({answers.Asked / seconds:F1} a second, answered in {answers.Took.Median():F0} ms, "
            + $"at most {answers.Took.Max():F0} ms): {answers.Failed} failed, {answers.Mixed} answers of more than one version, {answers.Seen.Count} versions seen, "
            + $"memory {string.Join(", ", memory.Select(one => $"{one:F0}"))} MB (after 1 and every 25 rewrites).");
    }

    // Each request has its time, whatever became of those before it: one that is late is sent at once.
    private static async Task Ask(HttpClient client, Answers answers, CancellationToken enough)
    {
        var began = Stopwatch.GetTimestamp();
        List<Task> running = [];
        while (!enough.IsCancellationRequested)
        {
            running.Add(answers.Add(client));
            var wait = TimeSpan.FromSeconds((double)running.Count / PerSecond) - Stopwatch.GetElapsedTime(began);
            if (wait > TimeSpan.Zero)
                await Task.Delay(wait, CancellationToken.None);
        }

        await Task.WhenAll(running);
    }

    private sealed class Answers
    {
        private readonly Lock one = new();

        public int Asked { get; private set; }

        public int Failed { get; private set; }

        public int Mixed { get; private set; }

        public HashSet<string> Seen { get; } = [];

        public List<double> Took { get; } = [];

        public async Task Add(HttpClient client)
        {
            var began = Stopwatch.GetTimestamp();
            JsonElement? data;
            try
            {
                data = await Question.Ask(client, Query);
            }
            catch (Exception failed) when (failed is HttpRequestException or InvalidOperationException or JsonException)
            {
                Console.Error.WriteLine(failed.Message);
                data = null;
            }

            lock (one)
            {
                Asked++;
                Took.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                if (data is { } answered)
                    Judge(answered);
                else
                    Failed++;
            }
        }

        private void Judge(JsonElement data)
        {
            var municipality = data.GetProperty("municipality");
            var name = municipality.GetProperty("name").GetString()!;
            var features = ManyTowns.Features(int.Parse(name, CultureInfo.InvariantCulture));
            var accepted = municipality.GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("name").GetString() == "length")
                .GetProperty("because").EnumerateArray().Select(reason => reason.GetProperty("source").GetProperty("citation").GetString()).ToList();
            Seen.Add(name);
            Mixed += FeaturesOf(municipality).SequenceEqual(features) && FeaturesOf(data.GetProperty("viewer")).SequenceEqual(features)
                && FeaturesOf(data.GetProperty("again")).SequenceEqual(features) && data.GetProperty("again").GetProperty("name").GetString() == name
                && accepted.Contains("1") && !accepted.Contains("Rules0") ? 0 : 1;
        }

        private static IEnumerable<string?> FeaturesOf(JsonElement of) => of.GetProperty("features").EnumerateArray().Select(feature => feature.GetString());
    }
}
