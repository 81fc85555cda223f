using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Families;
using Netvaerk.Host.Tests.Feeds;
using Netvaerk.Host.Tests.Isolation;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Live;

/// <summary>Who follows what happens hears of it once if it is theirs to see, and nothing of anything else.</summary>
public sealed class LiveTests
{
    private const string Planned = "subscription MeetingPlanned { meetingPlanned { id status } }";
    private static readonly DateOnly Day = new(2030, 3, 4);

    [Theory, EveryEngine]
    public async Task WhatHappensReachesWhomItConcerns_IsReadUnderTheirRights_AndRecorded(Engine engine)
    {
        await using var host = await RunningHost.On(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        using var mette = await LiveStream.Open(host.Client, Token(host, "mette"), Planned);
        using var nina = await LiveStream.Open(host.Client, Token(host, "nina"), Planned);
        var first = await families.Planned(Day, "mette");
        var second = await families.Planned(Day, "nina");

        // Had Nina heard of Mette's meeting, it would have come first; and Mette hears of her own alone.
        Assert.Equal(Answer(first.Meeting), await mette.Next());
        Assert.Equal(Answer(second.Meeting), await nina.Next());
        var third = await families.Planned(Day, "mette");
        Assert.Equal(Answer(third.Meeting), await mette.Next());

        var reads = await families.Read(db => db.Set<AuditRecord>().Where(one => one.Kind == AuditKind.Read && one.Operation == "MeetingPlanned").ToListAsync());
        Assert.Equal(["mette", "mette", "nina"], reads.Select(one => one.Subject).Order());
        Assert.Contains($"{first.Family}", reads.Single(one => one.Subject == "mette" && one.Families.Contains($"{first.Family}")).Families);
    }

    [Theory, EveryEngine]
    public async Task WhoseRelationEndsHearsNoMore_AndIsToldWhy(Engine engine)
    {
        await using var host = await RunningHost.On(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        using var mette = await LiveStream.Open(host.Client, Token(host, "mette"), Planned);
        var next = await families.Planned(Day, "mette");
        Assert.Equal(Answer(next.Meeting), await mette.Next());

        await families.Read(async db =>
        {
            db.ChangeTracker.QueryTrackingBehavior = QueryTrackingBehavior.TrackAll;
            foreach (var relation in await db.Set<CaseRelation>().Where(one => one.Subject == "mette").ToListAsync())
            {
                relation.End(relation.Since);
            }

            return await db.SaveChangesAsync();
        });
        var ending = await mette.Next();
        Assert.Contains("\"code\":\"SUBSCRIPTION_ENDED\"", ending);
        Assert.DoesNotContain("meetingPlanned\":{", ending);
        Assert.Equal("complete", await mette.Next());
    }

    [Fact]
    public async Task WhenTheTokenEndsSoDoesTheStream()
    {
        await using var host = await RunningHost.Start();

        // The first to come waits for the database to be made.
        (await LiveStream.Open(host.Client, Token(host, "mette"), Planned)).Dispose();
        var token = new TokenDraft(host.Nordby) { Until = TimeProvider.System.GetUtcNow().AddSeconds(4) };
        using var stream = await LiveStream.Open(host.Client, $"{token}", Planned);
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await stream.Next());
        Assert.Equal("complete", await stream.Next());
    }

    [Fact]
    public async Task WhoHasNoRoleThatCouldSeeItMayNotFollowIt()
    {
        await using var host = await RunningHost.Start();
        var token = new TokenDraft(host.Nordby) { Claims = TokenDraft.Saying(host.Nordby, "economist") };
        using var stream = await LiveStream.Open(host.Client, $"{token}", Planned);
        Assert.Contains("kernel.not-yours-to-follow", await stream.Next());
        Assert.Equal("complete", await stream.Next());
    }

    [Fact]
    public async Task ASocketIsSignedInByItsFirstMessage_AndByNothingLess()
    {
        await using var host = await RunningHost.Start();
        var good = $"Bearer {new TokenDraft(host.Nordby)}";
        Assert.Contains("connection_ack", await FirstWord(host, "{\"authorization\":\"" + good + "\"}"));
        Assert.Equal("4401", await FirstWord(host, "{}"));
        Assert.Equal("4401", await FirstWord(host, "{\"authorization\":\"" + good[..^3] + "AAA\"}"));
        Assert.Equal("4403", await FirstWord(host, "{\"authorization\":\"Bearer " + new TokenDraft(host.Nordby) { Claims = TokenDraft.Saying(host.Nordby, "operator") } + "\"}"));
    }

    [Fact]
    public async Task WhatHappensOnOneHostReachesWhoFollowsOnAnother()
    {
        Assert.SkipWhen(PostgresAtHand.WhyNot is not null, PostgresAtHand.WhyNot ?? "");
        await using var one = await OneMunicipality.Start(Engine.Postgres, hosts: 2);
        var (facilitator, waiting) = await one.Refer(3);
        var token = one[1].Token(one.Slug, "chair");
        using var follower = await LiveStream.Open(one[1].Client, token, "subscription { referralDecided { id status } }");
        foreach (var referral in waiting)
        {
            await one[0].Ask(one[0].Token(one.Slug, "chair"), TwoDecidersTests.Decide, new() { ["input"] = TwoDecidersTests.Allocate(referral, facilitator) });
        }

        foreach (var (id, _) in waiting)
        {
            Assert.Equal("{\"data\":{\"referralDecided\":{\"id\":\"" + id + "\",\"status\":\"ALLOCATED\"}}}", await follower.Next());
        }
    }

    [Theory, EveryEngine]
    public async Task TwoConnectionsOfOneCallerHearEachEventOnceEach_AndOneThatLeavesTakesNothingFromTheOther(Engine engine)
    {
        await using var host = await RunningHost.On(engine);
        var families = await PlannedFamilies.In(host, host.Nordby);
        using var stays = await LiveStream.Open(host.Client, Token(host, "mette"), Planned);
        using (var leaves = await LiveStream.Open(host.Client, Token(host, "mette"), Planned))
        {
            var first = await families.Planned(Day, "mette");
            Assert.Equal(Answer(first.Meeting), await stays.Next());
            Assert.Equal(Answer(first.Meeting), await leaves.Next());
        }

        var second = await families.Planned(Day, "mette");
        Assert.Equal(Answer(second.Meeting), await stays.Next());
        using var comes = await LiveStream.Open(host.Client, Token(host, "mette"), Planned);
        var third = await families.Planned(Day, "mette");
        Assert.Equal(Answer(third.Meeting), await stays.Next());
        Assert.Equal(Answer(third.Meeting), await comes.Next());
    }

    [Fact]
    public async Task TwoWithOneNameButOtherRolesHearEachWhatTheirsMaySee()
    {
        await using var host = await RunningHost.Start();
        var families = await PlannedFamilies.In(host, host.Nordby);
        using var leads = await LiveStream.Open(host.Client, Token(host, "mette"), Planned);
        var parent = new TokenDraft(host.Nordby) { Claims = new(TokenDraft.Saying(host.Nordby, "parent")) { ["sub"] = "mette" } };
        using var other = await LiveStream.Open(host.Client, $"{parent}", Planned);
        var planned = await families.Planned(Day, "mette");
        Assert.Equal(Answer(planned.Meeting), await leads.Next());
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => other.Next(TimeSpan.FromSeconds(3)));
    }

