using System.Net.WebSockets;

namespace Netvaerk.GraphQL.Tests.Http;

public sealed class SocketTests(LibraryHost host) : IClassFixture<LibraryHost>
{
    private const string Came = "subscription { bookCame(count: 1) { title } }";
    private const string Rang = "subscription { rang }";

    private Task<TestSocket> Open(params (string Name, string Value)[] headers) => TestSocket.Open(host.Client.BaseAddress!, headers: headers);

    [Fact]
    public async Task EachEventIsOneMessage_AndThenItIsComplete()
    {
        using var socket = await (await Open()).Init();
        await socket.Subscribe("a", Came);

        Assert.Equal("graphql-transport-ws", socket.Protocol);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"bookCame":{"title":"Book 0"}}}}""", await socket.Hear());
        Assert.Equal("""{"id":"a","type":"complete"}""", await socket.Hear());
    }

    [Fact]
    public async Task QueriesAndMutationsAreAnsweredToo_EachWithScopeAndLoadersOfItsOwn()
    {
        using var socket = await (await Open()).Init();
        await socket.Subscribe("q", "{ hello }");
        Assert.Equal("""{"id":"q","type":"next","payload":{"data":{"hello":"hello you"}}}""", await socket.Hear());
        Assert.Equal("""{"id":"q","type":"complete"}""", await socket.Hear());

        // The id is free again.
        await socket.Subscribe("q", "{ hello }");
        Assert.StartsWith("""{"id":"q","type":"next",""", await socket.Hear());
    }

    [Fact]
    public async Task ADocumentThatIsRefusedIsAnError_AndNothingFollowsIt()
    {
        using var socket = await (await Open()).Init();
        await socket.Subscribe("bad", "{ nothing }");
        await socket.Subscribe("good", "{ hello }");
        var messages = new[] { await socket.Hear(), await socket.Hear(), await socket.Hear() };

        Assert.StartsWith("""{"id":"bad","type":"error","payload":[{"message":""", Assert.Single(messages, one => one.Contains("\"bad\"")));
        Assert.Equal(2, messages.Count(one => one.Contains("\"good\"")));
    }

    [Fact]
    public async Task ASourceThatFailsEndsItsOperationWithAnErrorThatTellsNothing()
    {
        await using var own = await Started();
        using var socket = await (await TestSocket.Open(own.Client.BaseAddress!)).Init();
        await socket.Subscribe("a", Rang);
        await Until(() => own.Bell.Listening == 1);
        own.Bell.Break();
        var error = await socket.Hear();

        Assert.StartsWith("""{"id":"a","type":"error",""", error);
        Assert.DoesNotContain("rope", error);
    }

    [Fact]
    public async Task WhoCompletesHearsNoMore_AndTheSourceIsClosed()
    {
        await using var own = await Started();
        using var socket = await (await TestSocket.Open(own.Client.BaseAddress!)).Init();
        await socket.Subscribe("a", Rang);
        await Until(() => own.Bell.Listening == 1);
        own.Bell.Ring(1);
        Assert.Equal("""{"id":"a","type":"next","payload":{"data":{"rang":"1"}}}""", await socket.Hear());

        await socket.Say("""{"id":"a","type":"complete"}""");
        await Until(() => own.Bell.Listening == 0);
        await socket.Say("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.Hear());
    }

    [Fact]
    public async Task AClientThatLeavesLeavesNothingBehind()
    {
        await using var own = await Started();
        using (var socket = await (await TestSocket.Open(own.Client.BaseAddress!)).Init())
        {
            await socket.Subscribe("a", Rang);
            await socket.Subscribe("b", Rang);
            await Until(() => own.Bell.Listening == 2);
        }

        await Until(() => own.Bell.Listening == 0);
    }

    [Theory]
    [InlineData("""{"type":"connection_init","payload":{"as":"stranger"}}""", "4401 Unauthorized")]
    [InlineData("""{"type":"connection_init","payload":{"as":"banned"}}""", "4403 Forbidden")]
    [InlineData("""{"id":"a","type":"subscribe","payload":{"query":"{ hello }"}}""", "4401 Unauthorized")]
    [InlineData("", "4400 Invalid message")]
    [InlineData("hello", "4400 Invalid message")]
    [InlineData("[]", "4400 Invalid message")]
    [InlineData("{}", "4400 Invalid message")]
    [InlineData("""{"type":7}""", "4400 Invalid message")]
    [InlineData("""{"type":"start"}""", "4400 Invalid message")]
    [InlineData("""{"type":"ping"} {"type":"ping"}""", "4400 Invalid message")]
    public async Task AMistakeBeforeSignInCloses(string message, string closed)
    {
        using var socket = await Open();
        await socket.Say(message);
        Assert.Equal(closed, await socket.Hear());
    }

    [Theory]
    [InlineData("""{"type":"connection_init"}""", "4429 Too many initialisation requests")]
    [InlineData("""{"type":"subscribe","payload":{"query":"{ hello }"}}""", "4400 Invalid message")]
    [InlineData("""{"id":"","type":"subscribe","payload":{"query":"{ hello }"}}""", "4400 Invalid message")]
    [InlineData("""{"id":"a","type":"subscribe"}""", "4400 Invalid message")]
    [InlineData("""{"id":"a","type":"subscribe","payload":{}}""", "4400 Invalid message")]
    [InlineData("""{"id":"a","type":"subscribe","payload":[]}""", "4400 Invalid message")]
    [InlineData("""{"id":"a","type":"next","payload":{}}""", "4400 Invalid message")]
    public async Task AMistakeAfterSignInCloses(string message, string closed)
    {
        using var socket = await (await Open()).Init();
        await socket.Say(message);
        Assert.Equal(closed, await socket.Hear());
    }

    [Fact]
    public async Task OneIdTwiceCloses()
    {
        using var socket = await (await Open()).Init();
        await socket.Subscribe("a", Rang);
        await socket.Subscribe("a", Rang);
        Assert.Equal("4409 Subscriber for a already exists", await socket.Hear());
    }

    [Fact]
    public async Task WhoDoesNotSignInInTimeIsClosedOut()
    {
        using var socket = await Open();
        Assert.Equal("4408 Connection initialisation timeout", await socket.Hear());
    }

    [Fact]
    public async Task WhoSpeaksAnotherProtocolIsClosedOut()
    {
        using var socket = await TestSocket.Open(host.Client.BaseAddress!, protocol: null);
        Assert.Equal("4406 Subprotocol not acceptable", await socket.Hear());
    }

    [Fact]
    public async Task AMessageThatIsTooBigCloses()
    {
        using var socket = await (await Open()).Init();
        await socket.Say("{\"type\":\"ping\",\"payload\":{\"x\":\"" + new string('x', 20_000) + "\"}}");
        Assert.Equal("1009 Message too big", await socket.Hear());
    }

    [Theory]
    [InlineData("https://evil.example", false)]
    [InlineData("null", false)]
    [InlineData("https://app.example", true)]
    public async Task APageOfAForeignOriginOpensNothing(string origin, bool isWelcome)
    {
        if (isWelcome)
        {
            using var socket = await (await Open(("Origin", origin))).Init();
            return;
        }

        var refused = await Assert.ThrowsAsync<WebSocketException>(() => Open(("Origin", origin)));
        Assert.Contains("403", refused.Message);
    }

    [Fact]
    public async Task MoreOperationsThanAConnectionMayHaveAreRefused_AndTheOthersRunOn()
    {
        await using var own = await Started();
        using var socket = await (await TestSocket.Open(own.Client.BaseAddress!)).Init();
        foreach (var id in (string[])["a", "b", "c", "d"])
            await socket.Subscribe(id, Rang);
        Assert.Contains("TOO_MANY_OPERATIONS", await socket.Hear());
        await Until(() => own.Bell.Listening == 3);
        own.Bell.Ring(7);
        var heard = new[] { await socket.Hear(), await socket.Hear(), await socket.Hear() };
        Assert.Equal(["a", "b", "c"], heard.Select(one => one[7..8]).Order());
    }

    [Fact]
    public async Task OneCallerHoldsNoMoreConnectionsThanAllowed()
    {
        var name = ("X-Name", "greedy");
        using var first = await (await Open(name)).Init();
        using (var second = await (await Open(name)).Init())
        {
            using var third = await Open(name);
            await third.Say("""{"type":"connection_init"}""");
            Assert.Equal("4429 Too many connections", await third.Hear());
            using var other = await (await Open(("X-Name", "modest"))).Init();
        }

        // Whoever leaves makes room.
        await Until(() => Task.Run(async () =>
        {
            using var socket = await Open(name);
            await socket.Say("""{"type":"connection_init"}""");
            return await socket.Hear() == """{"type":"connection_ack"}""";
        }).Result);
    }

    [Fact]
    public async Task WhenTheSignInEndsSoDoesTheSocket()
    {
        using var socket = await (await Open(("X-Seconds", "0.5"))).Init();
        await socket.Subscribe("a", Rang);
        Assert.Equal("4401 Unauthorized", await socket.Hear());
    }

    [Fact]
    public async Task WhatRefusesAnOperationBeforeItBeginsIsItsAnswer_AndTheSocketStays()
    {
        using var socket = await (await Open(("X-Shut", "1"))).Init();
        await socket.Subscribe("a", "{ hello }");
        Assert.Equal("""{"id":"a","type":"error","payload":[{"message":"We are shut.","extensions":{"code":"SHUT"}}]}""", await socket.Hear());
        await socket.Say("""{"type":"ping"}""");
        Assert.Equal("""{"type":"pong"}""", await socket.Hear());
    }

    [Fact]
    public async Task WhenTheSignInIsEndedBeforeItsTimeSoIsTheSocket_AndAllThatRunsOnIt()
    {
        await using var own = await Started();
        using var socket = await (await TestSocket.Open(own.Client.BaseAddress!, headers: ("X-Guest", nameof(SocketTests)))).Init();
        await socket.Subscribe("a", Rang);
        await Until(() => own.Bell.Listening == 1);
        Door.ShowOut(nameof(SocketTests));
        Assert.Equal("4401 Unauthorized", await socket.Hear());
        await Until(() => own.Bell.Listening == 0);
    }

    [Fact]
    public async Task AClientThatDoesNotReadIsCutOff_AndTheOthersHearOn()
    {
        await using var own = await Started();
        using var slow = await (await TestSocket.Open(own.Client.BaseAddress!)).Init();
        await slow.Subscribe("a", Rang);
        using var quick = await (await TestSocket.Open(own.Client.BaseAddress!)).Init();
        await quick.Subscribe("a", Rang);
        await Until(() => own.Bell.Listening == 2);
        for (var stroke = 0; stroke < 60; stroke++)
        {
            own.Bell.Ring(-400_000);
            Assert.True((await quick.Hear()).Length > 400_000);
        }

        await Until(() => own.Bell.Listening == 1);
        own.Bell.Ring(5);
        Assert.Contains("\"5\"", await quick.Hear());
    }

    private static async Task<LibraryHost> Started()
    {
        var own = new LibraryHost();
        await own.InitializeAsync();
        return own;
    }

    private static async Task Until(Func<bool> holds)
    {
        for (var left = 500; !holds(); left--)
        {
            Assert.True(left > 0, "It never came about.");
            await Task.Delay(20);
        }
    }
}
