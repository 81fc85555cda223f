using System.Diagnostics;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Towns;

/// <summary>
/// How long many municipalities take to start on databases that exist, in production; how long until every one of them has answered a request from its
/// database; and what memory each holds at rest.
/// </summary>
internal static class Starts
{
    private const int Times = 5;

    public static async Task Measure(PublishedHost host, params (int Towns, int Plugins)[] sizes)
    {
        Console.WriteLine($"\n| start, {Times} times, median (min–max) | listens | processor time until then | memory then | after one request to each: | processor time | memory |\n"
            + "| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (count, plugins) in sizes)
        {
            using var towns = new ManyTowns(count, plugins);
            await host.Command(towns.Environment, "migrate", "--data", towns.Data);
            List<Seen> listening = [];
            List<Seen> asked = [];
            for (var time = 0; time < Times; time++)
            {
                var start = Stopwatch.GetTimestamp();
                await using var server = await host.Start(towns.Data, towns.Environment);
                listening.Add(Seen.Now(server, server.UntilListening));
                for (var town = 0; town < count; town++)
                    await Ask(server, towns, town);
                asked.Add(Seen.Now(server, Stopwatch.GetElapsedTime(start)));
            }

            Console.WriteLine($"| {count} municipalities, {plugins} plugins {Seen.Row(listening)}{Seen.Row(asked)}|");
        }
    }

    private static async Task Ask(Server server, ManyTowns towns, int town)
    {
        using var client = towns.Client(server, town);
        using var answer = await client.SendAsync(Question.GraphQL("{ municipality { slug } meetingSeries { totalCount } }"));
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
        if (!text.Contains($"\"slug\":\"{ManyTowns.Slug(town)}\"", StringComparison.Ordinal) || text.Contains("\"errors\"", StringComparison.Ordinal))
            throw new InvalidOperationException(text);
    }

    private readonly record struct Seen(double Clock, double Cpu, double Memory)
    {
        public static Seen Now(Server server, TimeSpan clock) => new(clock.TotalMilliseconds, server.Cpu.TotalMilliseconds, server.WorkingSet / 1e6);

        public static string Row(List<Seen> all) =>
            $"| {Spread([.. all.Select(one => one.Clock)])} | {Spread([.. all.Select(one => one.Cpu)])} | {all.ConvertAll(one => one.Memory).Median():F0} MB ";

        private static string Spread(List<double> all) => $"{all.Median():F0} ms ({all.Min():F0}–{all.Max():F0})";
    }
}
