using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.GraphQL;
using Netvaerk.Host.Plugins;
using Netvaerk.Host.Tests.Feeds;
using Netvaerk.Plugins.Tests;
using Netvaerk.Series;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Host.Tests.Plugins;

/// <summary>A plugin that throws fails the operation that asked it, in its own municipality, and nothing else.</summary>
public sealed class BrokenPluginTests
{
    private const string Plan = """
        mutation ($input: PlanMeetingInput!) { planMeeting(input: $input) { meeting { id length } errors { ... on Error { code message text { en } } } } }
        """;

    [Fact]
    public async Task A_plugin_that_throws_fails_that_one_operation()
    {
        using var plugins = new PluginFolder().With(
            "Broken", "IMeetingPolicy", "public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => throw new Exception(\"a secret of the plugin\");");
        await using var host = await RunningHost.WithPlugin(
            plugins.File("Broken"), AllowList.Sha256(plugins.File("Broken")), FeedReader.Clock);
        var (north, south) = (await PlannedFamilies.In(host, host.Nordby), await PlannedFamilies.In(host, host.Sydby));
        var (atHome, abroad) = (await north.Opened(), await south.Opened());

        var planned = (await Ask(host, host.Nordby, Plan, Input(atHome))).GetProperty("data").GetProperty("planMeeting");
        Assert.Equal("PT2H", planned.GetProperty("meeting").GetProperty("length").GetString());

        var answer = await Ask(host, host.Sydby, Plan, Input(abroad));
        var failed = answer.GetProperty("data").GetProperty("planMeeting");
        Assert.Equal(JsonValueKind.Null, failed.GetProperty("meeting").ValueKind);
        Assert.Equal("POLICY_FAILED", failed.GetProperty("errors")[0].GetProperty("code").GetString());
        Assert.DoesNotContain("a secret", answer.GetRawText(), StringComparison.Ordinal);
        Assert.Contains("a secret of the plugin", host.Log, StringComparison.Ordinal);

        var series = (await Ask(host, host.Sydby, "{ meetingSeries { totalCount } meetings { totalCount } }")).GetProperty("data");
        Assert.Equal((1, 0), (series.GetProperty("meetingSeries").GetProperty("totalCount").GetInt32(), series.GetProperty("meetings").GetProperty("totalCount").GetInt32()));
        Assert.Equal("healthy", (await RunningHost.Json(await host.Get("/health/ready"))).GetProperty("status").GetString());
    }

    private static object Input(Case family) => new
    {
        input = new
        {
            idempotencyKey = Guid.CreateVersion7(),
            seriesId = GlobalId.Write(nameof(MeetingSeries), family.Series),
            plan = new
            {
                on = "2026-03-10",
                startsAt = "15:00:00",
                familyMembers = new[] { GlobalId.Write("FamilyMember", family.Holder), GlobalId.Write("FamilyMember", family.Child) },
            },
        },
    };

    private static async Task<JsonElement> Ask(RunningHost host, TestMunicipality municipality, string query, object? variables = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new("Bearer", $"{FeedReader.Token(municipality, "mette", "facilitator")}");
        using var response = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        var answer = await RunningHost.Json(response);
        Assert.False(answer.TryGetProperty("errors", out _), answer.GetRawText());
        return answer;
    }
}
