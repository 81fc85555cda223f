using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host.Demo;
using Netvaerk.Host.Plugins;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests;

/// <summary>A rule set governs once a manager has accepted it, in the very content that was accepted, whatever its file says since.</summary>
public sealed class RuleApprovalTests
{
    private const string Rules = "{ municipality { rules { name value { en } validFrom } } }";
    private const string Sets = "{ municipality { ruleSets { validFrom state contentSha256 viewerCanApprove approval { by note contentSha256 } changes { name before { value { en } } after { value { en } } } } } }";
    private const string Accept = "mutation($input: ApproveRuleSetInput!) { approveRuleSet(input: $input) { ruleSetStatus { state } errors { ... on Error { code path } } } }";

    [Theory, EveryEngine]
    public async Task NothingGovernsBeforeAManagerHasAcceptedIt_AndTheMethodHoldsOnDaysBeforeTheFirstRuleSet(Engine engine)
    {
        await using var town = await Town.Start(engine, Set("2024-01-01", 3));
        Assert.Equal("RULES_NOT_IN_FORCE", await town.Code(Rules));
        Assert.Equal("2 hours", await town.Length("2023-12-31"));
        var waiting = (await town.Standing()).Single();
        Assert.Equal(("AWAITING_APPROVAL", true), (waiting.Text("state"), waiting.GetProperty("viewerCanApprove").GetBoolean()));
        Assert.Equal("RULES_NOT_IN_FORCE", await town.Draft());

        Assert.Equal("municipalities.only-manager", await town.Approve("2024-01-01", waiting.Text("contentSha256"), role: Role.Coordinator));
        Assert.Equal("municipalities.rule-set-changed", await town.Approve("2024-01-01", new('0', 64)));
        Assert.Equal("NOT_FOUND", await town.Approve("2024-01-02", waiting.Text("contentSha256")));
        Assert.Equal("RULES_NOT_IN_FORCE", await town.Code(Rules));
        Assert.Null(await town.Approve("2024-01-01", waiting.Text("contentSha256"), note: "Byrådet."));

        Assert.Equal("3 hours", await town.Length());
        Assert.Null(await town.Draft());
        var approval = (await town.Standing()).Single().GetProperty("approval");
        Assert.Equal(("manager", "Byrådet.", waiting.Text("contentSha256")), (approval.Text("by"), approval.Text("note"), approval.Text("contentSha256")));
    }

    [Theory, EveryEngine]
    public async Task AChangedFileWaits_WhileWhatWasAcceptedGoesOn_AlsoForAHostThatStartsAnew(Engine engine)
    {
        await using var town = await Town.Start(engine, Set("2024-01-01", 3));
        await town.ApproveAll();
        await town.Restart(Set("2024-01-01", 4));

        Assert.Equal("3 hours", await town.Length());
        Assert.True(await town.HealthSaysThatItWaits());
        var set = (await town.Standing()).Single();
        Assert.Equal("AWAITING_APPROVAL", set.Text("state"));
        var change = set.GetProperty("changes").EnumerateArray().Single(one => one.Text("name") == "length");
        Assert.Equal(("3 hours", "4 hours"), (change.GetProperty("before").GetProperty("value").Text("en"), change.GetProperty("after").GetProperty("value").Text("en")));
        await town.ApproveAll();
        Assert.Equal("4 hours", await town.Length());
        Assert.False(await town.HealthSaysThatItWaits());
    }

    [Theory, EveryEngine]
    public async Task ALaterRuleSetGovernsFromItsFirstDay_OnceAccepted(Engine engine)
    {
        await using var town = await Town.Start(engine, Set("2024-01-01", 3));
        await town.ApproveAll();
        await town.Restart(Set("2024-01-01", 3) + "," + Set("2025-07-01", 5));
        Assert.Equal(("3 hours", "3 hours"), (await town.Length("2025-06-30"), await town.Length("2025-07-01")));
        Assert.Equal(["AWAITING_APPROVAL", "IN_FORCE"], (await town.Standing()).Select(one => one.Text("state")));
        await town.ApproveAll();
        Assert.Equal(("3 hours", "5 hours"), (await town.Length("2025-06-30"), await town.Length("2025-07-01")));
        Assert.Equal(["IN_FORCE", "PAST"], (await town.Standing()).Select(one => one.Text("state")));

        // One that is gone from the file goes on: what was accepted is what runs.
        await town.Restart(Set("2024-01-01", 3));
        Assert.Equal("5 hours", await town.Length());
    }

