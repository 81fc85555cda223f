using System.Diagnostics;
using Netvaerk.Benchmarks.Contest;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Followers;

/// <summary>
/// 200 subscribers, half by server-sent events and half by WebSocket, while minutes are written 20 times a second: half of them may see one case of ten each, the others none.
/// In the middle one loses its relations, one's token ends and one's sign-in is ended. What everybody was told is counted, and the host's memory looked at every half minute.
/// </summary>
internal sealed class Subscribers(Village village, Server server, TimeSpan length)
{
    private const int Cases = 10;
    private const int PerSecond = 20;
    private static readonly TimeSpan BetweenSamples = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan InFlight = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, HttpClient> clients = [];
    private readonly List<Subscriber> subscribers = [];
    private readonly List<(long Began, long Answered, long Version)>[] writes = [.. Enumerable.Range(0, Cases).Select(_ => new List<(long, long, long)>())];
    private readonly string[] minutes = new string[Cases];
    private readonly List<double> memory = [];
    private long revokedAt;
    private long expiresAt;
    private long signedOutAt;

    public static async Task Measure(PublishedHost host, int minutes, bool onPostgres)
    {
        await using var cluster = onPostgres ? await Cluster.Start() : null;
        using var village = new Village(cluster);
        await using var server = await village.Start(host);
        await new Subscribers(village, server, TimeSpan.FromMinutes(minutes)).Run(onPostgres ? "PostgreSQL" : "SQLite");
    }

    private async Task Run(string engine)
    {
        var load = await Machine.Load();
        using var enough = new CancellationTokenSource();
        await RuleSets.Accept(Client("manager", "manager"));
        var caseload = new Caseload(Client);
        var (meetings, caseworkers) = await Prepare(caseload);
        await Follow(enough.Token);
        var (cpu, began) = (server.Cpu, Stopwatch.GetTimestamp());
        var sampling = Sample(enough.Token);
        var revoking = Revoke(caseload, caseworkers[^1], caseworkers[^3]);
        await Task.WhenAll(meetings.Select((meeting, at) => Write(caseload, at, meeting, began)));
        await revoking;
        var seconds = Stopwatch.GetElapsedTime(began).TotalSeconds;
        cpu = server.Cpu - cpu;
        await Drained();
        await enough.CancelAsync();
        await sampling;
        Report(engine, seconds, cpu, $"{load} before, {await Machine.Load()} after");
        foreach (var client in clients.Values)
            client.Dispose();
    }

    private async Task<(IReadOnlyList<string> Meetings, IReadOnlyList<string> Caseworkers)> Prepare(Caseload caseload)
    {
        var (meetings, caseworkers) = (new List<string>(), new List<string>());
        for (var at = 0; at < Cases; at++)
        {
            var (facilitator, caseworker) = (await caseload.Hire($"facilitator-{at}", leads: true), await caseload.Hire($"caseworker-{at}", leads: false));
            meetings.Add(await caseload.Meet($"facilitator-{at}", facilitator, caseworker));
            caseworkers.Add(caseworker);
        }

        // The first writing is nobody's event: it says which minutes they are.
        for (var at = 0; at < Cases; at++)
            (minutes[at], _) = await caseload.Write($"facilitator-{at}", meetings[at], null);
        return (meetings, caseworkers);
    }

    // Of each case five connections of the facilitator and five of the caseworker; the last case's caseworker leaves, the token of the one before ends, and the one before
    // that is signed out.
    private async Task Follow(CancellationToken enough)
    {
        var half = length / 2;
        var token = village.Token($"caseworker-{Cases - 2}", "caseworker", half);
        expiresAt = Stopwatch.GetTimestamp() + (long)(half.TotalSeconds * Stopwatch.Frequency);
        for (var at = 0; at < Cases; at++)
        {
            for (var count = 0; count < 5; count++)
            {
                await Follow(at, Fate.Stays, Token($"facilitator-{at}", "facilitator"), enough);
                var fate = (Cases - at) switch { 1 => Fate.Revoked, 2 => Fate.Expires, 3 => Fate.SignedOut, _ => Fate.Stays };
                await Follow(at, fate, fate is Fate.Expires ? token : Token($"caseworker-{at}", "caseworker"), enough);
                await Follow(-1, Fate.Stays, Token($"outsider-{at}", "facilitator"), enough);
                await Follow(-1, Fate.Stays, Token($"outsider-{at}", "facilitator"), enough);
            }
        }

        // A socket answers nothing to a subscription that is open.
        await Task.Delay(InFlight, CancellationToken.None);
    }

    private async Task Follow(int of, Fate fate, string token, CancellationToken enough)
    {
        var subscriber = new Subscriber(of, fate);
        subscribers.Add(subscriber);

        // Two by two, so that each caller has some of either.
        if (subscribers.Count / 4 % 2 == 0)
            await subscriber.Stream(clients.TryGetValue(token, out var known) ? known : clients[token] = Question.Client(server.Address, token), enough);
        else
            await subscriber.Socket(server.Address, token, enough);
    }

