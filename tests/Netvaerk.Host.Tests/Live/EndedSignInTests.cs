using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Netvaerk.Host.Tests.Isolation;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests.Live;

/// <summary>A role that is taken away in the middle of a token's life: nothing that was issued until then counts, wherever it is used.</summary>
public sealed class EndedSignInTests
{
    private const string Viewer = "{ viewer { roles } }";
    private const string Followed = "subscription { referralDecided { id } }";

    private const string End = """
        mutation($input: EndSignInsInput!) { endSignIns(input: $input) { staffMember { name } errors { __typename ... on Error { code text { da en } path } } } }
        """;

    [Theory, EveryEngine]
    public async Task WhoseSignInsAreEndedIsOutAtOnce_ByRequestStreamAndSocket_AndOnEveryHost(Engine engine)
    {
        await using var one = await OneMunicipality.Start(engine, hosts: engine is Engine.Postgres ? 2 : 1);
        var (here, there) = (one[0], one[engine is Engine.Postgres ? 1 : 0]);
        var chair = await Register(one, "chair.leaves", "Ib Formand");
        var token = here.Token(one.Slug, "chair", "chair.leaves");
        var other = here.Token(one.Slug, "chair", "chair.stays");
        Assert.Contains("CHAIR", await there.Ask(token, Viewer));
        using var stream = await LiveStream.Open(there.Client, token, Followed);
        using var stays = await LiveStream.Open(there.Client, other, Followed);
        using var socket = await Socket(there, token);

        Assert.Equal("""{"data":{"endSignIns":{"staffMember":{"name":"Ib Formand"},"errors":null}}}""", await EndOf(one, "coordinator", chair));

        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await here.Ask(token, Viewer));
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await stream.Next());
        Assert.Equal("complete", await stream.Next());
        Assert.Equal("4401", await LastWord(socket));
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await there.Ask(token, Viewer));
        Assert.Equal(401, (int)(await there.Send(token, [], HttpMethod.Get, "odata/Meetings")).Status);

        // Others are signed in as before, and so is whoever signs in anew.
        Assert.Contains("CHAIR", await there.Ask(other, Viewer));
        await Task.Delay(TimeSpan.FromSeconds(1.1), TestContext.Current.CancellationToken);
        Assert.Contains("EMPLOYEE", await here.Ask(here.Token(one.Slug, "employee", "chair.leaves"), Viewer));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stays.Next(TimeSpan.FromSeconds(1)));
    }

    [Theory, EveryEngine]
    public async Task EverybodyEndsTheirOwn_AndOnlyTheCoordinatorAndManagersAnothers(Engine engine)
    {
        await using var one = await OneMunicipality.Start(engine);
        var somebody = await Register(one, "somebody", "Bo Skifter");
        Assert.Contains("staff.not-yours-to-sign-out", await EndOf(one, "employee", somebody));
        Assert.Contains("staff.not-yours-to-sign-out", await EndOf(one, "parent", somebody));
        Assert.Contains("NOT_FOUND", await EndOf(one, "manager", "U3RhZmZNZW1iZXI6AAAAAAAAAAAAAAAAAAAAAA"));
        var token = one[0].Token(one.Slug, "parent");
        Assert.Contains("PARENT", await one[0].Ask(token, Viewer));
        Assert.Equal("""{"data":{"endSignIns":{"staffMember":null,"errors":null}}}""", await EndOf(one, token));
        Assert.Contains("\"code\":\"UNAUTHENTICATED\"", await one[0].Ask(token, Viewer));
        Assert.Contains("\"staffMember\":{\"name\":\"Bo Skifter\"}", await EndOf(one, "manager", somebody));
    }

    [Fact]
    public async Task ATokenThatDoesNotSayWhenItWasIssuedCountsAsAnOldOne()
    {
        await using var host = await RunningHost.Start();
        TokenDraft Of(DateTimeOffset? issued) => new(host.Nordby) { Issued = issued };
        var now = TimeProvider.System.GetUtcNow();
        var ending = await host.Client.SendAsync(Request(Of(now), """{"query":"mutation { endSignIns(input: { idempotencyKey: \"0193a1d2-0000-7000-8000-00000000ee01\" }) { errors { __typename } } }"}"""));
        Assert.Equal("""{"data":{"endSignIns":{"errors":null}}}""", await ending.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

        foreach (var (issued, status) in new (DateTimeOffset?, int)[] { (null, 401), (now.AddHours(-1), 401), (now, 401), (now.AddMinutes(1), 200) })
            Assert.Equal(status, (int)(await host.Client.SendAsync(Request(Of(issued), """{"query":"{ viewer { name } }"}"""))).StatusCode);
        Assert.Equal(200, (int)(await host.Client.SendAsync(Request(new TokenDraft(host.Sydby), """{"query":"{ viewer { name } }"}"""))).StatusCode);
        Assert.Contains("A token was refused: Ended.", host.Log, StringComparison.Ordinal);
    }

    private static HttpRequestMessage Request(TokenDraft token, string body)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Authorization = new("Bearer", $"{token}");
        return request;
    }

    private static async Task<string> Register(OneMunicipality one, string subject, string name)
    {
        var answer = await one[0].Ask(
            one[0].Token(one.Slug, "coordinator"), "mutation($input: RegisterStaffMemberInput!) { registerStaffMember(input: $input) { staffMember { id } errors { __typename } } }",
            new() { ["input"] = new JsonObject { ["idempotencyKey"] = $"{Guid.CreateVersion7()}", ["subject"] = subject, ["name"] = name, ["title"] = "Leder", ["sector"] = "FAMILY_DEPARTMENT" } });
        return $"{JsonNode.Parse(answer)!["data"]!["registerStaffMember"]!["staffMember"]!["id"]}";
    }

    private static Task<string> EndOf(OneMunicipality one, string role, string staff) => EndOf(one, one[0].Token(one.Slug, role), new JsonObject { ["staffId"] = staff });

    private static Task<string> EndOf(OneMunicipality one, string token, JsonObject? input = null)
    {
        input ??= [];
        input["idempotencyKey"] = $"{Guid.CreateVersion7()}";
        return one[0].Ask(token, End, new() { ["input"] = input });
    }

    private static async Task<ClientWebSocket> Socket(WholeHost host, string token)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        await Say(socket, "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + token + "\"}}");
        await Say(socket, "{\"id\":\"1\",\"type\":\"subscribe\",\"payload\":{\"query\":\"" + Followed + "\"}}");
        return socket;
    }

    private static Task Say(ClientWebSocket socket, string message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);

    /// <summary>The code that the socket is closed with; what else is said before the end is not expected.</summary>
    private static async Task<string> LastWord(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var buffer = new byte[4096];
        while (await socket.ReceiveAsync(buffer, patience.Token) is { MessageType: not WebSocketMessageType.Close } read)
        {
            Assert.Equal("{\"type\":\"connection_ack\"}", Encoding.UTF8.GetString(buffer, 0, read.Count));
        }

        return $"{(int)socket.CloseStatus!}";
    }
}
