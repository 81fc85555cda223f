using System.Data.Common;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

/// <summary>Other rules are tried out on what has happened, and old answers are derived again; neither changes a row.</summary>
public class RuleReplayTests
{
    private const string Simulate = """
        query($draft: RuleDraftInput!, $from: Date!, $to: Date!, $first: Int, $after: String) { simulateRules(draft: $draft, from: $from, to: $to) {
            problems { line property sentence { en } } childrenReplayed meetingsReplayed notReplayable hoursBefore hoursAfter
            changes(first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
                nodes { referralId meetingId on differences { question sector before { verdict length earliest compensation hours because { rule } }
                    after { verdict length earliest compensation hours because { rule source { citation } layer } } } } } } }
        """;

    private const string Explain = """
        query($of: DecisionToExplainInput!) { explainDecision(of: $of) { availability stillFollows because { en } rules { contentSha256 }
            answers { question follows stored { verdict length because { rule } } derived { verdict length } } } }
        """;

    [Theory, EveryEngine]
    public async Task EveryChangedVerdictLengthAndSumIsListed_AndNoRowIsChanged(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await Referred(casework, 8, 10, 13);
        await Held(casework, evening: true);
        await using var desk = await Desk.Open(casework);
        var before = await Rows(casework);

        var simulated = await Try(desk, """
            "targetGroup": { "ages": { "from": 9, "to": 12, "source": "Byrådet" } }, "meetings": { "length": { "hours": 4, "hoursWithInterpreter": 4, "source": "Byrådet" } },
            "compensation": { "eveningWork": "by-agreement", "source": "Byrådet" }
            """);

        Assert.Equal((3, 1), (simulated.GetProperty("childrenReplayed").GetInt32(), simulated.GetProperty("meetingsReplayed").GetInt32()));
        Assert.Equal(("PT0S", "PT2H"), (simulated.GetProperty("hoursBefore").GetString(), simulated.GetProperty("hoursAfter").GetString()));
        var changes = Nodes(simulated);
        var verdicts = changes.SelectMany(Differences).Where(one => Question(one) == "VERDICT").ToList();
        Assert.Equal(2, verdicts.Count);
        Assert.All(verdicts, one => Assert.Equal(("INSIDE", "OUTSIDE"), (Value(one, "before", "verdict"), Value(one, "after", "verdict"))));
        Assert.All(verdicts, one => Assert.Equal("Byrådet", one.GetProperty("after").GetProperty("because").EnumerateArray().Last().GetProperty("source").GetProperty("citation").GetString()));
        var length = changes.SelectMany(Differences).Single(one => Question(one) == "LENGTH");
        Assert.Equal(("PT2H", "PT4H"), (Value(length, "before", "length"), Value(length, "after", "length")));
        var compensation = changes.SelectMany(Differences).Single(one => Question(one) == "COMPENSATION");
        Assert.Equal(("SCHOOL", "NONE", "NOT_SETTLED", "PT2H"), (compensation.GetProperty("sector").GetString(), Value(compensation, "before", "compensation"), Value(compensation, "after", "compensation"), Value(compensation, "after", "hours")));
        Assert.Equal(before, await Rows(casework));
    }

