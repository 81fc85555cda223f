using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Towns;

/// <summary>How long many municipalities take to start on databases that exist, and what memory each holds at rest.</summary>
internal static class Starts
{
    private const int Times = 3;

    public static async Task Measure(PublishedHost host, params (int Towns, int Plugins)[] sizes)
    {
        Console.WriteLine($"\n| start, {Times} times | listens, median (min–max) | processor time until then | memory then | after one request to each |\n| --- | --- | --- | --- | --- |");
        foreach (var (count, plugins) in sizes)
        {
            using var towns = new ManyTowns(count, plugins);
            await host.Command(towns.Environment, "migrate", "--data", towns.Data);
            var (listening, cpu, atStart, asked) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
            for (var time = 0; time < Times; time++)
            {
                await using var server = await host.Start(towns.Data, towns.Environment);
                listening.Add(server.UntilListening.TotalMilliseconds);
                cpu.Add(server.Cpu.TotalMilliseconds);
                atStart.Add(server.WorkingSet / 1e6);
                for (var town = 0; town < count; town++)
                    await Ask(server, towns, town);
                asked.Add(server.WorkingSet / 1e6);
            }

            Console.WriteLine($"| {count} municipalities, {plugins} plugins | {listening.Median():F0} ms ({listening.Min():F0}–{listening.Max():F0}) "
                + $"| {cpu.Median():F0} ms | {atStart.Median():F0} MB | {asked.Median():F0} MB |");
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
}