    private async Task Write(Caseload caseload, int at, string meeting, long start)
    {
        var version = 1L;
        for (var count = 0; ; count++)
        {
            var due = TimeSpan.FromSeconds((count + ((double)at / Cases)) * Cases / PerSecond);
            if (due >= length)
                return;
            if (due - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } wait)
                await Task.Delay(wait);
            var began = Stopwatch.GetTimestamp();
            (_, version) = await caseload.Write($"facilitator-{at}", meeting, version);
            writes[at].Add((began, Stopwatch.GetTimestamp(), version));
        }
    }

    private async Task Revoke(Caseload caseload, string leaving, string signedOut)
    {
        await Task.Delay(length / 2);
        await caseload.Leave(leaving);
        revokedAt = Stopwatch.GetTimestamp();
        await caseload.SignOut(signedOut);
        signedOutAt = Stopwatch.GetTimestamp();
    }

    private async Task Sample(CancellationToken enough)
    {
        while (!enough.IsCancellationRequested)
        {
            memory.Add(server.WorkingSet / 1e6);
            await Task.Delay(BetweenSamples, enough).ContinueWith(static _ => { }, TaskScheduler.Default);
        }
    }

    private async Task Drained()
    {
        for (var left = 150; left > 0 && subscribers.Any(one => one is { Of: >= 0, Fate: Fate.Stays } && one.Told.Count < writes[one.Of].Count); left--)
            await Task.Delay(100);
    }

    private void Report(string engine, double seconds, TimeSpan cpu, string load)
    {
        var staying = subscribers.Where(one => one is { Of: >= 0, Fate: Fate.Stays }).ToList();
        var (expected, got) = (staying.Sum(one => writes[one.Of].Count), staying.Sum(one => one.Told.Count));
        var missing = staying.Sum(one => Math.Max(0, writes[one.Of].Count - one.Told.Count));
        var surplus = staying.Sum(one => Math.Max(0, one.Told.Count - writes[one.Of].Count));
        var foreign = subscribers.Sum(one => one.Told.Count(told => one.Of < 0 || told.Minutes != minutes[one.Of]));
        var took = staying.SelectMany(Latencies).Order().ToList();
        var mutations = writes.Sum(one => one.Count);
        var stopped = subscribers.Where(one => one.Fate is not Fate.Stays).ToList();
        Console.WriteLine($"""

            {subscribers.Count} subscribers for {length.TotalMinutes:F0} minutes on {engine}, load average {load}:

            | what | seen |
            | --- | --- |
            | mutations answered | {mutations} ({mutations / seconds:F1} a second) |
            | events due to {staying.Count} subscribers who may see one case each | {expected} |
            | of them received, missing, received twice | {got - surplus}, {missing}, {surplus} |
            | events that came to anybody whose case it was not ({subscribers.Count(one => one.Of < 0)} may see none) | {foreign} |
            | from the mutation's answer to the event: median, 95 %, most | {took.Median():F0} ms, {took[took.Count * 95 / 100]:F0} ms, {took[^1]:F0} ms |
            | relations ended in the middle: {Ends(stopped, Fate.Revoked, revokedAt)} |
            | token ended in the middle: {Ends(stopped, Fate.Expires, expiresAt)} |
            | sign-in ended in the middle of the token's life: {Ends(stopped, Fate.SignedOut, signedOutAt)} |
            | connections that ended otherwise | {staying.Concat(subscribers.Where(one => one.Of < 0)).Count(one => one.Ended is not null and not "cut off")} |
            | processor time of the host | {cpu.TotalSeconds:F0} s ({cpu.TotalSeconds / seconds:P0} of one core) |
            | memory of the host every 30 s | {string.Join(", ", memory.Select(one => $"{one:F0}"))} MB |

            """);
    }

    // Written after it was over, and told nevertheless: there may be none.
    private string Ends(IEnumerable<Subscriber> stopped, Fate fate, long at)
    {
        var those = stopped.Where(one => one.Fate == fate).ToList();
        var slack = at + (long)(InFlight.TotalSeconds * Stopwatch.Frequency);
        var after = those.Sum(one => one.Told.Count(told => writes[one.Of].Any(write => write.Version == told.Version && write.Began > slack)));
        var ends = those.GroupBy(one => one.Ended ?? "not at all").Select(same => $"{same.Count()} × {same.Key}");
        var late = those.Where(one => one.Ended is not null).Select(one => Stopwatch.GetElapsedTime(at, one.EndedAt).TotalSeconds).DefaultIfEmpty().Max();
        return $"{those.Count} subscribers | {string.Join(", ", ends)}, the last {late:F1} s after it; told of {after} later mutations";
    }

    // The n-th event tells of the n-th writing.
    private IEnumerable<double> Latencies(Subscriber one) =>
        one.Told.Zip(writes[one.Of], static (told, write) => Math.Max(0, Stopwatch.GetElapsedTime(write.Answered, told.At).TotalMilliseconds));

    private HttpClient Client(string subject, string role)
    {
        lock (clients)
        {
            var token = Token(subject, role);
            return clients.TryGetValue(token, out var known) ? known : clients[token] = Question.Client(server.Address, token);
        }
    }

    private readonly Dictionary<string, string> tokens = [];

    private string Token(string subject, string role)
    {
        lock (tokens)
            return tokens.TryGetValue(subject, out var known) ? known : tokens[subject] = village.Token(subject, role, length + TimeSpan.FromHours(1));
    }
}