    [Theory, EveryEngine]
    public async Task TheRulesInForceChangeNothing_AndThePagesOfAnotherDraftHoldEveryCaseOnce(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await Referred(casework, 7, 8, 9, 10, 11);
        await Held(casework, evening: false);
        await using var desk = await Desk.Open(casework);
        Assert.Empty(Nodes(await Try(desk, "")));

        var (seen, after) = (new List<string>(), (string?)null);
        do
        {
            var page = (await Try(desk, """ "targetGroup": { "ages": { "from": 0, "to": 6 } } """, first: 2, after: after)).GetProperty("changes");
            seen.AddRange(page.GetProperty("nodes").EnumerateArray().Select(one => one.GetProperty("referralId").GetString()!));
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean() ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        Assert.Equal((5, 5), (seen.Count, seen.Distinct().Count()));
    }

    [Fact]
    public async Task ADraftThatIsWrongOrNamesAnothersPlugin_IsAnsweredWithItsPlace()
    {
        await using var casework = await Casework.Start(Engine.Sqlite);
        await using var desk = await Desk.Open(casework);
        var wrong = (await Try(desk, "\n\"agess\": 1")).GetProperty("problems")[0];
        Assert.Equal((2, "ruleSets[0].agess"), (wrong.GetProperty("line").GetInt32(), wrong.GetProperty("property").GetString()));
        var others = (await Try(desk, "\"plugin\": \"Skive\"")).GetProperty("problems")[0];
        Assert.Equal("\"Skive\" is no plugin of the municipality's own.", others.GetProperty("sentence").GetProperty("en").GetString());
        var neither = await Assert.ThrowsAnyAsync<Exception>(() => Try(desk, "", role: "facilitator"));
        Assert.Contains("errors", neither.Message);
    }

    [Theory, EveryEngine]
    public async Task AnOldAnswerIsDerivedAgainByTheRulesOfItsDay(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await Referred(casework, 10);
        var family = await casework.Planned();
        await using var desk = await Desk.Open(casework);
        var referral = await casework.Read(db => db.Set<Referral>().OrderBy(one => one.Id).Select(one => one.Id).FirstAsync());
        foreach (var (of, question) in new[] { (Id("Referral", referral), "VERDICT"), (Id("Meeting", family.Meeting), "LENGTH") })
        {
            var explained = (await desk.Ask(Explain, variables: new { of })).GetProperty("explainDecision")[0];
            Assert.Equal(("AVAILABLE", true), (explained.GetProperty("availability").GetString(), explained.GetProperty("stillFollows").GetBoolean()));
            Assert.Contains(explained.GetProperty("answers").EnumerateArray(), one => Question(one) == question && one.GetProperty("follows").GetBoolean());
        }

        Assert.Empty((await desk.Ask(Explain, "nobody", "facilitator", new { of = Id("Meeting", family.Meeting) })).GetProperty("explainDecision").EnumerateArray());
    }

    [Theory]
    [InlineData("skive", "PLUGIN_NOT_INSTALLED", "The plugin that answered then is not installed here in the same version.")]
    [InlineData("testrup", "NOT_KEPT", "The rules that answered then are not kept here.")]
    public async Task AnOldAnswerWhoseRulesCannotBeAskedAgain_StandsWithItsReasons_AndIsNeitherConfirmedNorDenied(string then, string availability, string because)
    {
        await using var casework = await Casework.Start(Engine.Sqlite, then);
        var family = await casework.Planned();
        await using var desk = await Desk.Open(casework, "broendby");
        var explained = (await desk.Ask(Explain, variables: new { of = Id("Meeting", family.Meeting) })).GetProperty("explainDecision")[0];
        Assert.Equal((availability, JsonValueKind.Null), (explained.GetProperty("availability").GetString(), explained.GetProperty("stillFollows").ValueKind));
        Assert.StartsWith(because, explained.GetProperty("because").GetProperty("en").GetString(), StringComparison.Ordinal);
        Assert.NotEmpty(explained.GetProperty("answers").EnumerateArray());
        Assert.All(explained.GetProperty("answers").EnumerateArray(), one =>
        {
            Assert.NotEmpty(one.GetProperty("stored").GetProperty("because").EnumerateArray());
            Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (one.GetProperty("derived").ValueKind, one.GetProperty("follows").ValueKind));
        });
    }

