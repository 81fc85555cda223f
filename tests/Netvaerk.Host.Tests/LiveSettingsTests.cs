using System.Globalization;
using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Netvaerk.Host.Plugins;
using Netvaerk.Plugins.Tests;

namespace Netvaerk.Host.Tests;

/// <summary>The whole host, serving while its municipalities' files and plugins change beneath it.</summary>
public sealed class LiveSettingsTests
{
    private const string Anything = "/odata/$metadata";
    private const string Query = "/graphql?query={municipality{name rules{name because{source{citation}}}}again:municipality{name}}";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_file_rewritten_again_and_again_fails_no_request_and_each_answer_is_of_one_version()
    {
        await using var host = await RunningHost.Start(last: Quickly);
        var settings = host.Nordby.Settings();
        await Write(host, "nordby", Version(settings, 1));
        await Until(async () => await Ask(host) == 1);

        using var enough = new CancellationTokenSource();
        List<int> seen = [];
        var asking = Task.Run(async () =>
        {
            while (!enough.IsCancellationRequested)
            {
                seen.Add(await Ask(host));
                await Task.Delay(20, CancellationToken.None);
            }
        }, TestContext.Current.CancellationToken);
        for (var version = 2; version <= 21; version++)
        {
            await WriteInSteps(host, "nordby", Version(settings, version));
            await Task.Delay(60, TestContext.Current.CancellationToken);
        }

        await Until(async () => await Ask(host) == 21);
        await enough.CancelAsync();
        await asking;
        Assert.Equal(seen.Order(), seen);
        Assert.True(seen.Distinct().Count() > 2, $"Only these versions were seen: {string.Join(", ", seen.Distinct())}.");
    }

