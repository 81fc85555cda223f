using System.Text;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Duels;

/// <summary>The same question to the host and to the peer in turns, so that whatever else the machine does meets both.</summary>
/// <param name="Name">What is asked.</param>
/// <param name="OfHost">How the host is asked.</param>
/// <param name="OfPeer">How the peer is asked.</param>
/// <param name="Requests">How often per round.</param>
/// <param name="Connections">Over how many connections at once.</param>
internal sealed record Duel(string Name, Func<int, HttpRequestMessage> OfHost, Func<int, HttpRequestMessage> OfPeer, int Requests, int Connections)
{
    private const int Rounds = 5;

    public static async Task Measure(Site site)
    {
        await using var host = await site.Host.Start(site.Data);
        await using var peer = await Server.Start(typeof(Duel).Assembly.Location, "peer", site.Data);
        using var toHost = site.Client(host);
        using var toPeer = site.Client(peer);
        Console.WriteLine($"\n| {Rounds} rounds each, in turns | req/s of the peer's, median (min–max) | CPU per request | peer's | of the peer's |");
        Console.WriteLine("| --- | --- | --- | --- | --- |");
        foreach (var duel in All(site.ReferralIds))
            await duel.Run(new(host, toHost, duel.OfHost), new(peer, toPeer, duel.OfPeer));
    }

    private static IEnumerable<Duel> All(IReadOnlyList<string> referrals)
    {
        Func<int, HttpRequestMessage> referral = number => Referral.Ask(referrals[number % referrals.Count]);
        Func<int, HttpRequestMessage> peers = number => Question.Get($"/referrals/{referrals[number % referrals.Count]}");
        return
        [
            new("`{ __typename }`, 8 connections", _ => Question.GraphQL("{ __typename }"), _ => Question.Get("/ping"), 10_000, 8),
            new("`{ viewer { name } }`, 8 connections", _ => Question.GraphQL("{ viewer { name } }"), _ => Question.Get("/viewer"), 10_000, 8),
            new("referral by id with read record, 1 connection", referral, peers, 1_000, 1),
            new("referral by id with read record, 8 connections", referral, peers, 2_000, 8),
        ];
    }

    private async Task Run(Load host, Load peer)
    {
        await Agree(host, peer);
        await host.Run(Requests, Connections);
        await peer.Run(Requests, Connections);
        var rounds = new List<(Round Host, Round Peer)>();
        for (var round = 0; round < Rounds; round++)
        {
            // Whoever goes first may find the machine busier.
            var early = round % 2 == 0 ? await host.Run(Requests, Connections) : default;
            var peers = await peer.Run(Requests, Connections);
            rounds.Add((round % 2 == 0 ? early : await host.Run(Requests, Connections), peers));
        }

        Print(rounds);
    }

    private async Task Agree(Load host, Load peer)
    {
        var (ours, peers) = (await host.Once(0), await peer.Once(0));
        if (!ours.AsSpan().SequenceEqual(peers))
            throw new InvalidOperationException($"{Name}: the host and the peer do not answer the same.\n{Encoding.UTF8.GetString(ours)}\n{Encoding.UTF8.GetString(peers)}");
    }

    private void Print(List<(Round Host, Round Peer)> rounds)
    {
        var speed = rounds.ConvertAll(round => round.Host.PerSecond / round.Peer.PerSecond);
        var cpu = rounds.ConvertAll(round => round.Host.CpuMicroseconds / round.Peer.CpuMicroseconds);
        Console.WriteLine($"| {Name} | {speed.Median():F2} ({speed.Min():F2}–{speed.Max():F2}) "
            + $"| {rounds.Select(round => round.Host.CpuMicroseconds).Median():F0} µs | {rounds.Select(round => round.Peer.CpuMicroseconds).Median():F0} µs "
            + $"| {cpu.Median():F2} ({cpu.Min():F2}–{cpu.Max():F2}) |");
    }
}