    [Theory, EveryEngine]
    public async Task ASimulationWhoseCallerIsGone_StopsAtTheNextCase_AndLeavesNoRow(Engine engine)
    {
        const string Settings = """{ "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{ "validFrom": "2020-01-01", "plugin": "Testrup" }] }""";
        await using var casework = await Casework.Start(engine);
        await Referred(casework, 8, 9, 10, 11, 12);
        await Held(casework, evening: false);
        var before = await Rows(casework);
        using var rules = new RulesThatWait();
        var loader = new MunicipalityLoader(rules, Towns.Failures, new() { Time = TimeSpan.FromMinutes(1) });
        await using var desk = await Desk.Open(casework, last: services =>
            services.AddSingleton(loader).AddSingleton(Towns.Load(loader, "testrup", Settings)).AddSingleton<IStartupFilter>(rules));
        using var caller = new CancellationTokenSource();
        var asking = desk.Answer(Simulate, "tove", "coordinator", new { draft = new { settings = Settings }, from = "2026-01-01", to = "2026-12-31", first = 5 }, caller.Token);

        await rules.Second.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        await caller.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await rules.Ended.Task.WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
        Assert.Equal(2, rules.Asked);
        Assert.Equal(before, await Rows(casework));

        // Whoever asks again, and stays, is answered about every case.
        var again = await desk.Ask(Simulate, "tove", "coordinator", new { draft = new { settings = Settings }, from = "2026-01-01", to = "2026-12-31", first = 5 });
        Assert.Equal((5, 7), (again.GetProperty("simulateRules").GetProperty("childrenReplayed").GetInt32(), rules.Asked));
    }

    [Theory, EveryEngine]
    public async Task AnErasedFamily_IsCountedAsNotReplayable_AndItsOldAnswersStandWithoutAWordOfIt(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await Referred(casework, 8, 10);
        var planned = await casework.Planned();
        await using var desk = await Desk.Open(casework);
        var (referral, erased) = await casework.Read(db => db.Set<Referral>().OrderBy(one => one.Id).Select(one => new ValueTuple<Guid, Guid>(one.Id, one.FamilyId)).FirstAsync());
        var met = await casework.Read(db => db.Set<Meeting>().Where(one => one.Id == planned.Meeting).Select(one => one.FamilyId).SingleAsync());
        await using (var session = casework.As("mette"))
        {
            await session.Get<Vault>().Destroy(erased, TestContext.Current.CancellationToken);
            await session.Get<Vault>().Destroy(met, TestContext.Current.CancellationToken);
        }

        var before = await Rows(casework);
        var simulated = await Try(desk, """ "targetGroup": { "ages": { "from": 0, "to": 6 } } """);
        Assert.Equal((1, true), (simulated.GetProperty("childrenReplayed").GetInt32(), simulated.GetProperty("notReplayable").GetInt32() >= 1));
        Assert.Single(Nodes(simulated).SelectMany(Differences), one => Question(one) == "VERDICT");
        Assert.Equal(before, await Rows(casework));
        Assert.Empty((await desk.Ask(Explain, variables: new { of = Id("Referral", referral) })).GetProperty("explainDecision").EnumerateArray());
        foreach (var explained in (await desk.Ask(Explain, variables: new { of = Id("Meeting", planned.Meeting) })).GetProperty("explainDecision").EnumerateArray())
        {
            Assert.NotEqual("false", explained.GetProperty("stillFollows").GetRawText());
        }
    }

