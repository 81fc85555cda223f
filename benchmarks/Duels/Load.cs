using System.Diagnostics;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>One round of requests against one server.</summary>
/// <param name="PerSecond">Requests answered per second.</param>
/// <param name="CpuMicroseconds">Processor time of the server per request.</param>
internal readonly record struct Round(double PerSecond, double CpuMicroseconds)
{
    /// <summary>How many requests were answered.</summary>
    public int Answered { get; init; }
}

/// <summary>Asks a server a bounded number of times, over a few connections at once, each waiting for its answer.</summary>
internal sealed class Load(Server server, HttpClient client, Func<int, HttpRequestMessage> ask)
{
    public async Task<byte[]> Once(int number)
    {
        using var answer = await client.SendAsync(ask(number));
        return await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
    }

    /// <summary>That many requests.</summary>
    public Task<Round> Run(int requests, int connections)
    {
        var left = requests;
        return Run(() => Interlocked.Decrement(ref left) is >= 0 and var number ? number : null, connections);
    }

    /// <summary>As many requests as are answered in that time.</summary>
    public Task<Round> Run(TimeSpan time, int connections)
    {
        var (start, asked) = (Stopwatch.GetTimestamp(), 0);
        return Run(() => Stopwatch.GetElapsedTime(start) < time ? Interlocked.Increment(ref asked) : null, connections);
    }

    private async Task<Round> Run(Func<int?> next, int connections)
    {
        var length = (await Once(0)).Length;
        var (cpu, start, answered) = (server.Cpu, Stopwatch.GetTimestamp(), 0);
        await Task.WhenAll(Enumerable.Range(0, connections).Select(_ => Task.Run(async () =>
        {
            while (next() is { } number)
            {
                if (Math.Abs((await Once(number)).Length - length) > 8)
                    throw new InvalidOperationException("A server answered something else under load.");
                Interlocked.Increment(ref answered);
            }
        })));
        var taken = Stopwatch.GetElapsedTime(start);
        return new(answered / taken.TotalSeconds, (server.Cpu - cpu).TotalMicroseconds / answered) { Answered = answered };
    }
}
