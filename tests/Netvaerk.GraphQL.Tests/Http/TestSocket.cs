using System.Net.WebSockets;
using System.Text;

namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>A client that speaks the protocol word by word.</summary>
internal sealed class TestSocket(ClientWebSocket socket) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public string? Protocol => socket.SubProtocol;

    public static async Task<TestSocket> Open(Uri address, string? protocol = "graphql-transport-ws", params (string Name, string Value)[] headers)
    {
        var socket = new ClientWebSocket();
        if (protocol is not null)
            socket.Options.AddSubProtocol(protocol);
        foreach (var (name, value) in headers)
            socket.Options.SetRequestHeader(name, value);
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws" }.Uri, CancellationToken.None);
        return new(socket);
    }

    public Task Say(string message) => socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    public async Task<TestSocket> Init(string payload = "{}")
    {
        await Say($$"""{"type":"connection_init","payload":{{payload}}}""");
        Assert.Equal("""{"type":"connection_ack"}""", await Hear());
        return this;
    }

    public Task Subscribe(string id, string query) => Say($$$"""{"id":"{{{id}}}","type":"subscribe","payload":{"query":"{{{query}}}"}}""");

    /// <summary>The next message, or <c>code reason</c> where the server closes instead.</summary>
    public async Task<string> Hear()
    {
        using var patience = new CancellationTokenSource(Patience);
        var (message, buffer) = (new MemoryStream(), new byte[64 * 1024]);
        while (true)
        {
            var read = await socket.ReceiveAsync(buffer, patience.Token);
            if (read.MessageType == WebSocketMessageType.Close)
                return $"{(int)socket.CloseStatus!} {socket.CloseStatusDescription}";
            message.Write(buffer, 0, read.Count);
            if (read.EndOfMessage)
                return Encoding.UTF8.GetString(message.ToArray());
        }
    }

    public void Dispose() => socket.Dispose();
}
