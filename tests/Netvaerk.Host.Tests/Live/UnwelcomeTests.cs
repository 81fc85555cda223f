using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Netvaerk.Host.Tests.Live;

/// <summary>Who may not come in by a request may not by a stream or a socket either, whichever way the token is brought.</summary>
public sealed class UnwelcomeTests(UnwelcomeTests.OneHost one) : IClassFixture<UnwelcomeTests.OneHost>
{
    private const string Subscription = "subscription { meetingPlanned { id } }";
    private readonly RunningHost host = one.Host;

    public static TheoryData<string> Forgeries => ForgedTokenTests.Forgeries;

    private string Good => $"Bearer {new TokenDraft(host.Nordby)}";

    private string Own => host.Client.BaseAddress!.GetLeftPart(UriPartial.Authority);

    [Theory, MemberData(nameof(Forgeries))]
    public async Task AForgedTokenOpensNoStreamAndNoSocket(string how)
    {
        var forged = $"Bearer {ForgedTokenTests.Forged[how](host)}";

        Assert.Equal("401 UNAUTHENTICATED", await Stream(forged));
        Assert.Equal("4401", await Socket(payload: forged));
        Assert.Equal("401", await Socket(headers: ("Authorization", forged)));
    }

    [Fact]
    public async Task TwoTokensAreNone_WhicheverWaysTheyCome()
    {
        var other = $"Bearer {new TokenDraft(host.Sydby)}";

        foreach (var second in new[] { Good, other, "Bearer x" })
        {
            Assert.Equal("4401", await Socket(payload: second, headers: ("Authorization", Good)));
            Assert.Equal("401", await Socket(headers: [("Authorization", Good), ("Authorization", second)]));
            Assert.Equal("401 UNAUTHENTICATED", await Stream(Good, second));
            Assert.Equal("4401", await Socket(payload: $"{Good} {second}"));
            Assert.Equal("4401", await Socket(payload: $"{Good}, {second}"));
        }

        Assert.Equal("ack", await Socket(payload: Good));
        Assert.Equal("ack", await Socket(headers: ("Authorization", Good)));
        Assert.Equal("200", await Stream(Good));
    }

    [Fact]
    public async Task ATokenOfTwoPropertiesOfThePayload_OrOfAnotherKind_IsNone()
    {
        foreach (var payload in new[] { "{}", "null", "[]", "{\"authorization\":7}", "{\"authorization\":[\"" + Good + "\"]}", "{\"Authorization\":\"" + Good + "\"}", "{\"token\":\"" + Good + "\"}" })
            Assert.Contains(await Hear(await Open([]), payload), (string[])["4401", "4400"]);
    }

    [Fact]
    public async Task APageOfAnotherOriginOpensNoSocket_WhateverTokenItHas()
    {
        var (port, host) = (this.host.Client.BaseAddress!.Port, this.host.Client.BaseAddress!.Host);
        string[] foreign =
        [
            "https://evil.example", "null", "", $"http://{host}:{port + 1}", $"http://{host}", $"https://{host}:{port}", $"http://localhost.evil.example:{port}", $"http://{host}:{port}.evil.example",
            $"http://{host}@evil.example", $"http://{host}:{port}@evil.example", "file://", $"ws://{host}:{port}", $"http://{host}:{port}/", $"HTTP://evil.example/{host}:{port}", "chrome-extension://abc", "*",
        ];
        foreach (var origin in foreign)
        {
            Assert.Equal("403", await Socket(payload: Good, headers: Browser(origin)));
            Assert.Equal("403", await Socket(headers: [("Authorization", Good), .. Browser(origin)]));
        }

        Assert.Equal("403", await Socket(payload: Good, headers: [("Origin", Own), ("Origin", "https://evil.example")]));
        Assert.Equal("ack", await Socket(payload: Good, headers: Browser(Own)));
    }

    // What a browser sends with it besides, which must not make up for the origin.
    private static (string Name, string Value)[] Browser(string origin) =>
        [("Origin", origin), ("User-Agent", "Mozilla/5.0"), ("Sec-Fetch-Mode", "websocket"), ("Sec-Fetch-Dest", "websocket"), ("Sec-Fetch-Site", "same-origin"), ("Cache-Control", "no-cache")];

    /// <summary>The status of an event stream, with the code of the error that it did not open for.</summary>
    private async Task<string> Stream(params string[] authorizations)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Subscription }) };
        foreach (var one in authorizations)
            request.Headers.TryAddWithoutValidation("Authorization", one);
        request.Headers.Accept.Add(new MediaTypeWithQualityHeaderValue("text/event-stream"));
        using var answer = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        if (answer.IsSuccessStatusCode)
            return $"{(int)answer.StatusCode}";
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return $"{(int)answer.StatusCode} {(text.Contains("\"code\":\"UNAUTHENTICATED\"", StringComparison.Ordinal) ? "UNAUTHENTICATED" : text)}";
    }

    /// <summary><c>ack</c>, the code that it was closed with, or the status of a handshake that failed.</summary>
    private async Task<string> Socket(string? payload = null, params (string Name, string Value)[] headers)
    {
        try
        {
            return await Hear(await Open(headers), payload is null ? "{}" : JsonSerializer.Serialize(new { authorization = payload }));
        }
        catch (WebSocketException refused)
        {
            return refused.Message.Split('\'').FirstOrDefault(word => word.Length == 3 && int.TryParse(word, out _)) ?? refused.Message;
        }
    }

    private async Task<ClientWebSocket> Open((string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        foreach (var same in headers.GroupBy(header => header.Name))
            socket.Options.SetRequestHeader(same.Key, string.Join(", ", same.Select(header => header.Value)));
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> Hear(ClientWebSocket opened, string payload)
    {
        using var socket = opened;
        var init = Encoding.UTF8.GetBytes("{\"type\":\"connection_init\",\"payload\":" + payload + "}");
        await socket.SendAsync(init, WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);
        var buffer = new byte[4096];
        var read = await socket.ReceiveAsync(buffer, TestContext.Current.CancellationToken);
        return read.MessageType == WebSocketMessageType.Close ? $"{(int)socket.CloseStatus!}"
            : Encoding.UTF8.GetString(buffer, 0, read.Count) is "{\"type\":\"connection_ack\"}" ? "ack" : "heard otherwise";
    }

    public sealed class OneHost : IAsyncLifetime
    {
        public RunningHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await RunningHost.Start();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