    [Fact]
    public async Task A_broken_file_degrades_health_by_file_line_and_property_and_its_last_good_version_serves_on()
    {
        await using var host = await RunningHost.Start(last: Quickly);
        await Write(host, "sydby", host.Sydby.Settings().Replace("\"ruleSets\"", "\"ruleSet\"", StringComparison.Ordinal));
        await Until(async () => (await Health(host)).GetProperty("status").GetString() == "degraded");

        var health = await Health(host);
        var limping = health.GetProperty("lastGood")[0];
        Assert.Equal((0, "sydby"), (health.GetProperty("outOfService").GetArrayLength(), limping.GetProperty("municipality").GetString()));
        Assert.Contains("sydby.json(5,3): ruleSet.", limping.GetProperty("because").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, new TokenDraft(host.Sydby))).StatusCode);
        Assert.Contains("Did you mean \"ruleSets\"?", host.Log, StringComparison.Ordinal);

        await Write(host, "sydby", host.Sydby.Settings());
        await Until(async () => (await Health(host)).GetProperty("status").GetString() == "healthy");
    }

    [Fact]
    public async Task An_issuer_that_is_taken_out_of_the_file_stops_counting_at_once()
    {
        await using var host = await RunningHost.Start(last: Quickly);
        var token = $"{new TokenDraft(host.Nordby)}";
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, token)).StatusCode);

        await Write(host, "nordby", host.Nordby.Settings().Replace(host.Nordby.Issuer, "https://login.other.example", StringComparison.Ordinal));
        await Until(async () => (await host.Get(Anything, token)).StatusCode == HttpStatusCode.Unauthorized);
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, new TokenDraft(host.Sydby))).StatusCode);
    }

    [Fact]
    public async Task A_new_file_is_a_municipality_with_a_database_of_its_own_and_a_removed_one_is_served_no_more()
    {
        using var newcomer = TestMunicipality.Nordby("-new");
        await using var host = await RunningHost.Start(last: Quickly);
        var query = "/graphql?query={municipality{slug}meetingSeries{totalCount}}";
        Assert.Equal(HttpStatusCode.Unauthorized, (await host.Get(query, new TokenDraft(newcomer))).StatusCode);

        await Write(host, newcomer.Slug, newcomer.Settings().Replace(newcomer.Code, "993", StringComparison.Ordinal).Replace(newcomer.Cvr, "99999993", StringComparison.Ordinal));
        await Until(async () => (await host.Get(query, new TokenDraft(newcomer))).StatusCode == HttpStatusCode.OK);
        var answer = (await RunningHost.Json(await host.Get(query, new TokenDraft(newcomer)))).GetProperty("data");
        Assert.Equal((newcomer.Slug, 0), (answer.GetProperty("municipality").GetProperty("slug").GetString(), answer.GetProperty("meetingSeries").GetProperty("totalCount").GetInt32()));

        File.Delete(Path.Combine(host.SettingsFolder, newcomer.Slug + ".json"));
        await Until(async () => (await host.Get(query, new TokenDraft(newcomer))).StatusCode == HttpStatusCode.Unauthorized);
        Assert.Equal("healthy", (await Health(host)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_plugin_that_hangs_fails_the_operation_with_its_type_and_turns_health_to_degraded()
    {
        using var plugins = new PluginFolder().With("Hung", "IDecisionPolicy",
            "public Answer<DecisionRhythm> Rhythm(Answer<DecisionRhythm> standard) { while (true) System.Threading.Thread.Sleep(10); }");
        await using var host = await RunningHost.WithPlugin(plugins.File("Hung"), AllowList.Sha256(plugins.File("Hung")), builder =>
        {
            Quickly(builder);
            builder.Configuration["Plugins:Limits:Time"] = "00:00:00.5";
            builder.Configuration["Plugins:Limits:Hangs"] = "1";
        });
        var answer = await RunningHost.Json(await host.Get(Query, new TokenDraft(host.Sydby)));
        Assert.Equal("POLICY_FAILED", answer.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("IDecisionPolicy.Rhythm did not come back in time", host.Log, StringComparison.Ordinal);

        var limping = (await Health(host)).GetProperty("lastGood")[0];
        Assert.Equal("sydby", limping.GetProperty("municipality").GetString());
        Assert.Equal(HttpStatusCode.OK, (await host.Get(Anything, new TokenDraft(host.Sydby))).StatusCode);
        Assert.False((await RunningHost.Json(await host.Get(Query, new TokenDraft(host.Nordby)))).TryGetProperty("errors", out _));
    }

    [Fact]
    public async Task A_plugin_that_hangs_is_given_up_by_whoever_reads_its_rule_set_and_by_another_municipality_that_compares_its_own()
    {
        using var plugins = new PluginFolder().With("Hung", "IDecisionPolicy",
            "public Answer<DecisionRhythm> Rhythm(Answer<DecisionRhythm> standard) { while (true) System.Threading.Thread.Sleep(10); }");
        await using var host = await RunningHost.WithPlugin(plugins.File("Hung"), AllowList.Sha256(plugins.File("Hung")), builder =>
        {
            Quickly(builder);
            builder.Configuration["Plugins:Limits:Time"] = "00:00:00.5";
            builder.Configuration["Plugins:Limits:Hangs"] = "100";
        });
        async Task<string?> Code(string query, TestMunicipality who) =>
            (await RunningHost.Json(await host.Get($"/graphql?query={{municipality{{{query}}}}}", new TokenDraft(who)))).TryGetProperty("errors", out var errors)
                ? errors[0].GetProperty("extensions").GetProperty("code").GetString() : null;

        Assert.Equal("POLICY_FAILED", await Code("ruleSets{rules{name}}", host.Sydby));
        var text = await File.ReadAllTextAsync(Path.Combine(host.SettingsFolder, "sydby.json"), TestContext.Current.CancellationToken);
        await Write(host, "sydby", text.Replace("\"ruleSets\"", "\"publishesRules\": true, \"ruleSets\"", StringComparison.Ordinal));
        await Until(async () => await Code("rulesComparedWith(slug:\"sydby\"){name}", host.Nordby) == "POLICY_FAILED");
        Assert.Null(await Code("rules{name}", host.Nordby));
    }

    [Fact]
    public async Task Only_rules_that_are_published_are_compared_and_of_the_others_it_is_not_told_whether_there_are_any()
    {
        await using var host = await RunningHost.Start(last: Quickly);
        async Task<string> Compare(string slug) => (await RunningHost.Json(await host.Get(
            $"/graphql?query={{municipality{{rulesComparedWith(slug:\"{slug}\"){{name before{{value{{en}} because{{source{{citation}}}}}} after{{value{{en}}}}}}}}}}",
            new TokenDraft(host.Nordby)))).GetRawText();

        var unknown = await Compare("nowhere");
        Assert.Contains("NOT_FOUND", unknown, StringComparison.Ordinal);
        Assert.All([await Compare("sydby"), await Compare("992"), await Compare("99999992"), await Compare("SYDBY"), await Compare("../sydby")], one => Assert.Equal(unknown, one));

        var published = host.Sydby.Settings().Replace("\"ruleSets\": [ { \"validFrom\": \"2024-01-01\"", """
            "publishesRules": true, "ruleSets": [ { "validFrom": "2024-01-01", "own": { "hemmelig": ["hemmelig"] },
              "meetings": { "length": { "hours": 3, "hoursWithInterpreter": 3, "source": "Byrådet" } }
            """, StringComparison.Ordinal);
        await Write(host, "sydby", published);
        await Until(async () => !(await Compare("sydby")).Contains("NOT_FOUND", StringComparison.Ordinal));
        var compared = await Compare("sydby");
        Assert.Contains("\"name\":\"length\",\"before\":{\"value\":{\"en\":\"3 hours\"}", compared, StringComparison.Ordinal);
        Assert.Contains("\"after\":{\"value\":{\"en\":\"2 hours\"}}", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("hemmelig", compared, StringComparison.Ordinal);
        Assert.DoesNotContain("login", compared, StringComparison.Ordinal);

        await Write(host, "sydby", published.Replace("\"publishesRules\": true", "\"publishesRules\": false", StringComparison.Ordinal));
        await Until(async () => await Compare("sydby") == unknown);
    }

    // The name and the source of a rule both tell the version.
    private static string Version(string settings, int version) => settings
        .Replace("nordby Kommune", $"{version}", StringComparison.Ordinal)
        .Replace("\"validFrom\": \"2024-01-01\"", $$"""
            "validFrom": "2024-01-01", "meetings": { "length": { "hours": 2.5, "hoursWithInterpreter": 3, "source": "Version {{version}}" } }
            """, StringComparison.Ordinal);

    private static async Task<int> Ask(RunningHost host)
    {
        using var response = await host.Get(Query, new TokenDraft(host.Nordby), language: "en");
        var answer = await RunningHost.Json(response);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.False(answer.TryGetProperty("errors", out _), answer.GetRawText());
        var data = answer.GetProperty("data");
        var name = data.GetProperty("municipality").GetProperty("name").GetString()!;
        Assert.Equal(name, data.GetProperty("again").GetProperty("name").GetString());
        if (!int.TryParse(name, CultureInfo.InvariantCulture, out var version))
        {
            return 0;
        }

        var length = data.GetProperty("municipality").GetProperty("rules").EnumerateArray().Single(rule => rule.GetProperty("name").GetString() == "length");
        Assert.Equal($"Version {version}", length.GetProperty("because").EnumerateArray().Last().GetProperty("source").GetProperty("citation").GetString());
        return version;
    }

    private static async Task<JsonElement> Health(RunningHost host) => await RunningHost.Json(await host.Get("/health/ready"));

    private static void Quickly(WebApplicationBuilder builder) => builder.Configuration["Municipalities:Look"] = "00:00:00.02";

    private static Task Write(RunningHost host, string slug, string text) =>
        File.WriteAllTextAsync(Path.Combine(host.SettingsFolder, slug + ".json"), text, TestContext.Current.CancellationToken);

    // As an editor that truncates, writes a part, and then the rest.
    private static async Task WriteInSteps(RunningHost host, string slug, string text)
    {
        await using var file = new StreamWriter(Path.Combine(host.SettingsFolder, slug + ".json"));
        await file.WriteAsync(text[..(text.Length / 2)]);
        await file.FlushAsync(TestContext.Current.CancellationToken);
        await Task.Delay(5, TestContext.Current.CancellationToken);
        await file.WriteAsync(text[(text.Length / 2)..]);
    }

    private static async Task Until(Func<Task<bool>> happens)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        limit.CancelAfter(Patience);
        while (!await happens())
        {
            await Task.Delay(20, limit.Token);
        }
    }
}
