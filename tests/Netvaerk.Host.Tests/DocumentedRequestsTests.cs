using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host.Demo;
using Netvaerk.Host.SignIn;
using Netvaerk.Host.Tests.Isolation;
using Netvaerk.Host.Tests.Live;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests;

/// <summary>The requests of <c>docs/for-frontend-teams.md</c> are answered as that page says.</summary>
public sealed partial class DocumentedRequestsTests
{
    private const string Municipality = "hilleroed";
    private const int Width = 140;
    private static readonly JsonSerializerOptions Danish = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // What the page's answers rest on: other parts of the journey may grow without changing them.
    private static readonly string[] Played = ["05-rules", "10-referral", "20-consent-and-network", "30-first-meeting", "60-closing"];

    [Fact]
    public async Task Every_request_on_the_page_is_answered_as_the_page_says()
    {
        var path = Path.Combine(Places.Here.Root, "docs", "for-frontend-teams.md");
        var page = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        await using var host = await WholeHost.Start();
        var words = await PlayJourney(host);
        var (seen, answered, at) = (new Dictionary<string, string>(), "", 0);
        using var live = new DocumentedConnections(host, Municipality);
        foreach (Match block in Blocks().Matches(page))
        {
            var answer = block switch
            {
                _ when Named(block, "opening") is { } stream => await live.Open(stream, block.Groups["role"].Value, block.Groups["document"].Value),
                _ when Named(block, "heard") is { } stream => await live.Hear(stream),
                _ when Named(block, "socket") is { } socket => await live.Talk(socket, Named(block, "role"), block.Groups["answer"].Value),
                _ => await Ask(host, words, block),
            };
            answered += page[at..block.Groups["answer"].Index] + Stable(answer, seen) + (answer.Length > 0 ? "\n" : "");
            at = block.Groups["answer"].Index + block.Groups["answer"].Length;
        }

        answered += page[at..];
        Assert.True(Blocks().Count(page) > 10);
        if (Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1")
        {
            await File.WriteAllTextAsync(path, answered, TestContext.Current.CancellationToken);
        }

        // A difference is a change to what clients meet: review it, then accept it with NETVAERK_ACCEPT=1.
        Assert.Equal(Environment.GetEnvironmentVariable("NETVAERK_ACCEPT") == "1" ? answered : page, answered);
    }

    private static string? Named(Match block, string group) => block.Groups[group] is { Success: true, Value: var name } ? name : null;

    private static async Task<JourneyWords> PlayJourney(WholeHost host)
    {
        var today = host.Services.GetRequiredService<TimeProvider>().Today();
        var people = DemoPeople.In(host.Places.Demo);
        var words = new JourneyWords(today, role => people.Who(Municipality, [RoleNames.Parse(role)!.Value], null, null));
        await host.Play(Municipality, WholeHost.EveryOperation(Played).Steps, (step, answer) =>
        {
            foreach (var (name, at) in answer?["data"] is JsonObject ? step.Keep ?? [] : [])
            {
                words.Keep(name, JourneyPath.Read(answer!["data"], at));
            }
        });
        return words;
    }

    private static async Task<string> Ask(WholeHost host, JourneyWords words, Match block)
    {
        var variables = block.Groups["with"].Success ? words.Read(JsonNode.Parse(block.Groups["with"].Value))!.AsObject() : null;
        var answer = await host.Ask(host.Token(Municipality, block.Groups["role"].Value), block.Groups["document"].Value, variables);
        foreach (Match kept in Kept().Matches(block.Groups["keeping"].Value))
        {
            words.Keep(kept.Groups[1].Value, JourneyPath.Read(JsonNode.Parse(answer)!["data"], kept.Groups[2].Value));
        }

        return Readable(JsonNode.Parse(answer), 0);
    }

    // On one line what fits there.
    private static string Readable(JsonNode? node, int indent)
    {
        var open = new string(' ', indent + 2);
        var items = node switch
        {
            JsonObject fields => fields.Select(field => (Name: $"{JsonSerializer.Serialize(field.Key, Danish)}: ", field.Value)).ToList(),
            JsonArray list => [.. list.Select(item => (Name: "", Value: item))],
            _ => [],
        };
        if (items.Count == 0)
        {
            return node?.ToJsonString(Danish) ?? "null";
        }

        var (first, last) = node is JsonArray ? ("[", "]") : ("{", "}");
        var inside = items.Select(item => item.Name + Readable(item.Value, indent + 2)).ToList();
        var line = $"{first} {string.Join(", ", inside)} {last}";
        return line.Length + indent <= Width && !line.Contains('\n', StringComparison.Ordinal)
            ? line
            : $"{first}\n{string.Join(",\n", inside.Select(one => open + one))}\n{new string(' ', indent)}{last}";
    }

    private static string Stable(string answer, Dictionary<string, string> seen) => Fleeting().Replace(
        answer.ReplaceLineEndings("\n"), found => seen.TryGetValue(found.Value, out var name) ? name : seen[found.Value] = $"#{seen.Count + 1}");

    // Requests with their answers; streams that are opened and what comes on them; and what is said on a socket.
    [GeneratedRegex(
        """```graphql\n# as (?<role>[a-z-]+)(, with (?<with>\{[^\n]*?\}))?(, keeping (?<keeping>[^\n]+))?\n(?<document>[^`]*?)```\n```json\n(?<answer>.*?)```"""
        + """|```graphql\n# as (?<role>[a-z-]+), opening (?<opening>[a-z]+)\n(?<document>[^`]*?)```(?<answer>)"""
        + """|```sse (?<heard>[a-z]+)\n(?<answer>.*?)```|```ws (?<socket>[a-z]+)( as (?<role>[a-z-]+))?\n(?<answer>.*?)```""",
        RegexOptions.Singleline)]
    private static partial Regex Blocks();

    [GeneratedRegex(@"(\w+) = ([\w.\[\]]+)")]
    private static partial Regex Kept();

    [GeneratedRegex("(?<=\"(id|endCursor|startCursor|cursor)\": ?\")[^\"]{7,}")]
    private static partial Regex Fleeting();
}