    [Fact]
    public async Task AnAcceptedPluginThatIsNotInstalledAnyMore_LetsNoOtherAnswerInItsPlace()
    {
        using var plugins = new TwoPlugins();
        await using var town = await Town.Start(Engine.Sqlite, """{ "validFrom": "2024-01-01", "plugin": "Skive", "own": { "manyPartnersUntilAge": 18, "substituteCoverFor": ["school"] } }""", plugins.Folder);
        await town.ApproveAll();
        Assert.Equal("2 hours", await town.Length());
        await town.Restart(Set("2024-01-01", 3), Path.Combine(plugins.Folder, "elsewhere"));
        Assert.Equal("RULES_NOT_IN_FORCE", await town.Code(Rules));
        await town.ApproveAll();
        Assert.Equal("3 hours", await town.Length());
    }

    [Theory, EveryEngine]
    public async Task WhatIsAcceptedAlreadyIsNotAcceptedAgain_ByAnybody_AndTwoAtOnceLeaveTheSameRules(Engine engine)
    {
        await using var town = await Town.Start(engine, Set("2024-01-01", 3));
        var hash = (await town.Standing()).Single().Text("contentSha256");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(at => town.Approve("2024-01-01", hash, note: $"{at}")));
        Assert.Contains(answers, one => one is null);
        Assert.All(answers, one => Assert.True(one is null or "municipalities.rule-set-accepted-already", one));
        var note = (await town.Standing()).Single().GetProperty("approval").Text("note");
        Assert.Equal("municipalities.rule-set-accepted-already", await town.Approve("2024-01-01", hash, note: "Mig!"));
        Assert.Equal((note, "3 hours"), ((await town.Standing()).Single().GetProperty("approval").Text("note"), await town.Length()));

