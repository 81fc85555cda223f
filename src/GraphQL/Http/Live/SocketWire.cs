using System.Buffers;
using System.Net.WebSockets;

namespace Netvaerk.GraphQL.Http;

/// <summary>Whole messages in and out of a WebSocket: bounded, one at a time, and never waiting for a client that does not read.</summary>
internal sealed class SocketWire(WebSocket socket, LiveOptions options) : IDisposable
{
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly CancellationTokenSource gone = new();
    private bool isClosed;

    /// <summary>The next message; null when the client has closed.</summary>
    /// <exception cref="SocketFault">It is no text, or too big.</exception>
    public async Task<byte[]?> Read()
    {
        var message = new ArrayBufferWriter<byte>(1024);
        while (true)
        {
            var read = await socket.ReceiveAsync(message.GetMemory(1024), gone.Token);
            if (read.MessageType == WebSocketMessageType.Close)
                return null;
            message.Advance(read.Count);
            if (read.MessageType != WebSocketMessageType.Text)
                throw SocketFault.BadMessage;
            if (message.WrittenCount > options.MaxMessageBytes)
                throw SocketFault.TooBig;
            if (read.EndOfMessage)
                return message.WrittenSpan.ToArray();
        }
    }

    /// <summary>Sends one message, unless what it belongs to has ended meanwhile. A client too slow to take it is cut off.</summary>
    public async Task Send(ReadOnlyMemory<byte> message, CancellationToken ended)
    {
        await sending.WaitAsync(ended);
        try
        {
            ended.ThrowIfCancellationRequested();
            if (isClosed)
                return;
            using var patience = new CancellationTokenSource(options.SlowAfter);
            await socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, patience.Token);
        }
        finally
        {
            sending.Release();
        }
    }

    /// <summary>Says farewell; a client that does not answer is cut off soon after.</summary>
    public async Task Close(int code, string reason)
    {
        gone.CancelAfter(Farewell);
        if (!await sending.WaitAsync(Farewell))
        {
            socket.Abort();
            return;
        }

        try
        {
            if (!isClosed && socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                using var patience = new CancellationTokenSource(Farewell);
                await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, patience.Token);
            }
        }
        catch (Exception left) when (left is WebSocketException or OperationCanceledException)
        {
            // Nobody is left to say it to.
        }
        finally
        {
            isClosed = true;
            sending.Release();
        }
    }

    /// <summary>Reads on until the client has closed too: hanging up on unread messages would lose it the farewell.</summary>
    public async Task Drain()
    {
        var dropped = new byte[1024];
        while (socket.State is WebSocketState.Open or WebSocketState.CloseSent)
            await socket.ReceiveAsync(dropped.AsMemory(), gone.Token);
    }

    public void Dispose() => gone.Dispose();
}
