using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>What came back.</summary>
/// <param name="Status">The status; 0 where the connection ended without one.</param>
/// <param name="Text">The whole answer, head and body.</param>
/// <param name="Took">From the last byte sent to the last byte received.</param>
internal sealed record Reply(int Status, string Text, TimeSpan Took);

/// <summary>Sends bytes to a host of this machine and reads its answer, without a client's help or good manners.</summary>
internal static class Wire
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<Reply> Send(int port, HostileRequest request)
    {
        using var patience = new CancellationTokenSource(Patience);
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, port, patience.Token);
        var answer = Receive(socket, request.Bytes.AsSpan().StartsWith("HEAD"u8), patience.Token);
        await Write(socket, request.Bytes, patience.Token);
        if (request.Ends == Ending.BreaksOff)
            socket.Shutdown(SocketShutdown.Send);
        var sent = Stopwatch.GetTimestamp();
        var (bytes, ended) = await answer;
        var text = Encoding.UTF8.GetString(bytes);
        var took = Stopwatch.GetElapsedTime(sent, ended);
        return new(Status(text), text, took > TimeSpan.Zero ? took : TimeSpan.Zero);
    }

    // Whoever is refused may be cut off before all is sent: then the answer is there, or on its way.
    private static async Task Write(Socket socket, ReadOnlyMemory<byte> bytes, CancellationToken ct)
    {
        try
        {
            while (!bytes.IsEmpty)
                bytes = bytes[await socket.SendAsync(bytes, ct)..];
        }
        catch (SocketException)
        {
        }
    }

    private static async Task<(byte[] Answer, long Ended)> Receive(Socket socket, bool headOnly, CancellationToken ct)
    {
        using var answer = new MemoryStream();
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, ct) is > 0 and var read)
            {
                answer.Write(buffer, 0, read);
                if (IsWhole(answer.GetBuffer().AsSpan(0, (int)answer.Length), headOnly))
                    break;
            }
        }
        catch (SocketException)
        {
            // Cut off; what has come counts.
        }

        return (answer.ToArray(), Stopwatch.GetTimestamp());
    }

    private static bool IsWhole(ReadOnlySpan<byte> answer, bool headOnly)
    {
        var end = answer.IndexOf("\r\n\r\n"u8);
        if (end < 0)
            return false;
        var head = Encoding.ASCII.GetString(answer[..end]);
        if (head.StartsWith("HTTP/1.1 100", StringComparison.Ordinal))
            return IsWhole(answer[(end + 4)..], headOnly);
        if (headOnly || head.StartsWith("HTTP/1.1 101", StringComparison.Ordinal))
            return true;
        if (head.Contains("Transfer-Encoding: chunked", StringComparison.OrdinalIgnoreCase))
            return answer.EndsWith("\r\n0\r\n\r\n"u8);
        const string Length = "Content-Length: ";
        var at = head.IndexOf(Length, StringComparison.OrdinalIgnoreCase);
        return at >= 0 && answer.Length - end - 4 >= int.Parse(head[(at + Length.Length)..].Split('\r')[0], null);
    }

    private static int Status(string text) =>
        text.StartsWith("HTTP/1.1 ", StringComparison.Ordinal) && int.TryParse(text.AsSpan(9, 3), out var status)
            ? status == 100 && text.IndexOf("\r\n\r\n", StringComparison.Ordinal) is > 0 and var end && text.Length > end + 4 ? Status(text[(end + 4)..]) : status
            : 0;
}
