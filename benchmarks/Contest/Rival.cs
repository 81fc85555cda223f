using System.Diagnostics;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Netvaerk.Benchmarks.Duels;
using Netvaerk.Benchmarks.Servers;
using Npgsql;

namespace Netvaerk.Benchmarks.Contest;

/// <summary>One of those who are asked: a server, and how it is asked.</summary>
internal sealed record Rival(string Name, Server Server, HttpClient Client, bool SpeaksGraphQL) : IAsyncDisposable
{
    /// <summary>Everybody in turn of the table: ours first.</summary>
    public static async Task<IReadOnlyList<Rival>> Start(PublishedHost host, Town town, Cluster cluster, bool withNode)
    {
        var token = town.Token();
        var production = new Dictionary<string, string> { ["ASPNETCORE_ENVIRONMENT"] = "Production" };
        Rival[] dotnet =
        [
            Of("Netvaerk", await town.Start(host, cluster), speaksGraphQL: true),
            Of("minimal API", await Server.Start(production, typeof(Rival).Assembly.Location, "minimal", $"{cluster.ConnectionString};Database={Town.Database}", town.Keys), false),
        ];
        return withNode
            ? [.. dotnet, Of("graphql-yoga", await Node("yoga.mjs"), true), Of("mercurius, JIT", await Node("mercurius.mjs"), true)]
            : dotnet;

        Rival Of(string name, Server server, bool speaksGraphQL) => new(name, server, Question.Client(server.Address, token), speaksGraphQL);

        Task<Server> Node(string script)
        {
            var start = new ProcessStartInfo("node", [Path.Combine(NodePeers, script), cluster.Port.ToString(), Town.Database, town.Keys]);
            start.Environment["NODE_ENV"] = "production";
            return Server.Start(start);
        }
    }

    /// <summary>Where those on Node lie.</summary>
    public static string NodePeers => Path.Combine(Checkout.Root, "benchmarks", "peers", "node");

    public Load Load(Scenario scenario) => new(Server, Client, SpeaksGraphQL ? scenario.OfGraphQL : scenario.OfMinimalApi);

    /// <summary>What it answers and what it leaves in the record, as hashes that must be the same for everybody.</summary>
    public async Task<(string Answer, string Hash, string Recorded)> Answer(Scenario scenario, NpgsqlConnection database)
    {
        var answer = Encoding.UTF8.GetString(await Load(scenario).Once(0));
        var canonical = Canonical(JsonNode.Parse(answer))!.ToJsonString();
        await using var last = new NpgsqlCommand("SELECT concat_ws('|', kind, subject, roles, purpose, operation, families) FROM kernel_audit ORDER BY at DESC LIMIT 1", database);
        return (answer, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..16], (string?)await last.ExecuteScalarAsync() ?? "");
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Server.DisposeAsync();
    }

    // Members in the order of their names. The id of what has just been made is nobody's to compare, nor is an empty list of errors.
    private static JsonNode? Canonical(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.OrderBy(member => member.Key, StringComparer.Ordinal)
            .Select(member => KeyValuePair.Create(member.Key, member is { Key: "staffMember", Value: JsonObject made } ? Nameless(made) : Canonical(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Canonical)]),
        _ => node?.DeepClone(),
    };

    private static JsonNode? Nameless(JsonObject made)
    {
        made["id"] = "made";
        return Canonical(made);
    }
}