        // What was accepted before something else is accepted anew.
        await town.Restart(Set("2024-01-01", 4));
        await town.ApproveAll();
        await town.Restart(Set("2024-01-01", 3));
        Assert.Equal("4 hours", await town.Length());
        Assert.Null(await town.Approve("2024-01-01", hash));
        Assert.Equal("3 hours", await town.Length());
    }

    [Theory, EveryEngine]
    public async Task AManagerAcceptsForTheirOwnMunicipalityAlone_AlsoWhereAnotherHasTheVerySameRules(Engine engine)
    {
        await using var one = await Town.Start(engine, Set("2024-01-01", 3));
        await using var other = await Town.Start(engine, Set("2024-01-01", 3));
        var hash = (await other.Standing()).Single().Text("contentSha256");
        Assert.Equal(hash, (await one.Standing()).Single().Text("contentSha256"));
        Assert.Null(await one.Approve("2024-01-01", hash));
        Assert.Equal("RULES_NOT_IN_FORCE", await other.Code(Rules));
        Assert.Equal("AWAITING_APPROVAL", (await other.Standing()).Single().Text("state"));
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, await other.StatusOf(one.Token(Role.Manager)));
    }

    [Theory, EveryEngine]
    public async Task EveryRoleButTheManager_IsRefused(Engine engine)
    {
        await using var town = await Town.Start(engine, Set("2024-01-01", 3));
        var hash = (await town.Standing()).Single().Text("contentSha256");
        foreach (var role in Enum.GetValues<Role>().Where(one => one is not Role.Manager))
        {
            var answer = await town.Answer("2024-01-01", hash, role);
            Assert.DoesNotContain("\"state\"", answer, StringComparison.Ordinal);
            Assert.True(answer.Contains("municipalities.only-manager", StringComparison.Ordinal) || answer.Contains("\"errors\"", StringComparison.Ordinal), answer);
        }

        Assert.Equal("AWAITING_APPROVAL", (await town.Standing()).Single().Text("state"));
    }

    [Fact]
    public async Task APluginThatIsTrustedNoMore_AnswersForNoAcceptedRuleSetEither_WhateverTheFileSaysSince()
    {
        using var plugins = new TwoPlugins();
        const string Skive = """{ "validFrom": "2024-01-01", "plugin": "Skive", "own": { "manyPartnersUntilAge": 18, "substituteCoverFor": ["school"] } }""";
        await using var town = await Town.Start(Engine.Sqlite, Skive, plugins.Folder, AllowList.Sha256(Path.Combine(plugins.Folder, "Skive", "Skive.dll")));
        await town.ApproveAll();
        await town.Write(Set("2024-01-01", 3));
        await town.Until(async () => (await town.Standing()).Single().Text("state") == "AWAITING_APPROVAL");
        Assert.Equal("2 hours", await town.Length());

        // A file that is broken meanwhile keeps its last good picture, and with it nothing that is trusted no more.
        await town.Write("{");
        await town.Until(town.IsDegraded);
        Assert.Equal("2 hours", await town.Length());
        town.Trust(new('0', 64));
        await town.Until(async () => await town.Code(Rules) == "RULES_NOT_IN_FORCE");

        town.Trust(AllowList.Sha256(Path.Combine(plugins.Folder, "Skive", "Skive.dll")));
        await town.Until(async () => await town.Code(Rules) is null);
        Assert.Equal("2 hours", await town.Length());
    }

    private static string Set(string from, int hours) => $$"""{ "validFrom": "{{from}}", "meetings": { "length": { "hours": {{hours}}, "hoursWithInterpreter": {{hours}} } } }""";

    // A folder with the plugins of this checkout in it, and nothing in the folder beside them.
    private sealed class TwoPlugins : IDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netvaerk-shelf-");

        public TwoPlugins()
        {
            var from = Path.Combine(Places.Here.Plugins, "Skive");
            var to = root.CreateSubdirectory("Skive").FullName;
            foreach (var file in Directory.GetFiles(from))
            {
                File.Copy(file, Path.Combine(to, Path.GetFileName(file)));
            }
        }

        public string Folder => root.FullName;

        public void Dispose() => root.Delete(recursive: true);
    }

    /// <summary>One municipality on a host that demands approval, and can start anew with another file on the same database.</summary>
    private sealed class Town : IAsyncDisposable
    {
        private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netvaerk-approval-");
        private readonly string slug = "proeveby-" + Guid.CreateVersion7().ToString("n")[^8..];
        private WebApplication? app;
        private HttpClient client = new();
        private string? postgres;
        private string? plugins;
        private string? trusted;

        public static async Task<Town> Start(Engine engine, string sets, string? plugins = null, string? trusted = null)
        {
            var town = new Town { postgres = engine is Engine.Postgres ? await PostgresAtHand.ConnectionString : null, trusted = trusted };
            await town.Restart(sets, plugins);
            return town;
        }

        public async Task Restart(string sets, string? plugins = null)
        {
            await Stop();
            this.plugins = plugins ?? this.plugins;
            await Write(sets);
            var launch = Launch.With("http://127.0.0.1:0", Path.Combine(root.FullName, "data"), postgres, new Places(root.FullName, IsCheckout: false), "Development");
            app = Program.Build(launch, builder =>
            {
                if (this.plugins is not null)
                {
                    builder.Configuration["Plugins:Folder"] = this.plugins;
                    if (trusted is not null)
                    {
                        builder.Configuration["Plugins:Allowed:0"] = trusted;
                        builder.Configuration["Plugins:Allowed:1"] = "";
                    }

                    builder.Configuration["Municipalities:Look"] = "00:00:00.02";
                }
            });
            Program.Open(app);
            await app.StartAsync(TestContext.Current.CancellationToken);
            client = new() { BaseAddress = new(app.Urls.First()) };
        }

        public string Token(Role role)
        {
            var (served, issuer) = (app!.Services.GetRequiredService<SignIn.IServedMunicipalities>(), app.Services.GetRequiredService<SignIn.DevelopmentIssuer>());
            return issuer.Issue(served.Find(slug)!, new(RoleNames.Spell(role), RoleNames.Spell(role), [role]));
        }

        public async Task Write(string sets)
        {
            var folder = Directory.CreateDirectory(Path.Combine(root.FullName, "config", "municipalities")).FullName;
            await File.WriteAllTextAsync(Path.Combine(folder, slug + ".json"), $$"""{ "slug": "{{slug}}", "name": "Prøveby", "code": "998", "ruleSets": [{{sets}}] }""");
        }

        public void Trust(string sha256) => app!.Configuration["Plugins:Allowed:0"] = sha256;

        public async Task Until(Func<Task<bool>> happens)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
            limit.CancelAfter(TimeSpan.FromSeconds(60));
            while (!await happens())
            {
                await Task.Delay(20, limit.Token);
            }
        }

        public async Task<bool> IsDegraded()
        {
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return (await RunningHost.Json(response)).Text("status") == "degraded";
        }

        public async Task<System.Net.HttpStatusCode> StatusOf(string token)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query = Sets }) };
            request.Headers.Authorization = new("Bearer", token);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return response.StatusCode;
        }

        /// <summary>The whole answer to an approval.</summary>
        public async Task<string> Answer(string validFrom, string contentSha256, Role role) =>
            (await Ask(Accept, new { input = new { idempotencyKey = Guid.CreateVersion7(), validFrom, contentSha256 } }, role)).GetRawText();

        public async Task<JsonElement> Ask(string query, object? variables = null, Role role = Role.Manager)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "graphql") { Content = JsonContent.Create(new { query, variables }) };
            request.Headers.Authorization = new("Bearer", Token(role));
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return await RunningHost.Json(response);
        }

        public async Task<string?> Code(string query) =>
            (await Ask(query)).TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions").Text("code") : null;

        public async Task<string> Length(string? on = null)
        {
            var answer = await Ask("query($on: Date) { municipality { rules(on: $on) { name value { en } } } }", new { on });
            return answer.GetProperty("data").GetProperty("municipality").GetProperty("rules").EnumerateArray().Single(one => one.Text("name") == "length").GetProperty("value").Text("en");
        }

        /// <summary>Whether health names it among those that wait for a manager; a host that waits is well all the same.</summary>
        public async Task<bool> HealthSaysThatItWaits()
        {
            using var response = await client.GetAsync(new Uri("health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            var health = await RunningHost.Json(response);
            Assert.Equal("healthy", health.Text("status"));
            return health.GetProperty("awaitingApproval").EnumerateArray().Select(one => one.Text("municipality")).Contains(slug);
        }

        public async Task<IReadOnlyList<JsonElement>> Standing() =>
            [.. (await Ask(Sets)).GetProperty("data").GetProperty("municipality").GetProperty("ruleSets").EnumerateArray()];

        public async Task<string?> Approve(string validFrom, string contentSha256, Role role = Role.Manager, string? note = null)
        {
            var answer = await Ask(Accept, new { input = new { idempotencyKey = Guid.CreateVersion7(), validFrom, contentSha256, note } }, role);
            return FirstError(answer.GetProperty("data").GetProperty("approveRuleSet"));
        }

        public async Task ApproveAll()
        {
            foreach (var set in (await Standing()).Where(one => one.GetProperty("viewerCanApprove").GetBoolean()))
            {
                Assert.Null(await Approve(set.Text("validFrom"), set.Text("contentSha256")));
            }
        }

        public async Task<string?> Draft()
        {
            const string Mutation = "mutation($input: DraftReferralInput!) { draftReferral(input: $input) { referral { id } errors { ... on Error { code } } } }";
            var answer = await Ask(Mutation, new { input = new { idempotencyKey = Guid.CreateVersion7(), form = new { }, adults = Array.Empty<object>() } }, Role.Employee);
            return FirstError(answer.GetProperty("data").GetProperty("draftReferral"));
        }

        public async ValueTask DisposeAsync()
        {
            await Stop();
            client.Dispose();
            if (postgres is not null)
            {
                await PostgresAtHand.Drop([slug]);
            }

            root.Delete(recursive: true);
        }

        private static string? FirstError(JsonElement payload) =>
            payload.GetProperty("errors") is { ValueKind: JsonValueKind.Array } errors ? errors[0].Text("code") : null;

        private async Task Stop()
        {
            if (app is not null)
            {
                await app.StopAsync();
                await app.DisposeAsync();
                client.Dispose();
            }
        }
    }
}

internal static class Fields
{
    public static string Text(this JsonElement element, string field) => element.GetProperty(field).GetString()!;
}
