using System.Diagnostics;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>One round of requests against one server.</summary>
/// <param name="PerSecond">Requests answered per second.</param>
/// <param name="CpuMicroseconds">Processor time of the server per request.</param>
internal readonly record struct Round(double PerSecond, double CpuMicroseconds);

/// <summary>Asks a server a bounded number of times, over a few connections at once, each waiting for its answer.</summary>
internal sealed class Load(Server server, HttpClient client, Func<int, HttpRequestMessage> ask)
{
    public async Task<byte[]> Once(int number)
    {
        using var answer = await client.SendAsync(ask(number));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    public async Task<Round> Run(int requests, int connections)
    {
        var length = (await Once(0)).Length;
        var (cpu, start, left) = (server.Cpu, Stopwatch.GetTimestamp(), requests);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (Interlocked.Decrement(ref left) is >= 0 and var number)
            {
                if (Math.Abs((await Once(number)).Length - length) > 8)
                    throw new InvalidOperationException("A server answered something else under load.");
            }
        })));
        var taken = Stopwatch.GetElapsedTime(start);
        return new(requests / taken.TotalSeconds, (server.Cpu - cpu).TotalMicroseconds / requests);
    }
}
