using System.Net.WebSockets;
using System.Text;
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