    [Theory, EveryEngine]
    public async Task APeriodTurnedIsRefused_AHundredYearsAreNot_AndTwoAtOnceAreAnsweredAlike(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await Referred(casework, 8, 10, 13);
        await Held(casework, evening: true);
        await using var desk = await Desk.Open(casework);
        var before = await Rows(casework);
        var run = Guid.CreateVersion7();
        var turned = await Ask(desk, "2026-12-31", "2026-01-01", run);
        Assert.Contains("meetings.period-turned", turned);
        Assert.Contains("meetings.only-planners", await Ask(desk, "2026-01-01", "2026-12-31", run, "facilitator"));

        var century = await Ask(desk, "1950-01-01", "2050-01-01", run);
        Assert.Contains("\"childrenReplayed\":3", century);
        Assert.Equal(century, await Ask(desk, "0001-01-01", "9999-12-31", run));
        Assert.All(await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Ask(desk, "1950-01-01", "2050-01-01", run))), one => Assert.Equal(century, one));
        Assert.Equal(before, await Rows(casework));
    }

    [Fact]
    public async Task ADraftOfAPluginsVersionThatIsNotInstalled_IsAnsweredInWords()
    {
        await using var casework = await Casework.Start(Engine.Sqlite, "skive");
        await using var desk = await Desk.Open(casework, "skive");
        const string Query = "query($draft: RuleDraftInput!) { simulateRules(draft: $draft, from: \"2026-01-01\", to: \"2026-12-31\") { childrenReplayed problems { property sentence { da en } } } }";
        foreach (var (draft, property) in new (object, string)[]
        {
            (new { pluginVersion = "9.9.9.9" }, "pluginVersion"),
            (new { pluginVersion = "../../etc" }, "pluginVersion"),
            (new { settings = """{ "slug": "skive", "name": "Skive", "code": "779", "ruleSets": [{ "validFrom": "2027-01-01", "plugin": "Skive", "pluginVersion": "9.9.9.9" }] }""" }, "ruleSets[0].plugin"),
            (new { settings = """{ "slug": "skive", "name": "Skive", "code": "779", "ruleSets": [{ "validFrom": "2027-01-01", "plugin": "Nowhere" }] }""" }, "ruleSets[0].plugin"),
            (new { settings = """{ "slug": "skive", "name": "Skive", "code": "779", "ruleSets": [{ "validFrom": "2027-01-01" }] }""", validFrom = "2028-01-01" }, "validFrom"),
            (new { settings = "{" }, ""),
            (new { settings = """{ "slug": "skive", "name": "Skive", "code": "779", "ruleSets": [{ "validFrom": "2027-01-01", "targetGroup": { "many": { "from": 2147483646 } } }] }""" }, "ruleSets[0].targetGroup.many.from"),
        })
        {
            var simulated = (await desk.Ask(Query, "tove", "coordinator", new { draft })).GetProperty("simulateRules");
            var problem = simulated.GetProperty("problems")[0];
            Assert.Equal((0, property), (simulated.GetProperty("childrenReplayed").GetInt32(), problem.GetProperty("property").GetString()));
            Assert.NotEqual(problem.GetProperty("sentence").GetProperty("da").GetString(), problem.GetProperty("sentence").GetProperty("en").GetString());
        }
    }

    // The whole answer, as text.
    private static async Task<string> Ask(Desk desk, string from, string to, Guid run, string role = "coordinator")
    {
        const string Query = """
            query($draft: RuleDraftInput!, $from: Date!, $to: Date!, $run: UUID) { simulateRules(draft: $draft, from: $from, to: $to, run: $run) {
                problems { property } childrenReplayed meetingsReplayed hoursAfter changes(first: 20) { totalCount nodes { referralId meetingId } } } }
            """;
        var settings = """{ "slug": "broendby", "name": "Brøndby", "code": "153", "ruleSets": [{ "validFrom": "2027-01-01", "targetGroup": { "ages": { "from": 0, "to": 6 } } }] }""";
        return (await desk.Answer(Query, "tove", role, new { draft = new { settings }, from, to, run })).GetRawText();
    }

    private static object Id(string type, Guid id) => type == "Referral"
        ? new { referralId = Netvaerk.GraphQL.GlobalId.Write(type, id) }
        : new { meetingId = Netvaerk.GraphQL.GlobalId.Write(type, id) };

    private static async Task Referred(Casework casework, params int[] ages)
    {
        await using var session = casework.As("mette");
        await session.Get<UseCases>().Run(
            new SeedReferrals(session.Get<Work>(), session.Get<Vault>(), session.Get<Rulebook>(), ages), new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
    }

    private static async Task Held(Casework casework, bool evening)
    {
        var planned = await casework.Planned(plan => plan with { StartsAt = evening ? new(17, 0) : new(10, 0) });
        casework.ItIs(new(2026, 3, 10), new(20, 0));
        await casework.Do<HoldMeeting, HoldMeetingInput>(new(
            Guid.CreateVersion7(), planned.Meeting, 1, await casework.Everyone(planned.Meeting), new(Closing: new("Målet er nået."))));
    }

    private static async Task<JsonElement> Try(Desk desk, string ruleSet, int first = 20, string? after = null, string role = "coordinator")
    {
        var settings = $$"""{ "slug": "broendby", "name": "Brøndby", "code": "153", "ruleSets": [{ "validFrom": "2027-01-01"{{(ruleSet.Length == 0 ? "" : ",")}}{{ruleSet}} }] }""";
        var variables = new { draft = new { settings }, from = "2026-01-01", to = "2026-12-31", first, after };
        return (await desk.Ask(Simulate, "tove", role, variables)).GetProperty("simulateRules");
    }

    private static List<JsonElement> Nodes(JsonElement simulated) => [.. simulated.GetProperty("changes").GetProperty("nodes").EnumerateArray()];

    private static IEnumerable<JsonElement> Differences(JsonElement change) => change.GetProperty("differences").EnumerateArray();

    private static string? Question(JsonElement one) => one.GetProperty("question").GetString();

    private static string? Value(JsonElement difference, string side, string field) => difference.GetProperty(side).GetProperty(field).GetString();

    /// <summary>Every row of every table, as text.</summary>
    private static Task<string> Rows(Casework casework) => casework.Read(async db =>
    {
        var all = new List<string>();
        await db.Database.OpenConnectionAsync();
        foreach (var table in db.Model.GetEntityTypes().Select(one => one.GetTableName()).OfType<string>().Distinct().Order(StringComparer.Ordinal))
        {
            using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"SELECT * FROM \"{table}\"";
            using DbDataReader reader = await command.ExecuteReaderAsync();
            var rows = new List<string>();
            while (await reader.ReadAsync())
            {
                rows.Add(string.Join('|', Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : $"{reader.GetValue(at)}")));
            }

            all.Add($"{table}:\n{string.Join('\n', rows.Order(StringComparer.Ordinal))}");
        }

        Assert.True(all.Count > 15 && all.Any(table => table.StartsWith("meetings_meeting:\n", StringComparison.Ordinal) && table.Length > 100));
        return string.Join('\n', all);
    });

    /// <summary>A plugin's rules that, asked about the second child, wait until the caller's request has been given up.</summary>
    private sealed class RulesThatWait : IPluginShelf, IPlugin, ITargetGroupPolicy, IStartupFilter, IDisposable
    {
        private readonly ManualResetEventSlim aborted = new();
        private int asked;

        public int Asked => asked;

        public TaskCompletionSource Second { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        /// <summary>The first request has ended on the host, whatever came of it.</summary>
        public TaskCompletionSource Ended { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public PluginIdentity Identity { get; } = new("Testrup", "1.0.0.0", new('0', 64));

        public IPlugin Load(string name, string? version = null) => this;

        public TPolicy? Create<TPolicy>(RuleSettings settings)
            where TPolicy : class, IPolicy => this as TPolicy;

        public Criteria Assess(ChildFacts child, Criteria standard)
        {
            if (Interlocked.Increment(ref asked) == 2)
            {
                Second.SetResult();
                aborted.Wait(TimeSpan.FromMinutes(1));
            }

            return standard;
        }

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use(async (context, rest) =>
            {
                await using var registration = context.RequestAborted.Register(aborted.Set);
                try
                {
                    await rest(context);
                }
                finally
                {
                    Ended.TrySetResult();
                }
            });
            next(app);
        };

        public void Dispose() => aborted.Dispose();
    }

    /// <summary>Sends referrals of one child each, judged by the rules of today.</summary>
    private sealed class SeedReferrals(Work work, Vault vault, Rulebook rules, int[] ages) : IUseCase<NoInput>
    {
        public async Task<Guid> Do(NoInput input, CancellationToken ct)
        {
            var description = new ChildDescription(
                Complexity: Complexity.Complex, Cooperation: Cooperation.Difficult, Grounds: [new("complexity", "Meget."), new("cooperation", "Svært.")]);
            foreach (var age in ages)
            {
                var family = new Family();
                var key = await vault.Create(family.Id, ct);
                var referral = new Referral(family.Id, work.Caller, work.Now);
                referral.Write(new(new("Ida", "Skolen"), "Fravær.", "Uro.", "Ingen.", ReceiverId: Guid.CreateVersion7()), key);
                var child = referral.Describe(family.AddChild(), description, key);
                child.IsOfAge(age);
                referral.Send(true, work.Today);
                child.Advise(rules.AssessChild(ChildFactsOf.Read(description, age, 0), work.Today), key);
                work.Db.AddRange(family, referral, new CaseRelation(family.Id, "mette", RelationKind.Receiver, work.Now));
            }

            return Guid.CreateVersion7();
        }
    }
}
