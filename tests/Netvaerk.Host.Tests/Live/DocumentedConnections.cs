using System.Net.WebSockets;
using System.Text;
using Netvaerk.Host.Tests.Isolation;

namespace Netvaerk.Host.Tests.Live;

/// <summary>The streams and sockets of a page of documentation, by the names that it gives them.</summary>
internal sealed class DocumentedConnections(WholeHost host, string municipality) : IDisposable
{
    private const string SomeToken = "Bearer …";
    private readonly Dictionary<string, LiveStream> streams = [];
    private readonly Dictionary<string, (ClientWebSocket Socket, string Token)> sockets = [];

    public async Task<string> Open(string name, string role, string document)
    {
        streams[name] = await LiveStream.Open(host.Client, host.Token(municipality, role), document);
        return "";
    }

    /// <summary>The next event of a stream.</summary>
    public Task<string> Hear(string name) => streams[name].NextLines();

    /// <summary>Says each line that begins with &gt;, and writes what is heard to each that begins with &lt;.</summary>
    public async Task<string> Talk(string name, string? role, string lines)
    {
        if (role is not null)
        {
            sockets[name] = (await Connect(), $"Bearer {host.Token(municipality, role)}");
        }

        var (socket, token) = sockets[name];
        var said = new List<string>();
        foreach (var line in lines.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.StartsWith("> ", StringComparison.Ordinal))
            {
                var message = Encoding.UTF8.GetBytes(line[2..].Replace(SomeToken, token, StringComparison.Ordinal));
                await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, TestContext.Current.CancellationToken);
                said.Add(line);
            }
            else
            {
                said.Add($"< {await Hear(socket)}");
            }
        }

        return string.Join('\n', said);
    }

    public void Dispose()
    {
        foreach (var stream in streams.Values)
        {
            stream.Dispose();
        }

        foreach (var (socket, _) in sockets.Values)
        {
            socket.Dispose();
        }
    }

    private async Task<ClientWebSocket> Connect()
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(host.Client.BaseAddress!) { Scheme = "ws", Path = "/graphql" }.Uri, TestContext.Current.CancellationToken);
        return socket;
    }

    private static async Task<string> Hear(ClientWebSocket socket)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(40));
        var buffer = new byte[16 * 1024];
        var read = await socket.ReceiveAsync(buffer, patience.Token);
        return read.MessageType == WebSocketMessageType.Close ? $"(closed with {(int)socket.CloseStatus!})" : Encoding.UTF8.GetString(buffer, 0, read.Count);
    }
}