    [Theory, EveryEngine]
    public async Task HowFarASimulationHasComeIsToldToWhoStartedIt_OnAnyHost_AndToNobodyElse(Engine engine)
    {
        const string Follow = "subscription($run: UUID!) { ruleSimulationProgress(run: $run) { done total state } }";
        await using var one = await OneMunicipality.Start(engine, hosts: engine is Engine.Postgres ? 2 : 1);
        await one.Refer(3);
        var (run, last) = (Guid.CreateVersion7(), one[engine is Engine.Postgres ? 1 : 0]);
        var (mine, others) = (one[0].Token(one.Slug, "coordinator"), one[0].Token(one.Slug, "coordinator", "somebody.else"));
        using var own = await LiveStream.Open(last.Client, mine, Follow, new { run });
        using var foreign = await LiveStream.Open(last.Client, others, Follow, new { run });
        using var unentitled = await LiveStream.Open(last.Client, one[0].Token(one.Slug, "facilitator"), Follow, new { run });
        Assert.Contains("meetings.only-planners", await unentitled.Next());

        await Simulate(one, mine, run, year: 1);
        var told = new List<string>();
        while (await own.Next() is var next and not "complete")
            told.Add(next);
        Assert.Equal("{\"data\":{\"ruleSimulationProgress\":{\"done\":3,\"total\":3,\"state\":\"FINISHED\"}}}", told[^1]);

        // Had the other heard of it, that would have come first.
        await Simulate(one, others, run, year: -10);
        while (await foreign.Next() is var next and not "complete")
            Assert.Contains("\"total\":0", next);
    }

    private static async Task Simulate(OneMunicipality one, string token, Guid run, int year)
    {
        var settings = $$"""{ "slug": "{{one.Slug}}", "name": "Kappestrid Kommune", "code": "993", "ruleSets": [{ "validFrom": "2027-01-01" }] }""";
        var today = TimeProvider.System.Today();
        var answer = await one[0].Ask(
            token, "query($draft: RuleDraftInput!, $from: Date!, $to: Date!, $run: UUID) { simulateRules(draft: $draft, from: $from, to: $to, run: $run) { childrenReplayed problems { property } } }",
            new() { ["draft"] = new JsonObject { ["settings"] = settings }, ["from"] = $"{today.AddYears(year - 2):yyyy-MM-dd}", ["to"] = $"{today.AddYears(year):yyyy-MM-dd}", ["run"] = $"{run}" });
        Assert.Contains(year > 0 ? "{\"childrenReplayed\":3,\"problems\":[]}" : "{\"childrenReplayed\":0,\"problems\":[]}", answer);
    }

    private static string Token(RunningHost host, string subject) =>
        $"{new TokenDraft(host.Nordby) { Claims = new(TokenDraft.Saying(host.Nordby, "facilitator")) { ["sub"] = subject } }}";

    private static string Answer(Guid meeting) =>
        "{\"data\":{\"meetingPlanned\":{\"id\":\"" + GraphQL.GlobalId.Write("Meeting", meeting) + "\",\"status\":\"PLANNED\"}}}";

    private static async Task<string> FirstWord(RunningHost host, string payload)
    {
        using var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("{\"type\":\"connection_init\",\"payload\":" + payload + "}"), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return read.MessageType == WebSocketMessageType.Close ? $"{(int)socket.CloseStatus!}" : Encoding.UTF8.GetString(buffer, 0, read.Count);
    }
}
