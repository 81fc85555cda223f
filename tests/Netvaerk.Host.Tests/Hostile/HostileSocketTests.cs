using System.Buffers.Binary;
using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using static Netvaerk.Host.Tests.Hostile.Draft;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>Whatever comes over a WebSocket, frame by frame, ends that socket and nothing else: its client is told why, and the next honest one is served.</summary>
public sealed class HostileSocketTests(ITestOutputHelper output, HostileSocketTests.OneHost one) : IClassFixture<HostileSocketTests.OneHost>
{
    private const int Text = 1;
    private const int Binary = 2;
    private const int Continued = 0;
    private const int Close = 8;
    private const int Ping = 9;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly string[] NeverTold = ["Exception", "   at ", "INTERNAL"];
    private readonly RunningHost host = one.Host;

    private string Token => $"{new TokenDraft(host.Nordby)}";

    private string Init => "{\"type\":\"connection_init\",\"payload\":{\"authorization\":\"Bearer " + Token + "\"}}";

    [Fact]
    public async Task EveryHostileFrameEndsItsSocketAsItDeserves_AndTheNextHonestOneIsServed()
    {
        var wrong = new List<string>();
        foreach (var (name, sent, isSignedIn, expected) in Frames())
        {
            var began = Stopwatch.GetTimestamp();
            var heard = await Talk(sent, isSignedIn);
            output.WriteLine($"{Stopwatch.GetElapsedTime(began).TotalMilliseconds,8:N0} ms  {name}: {heard}");
            if (!expected.Split(' ').Contains(heard.Split(' ')[0]) || NeverTold.Any(word => heard.Contains(word, StringComparison.Ordinal)))
                wrong.Add($"{name}: {heard} instead of {expected}");
            await Honest();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(["An operation on a socket failed", "unhandled exception", "A resolver failed"], fault => Assert.DoesNotContain(fault, host.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task HandshakesThatAreNoneAreRefusedWithAStatus()
    {
        var wrong = new List<string>();
        foreach (var (name, head, expected) in Handshakes())
        {
            using var socket = await Connect();
            await Write(socket, Encoding.Latin1.GetBytes(head));
            var answer = await ReadHead(socket);
            var status = answer.Split(' ').ElementAtOrDefault(1) ?? "closed";
            if (!expected.Split(' ').Contains(status))
                wrong.Add($"{name}: {status} instead of {expected}");
            await Honest();
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private IEnumerable<(string Name, byte[] Sent, bool IsSignedIn, string Expected)> Frames()
    {
        foreach (var signedIn in new[] { false, true })
        {
            // RFC 6455: what breaks its framing fails the connection, with 1002 where it can still be said.
            yield return ("an unmasked frame", Frame(Text, "{\"type\":\"ping\"}"u8, masked: false), signedIn, "1002 cut");
            yield return ("a reserved bit", Frame(Text, "{\"type\":\"ping\"}"u8, reserved: 0x40), signedIn, "1002 cut");
            yield return ("a reserved kind of frame", Frame(3, "x"u8), signedIn, "1002 cut");
            yield return ("a reserved kind of control", Frame(11, "x"u8), signedIn, "1002 cut");
            yield return ("a ping in parts", Frame(Ping, "x"u8, final: false), signedIn, "1002 cut");
            yield return ("a ping that is too long", Frame(Ping, new byte[126]), signedIn, "1002 cut");
            yield return ("a continuation of nothing", Frame(Continued, "x"u8), signedIn, "1002 cut");
            yield return ("a text within a text", [.. Frame(Text, "{"u8, final: false), .. Frame(Text, "}"u8)], signedIn, "1002 cut");
            yield return ("a length of 2^63", [0x81, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4, 5], signedIn, "1002 1009 cut");
            yield return ("a farewell of one byte", Frame(Close, "x"u8), signedIn, "1002 cut");
            yield return ("a farewell with a code that nobody may send", Frame(Close, [0x03, 0xED]), signedIn, "1002 cut");
            yield return ("a farewell that is no UTF-8", Frame(Close, [0x03, 0xE8, 0xFF, 0xFE]), signedIn, "1002 1007 cut");
            yield return ("text that is no UTF-8", Frame(Text, [0x7B, 0xFF, 0xFE, 0x7D]), signedIn, "1007 4400 cut");
            yield return ("bytes instead of text", Frame(Binary, "{\"type\":\"ping\"}"u8), signedIn, "4400");
            yield return ("10 MB in one frame", Frame(Text, new byte[10_000_000]), signedIn, "1009");
            yield return ("300,000 parts of one byte", Repeated(Frame(Text, " "u8, final: false), Frame(Continued, " "u8, final: false), 300_000), signedIn, "1009");
            yield return ("100,000 parts of nothing, and then something wrong", [.. Repeated(Frame(Text, [], final: false), Frame(Continued, [], final: false), 100_000), .. Frame(Continued, "x"u8)], signedIn, "4400");
            yield return ("20,000 pings of WebSocket, and then bytes", [.. Repeated([], Frame(Ping, "x"u8), 20_000), .. Frame(Binary, "x"u8)], signedIn, "4400");
            yield return ("20,000 pings of the protocol, and then bytes", [.. Repeated([], Frame(Text, "{\"type\":\"ping\"}"u8), 20_000), .. Frame(Binary, "x"u8)], signedIn, "4400");
            yield return ("20,000 pongs nobody asked for, and then bytes", [.. Repeated([], Frame(Text, "{\"type\":\"pong\"}"u8), 20_000), .. Frame(Binary, "x"u8)], signedIn, "4400");
            yield return ("a message of 20,000 lists", Frame(Text, Encoding.UTF8.GetBytes($"{{\"type\":\"ping\",\"payload\":{{\"a\":{Times(20_000, "[")}{Times(20_000, "]")}}}}}")), signedIn, "4400");
            yield return ("a byte order mark", Frame(Text, [0xEF, 0xBB, 0xBF, .. "{\"type\":\"ping\"}"u8]), signedIn, "4400");
            yield return ("a type of half a letter", Said("{\"type\":\"\\ud800\"}"), signedIn, "4400");
        }

        foreach (var payload in new[] { "{\"authorization\":\"\\ud800\"}", "{\"authorization\":\"Bearer \\udfff\\ud800\"}", $"{{\"purpose\":\"\\ud800\",\"authorization\":\"Bearer {Token}\"}}" })
            yield return ($"signing in with {payload[..Math.Min(payload.Length, 30)]}", Said($"{{\"type\":\"connection_init\",\"payload\":{payload}}}"), false, "4400 4401");
        yield return ("a purpose of two lines", Said($"{{\"type\":\"connection_init\",\"payload\":{{\"purpose\":\"a\\r\\nX: b\",\"authorization\":\"Bearer {Token}\"}}}}"), false, "4403");
        yield return ("signing in with 60 lists", Said($"{{\"type\":\"connection_init\",\"payload\":{{\"a\":{Times(60, "[")}{Times(60, "]")}}}}}"), false, "4401");
        yield return ("signing in twice", Said(Init), true, "4429");
        yield return ("an id of half a letter", Said(Asked("\\ud800", "{ __typename }")), true, "4400");
        yield return ("an id of 200,000 letters", Said(Asked(Times(200_000, "x"), "{ __typename }")), true, "4400");
        yield return ("a document of half a letter", [.. Said(Asked("a", "{ \\ud800 }")), .. Frame(Binary, "x"u8)], true, "4400");
        yield return (
            "1,000 operations at once that never end, and then bytes",
            [.. Enumerable.Range(0, 1_000).SelectMany(n => Said(Asked($"o{n}", "subscription { meetingPlanned { id } }"))), .. Frame(Binary, "x"u8)], true, "4400");
        yield return (
            "1,000 operations that are left at once, and then bytes",
            [.. Enumerable.Range(0, 1_000).SelectMany(n => (byte[])[.. Said(Asked($"o{n}", "subscription { meetingPlanned { id } }")), .. Said($"{{\"id\":\"o{n}\",\"type\":\"complete\"}}")]), .. Frame(Binary, "x"u8)],
            true, "4400");
    }

    private IEnumerable<(string Name, string Head, string Expected)> Handshakes()
    {
        yield return ("an older version", Handshake(version: "8"), "401");
        yield return ("a key of no bytes", Handshake(key: ""), "401");
        yield return ("a key of three bytes", Handshake(key: "AAAA"), "401");
        yield return ("a key that is no base64", Handshake(key: "!!!!!!!!!!!!!!!!!!!!!!!!"), "401");
        yield return ("a handshake that is posted", Handshake(method: "POST"), "400 401 405 415");
        yield return ("a forged token in the header", Handshake(more: "Authorization: Bearer a.b.c\r\n"), "401");
        yield return ("a protocol of 20,000 letters", Handshake(protocol: Times(20_000, "x")), "101");
        yield return ("a thousand protocols", Handshake(protocol: Each(1_000, n => $"p{n}, ") + "graphql-transport-ws"), "101");
        yield return ("an older protocol alone", Handshake(protocol: "graphql-ws"), "101");
        yield return ("compression", Handshake(more: "Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits=99\r\n"), "101");
    }

    private static string Asked(string id, string query) => $"{{\"id\":\"{id}\",\"type\":\"subscribe\",\"payload\":{{\"query\":\"{query}\"}}}}";

    private static byte[] Said(string message) => Frame(Text, Encoding.UTF8.GetBytes(message));

    private static byte[] Repeated(byte[] first, byte[] part, int count)
    {
        var all = new byte[first.Length + (part.Length * count)];
        first.CopyTo(all, 0);
        for (var at = 0; at < count; at++)
            part.CopyTo(all, first.Length + (part.Length * at));
        return all;
    }

    private static byte[] Frame(int kind, ReadOnlySpan<byte> payload, bool final = true, bool masked = true, int reserved = 0)
    {
        var frame = new List<byte> { (byte)((final ? 0x80 : 0) | reserved | kind) };
        var mask = masked ? 0x80 : 0;
        if (payload.Length < 126)
        {
            frame.Add((byte)(mask | payload.Length));
        }
        else
        {
            Span<byte> length = stackalloc byte[8];
            BinaryPrimitives.WriteInt64BigEndian(length, payload.Length);
            frame.Add((byte)(mask | 127));
            frame.AddRange(length);
        }

        // A mask of nothing leaves what it covers as it is.
        if (masked)
            frame.AddRange([0, 0, 0, 0]);
        frame.AddRange(payload);
        return [.. frame];
    }

    private string Handshake(string method = "GET", string version = "13", string key = "dGhlIHNhbXBsZSBub25jZQ==", string protocol = "graphql-transport-ws", string more = "") =>
        $"{method} /graphql HTTP/1.1\r\nHost: localhost:{host.Client.BaseAddress!.Port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: {version}\r\nSec-WebSocket-Key: {key}\r\n"
        + $"Sec-WebSocket-Protocol: {protocol}\r\n{more}\r\n";

    /// <summary>The code that the socket is closed with; <c>cut</c> where it is cut off; <c>open</c> where it is neither.</summary>
    private async Task<string> Talk(byte[] sent, bool isSignedIn)
    {
        using var socket = await Connect();
        await Write(socket, Encoding.Latin1.GetBytes(Handshake()));
        Assert.StartsWith("HTTP/1.1 101", await ReadHead(socket), StringComparison.Ordinal);
        var heard = Hear(socket);
        await Write(socket, (byte[])[.. isSignedIn ? Said(Init) : [], .. sent]);
        return await heard;
    }

    private async Task<Socket> Connect()
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        await socket.ConnectAsync(IPAddress.Loopback, host.Client.BaseAddress!.Port);
        return socket;
    }

    private static async Task Write(Socket socket, ReadOnlyMemory<byte> bytes)
    {
        try
        {
            while (!bytes.IsEmpty)
                bytes = bytes[await socket.SendAsync(bytes)..];
        }
        catch (SocketException)
        {
            // Cut off before all was sent.
        }
    }

    // Byte by byte: what follows are frames.
    private static async Task<string> ReadHead(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var (head, next) = (new StringBuilder(), new byte[1]);
        while (!head.ToString().EndsWith("\r\n\r\n", StringComparison.Ordinal) && await socket.ReceiveAsync(next, patience.Token) == 1)
            head.Append((char)next[0]);
        return head.ToString();
    }

    private static async Task<string> Hear(Socket socket)
    {
        using var patience = new CancellationTokenSource(Patience);
        var (told, bytes, buffer) = (new StringBuilder(), new List<byte>(), new byte[64 * 1024]);
        try
        {
            while (await socket.ReceiveAsync(buffer, patience.Token) is > 0 and var read)
            {
                bytes.AddRange(buffer.AsSpan(0, read));
                while (Taken(bytes) is var (kind, payload))
                {
                    if (kind == Close)
                        return $"{(payload.Length < 2 ? 1005 : BinaryPrimitives.ReadUInt16BigEndian(payload))} {Encoding.UTF8.GetString(payload.AsSpan(Math.Min(2, payload.Length)))}";
                    if (kind == Text && told.Length < 10_000)
                        told.Append(Encoding.UTF8.GetString(payload));
                }
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }
        catch (OperationCanceledException)
        {
            return $"open {told}";
        }

        return $"cut {told}";
    }

    // The first whole frame of what has come; the server's are not masked.
    private static (int Kind, byte[] Payload)? Taken(List<byte> bytes)
    {
        if (bytes.Count < 2)
            return null;
        var (length, head) = ((int)bytes[1], 2);
        if (length >= 126)
        {
            head = length == 126 ? 4 : 10;
            if (bytes.Count < head)
                return null;
            length = bytes.Take(head).Skip(2).Aggregate(0, (sum, next) => (sum << 8) | next);
        }

        if (bytes.Count < head + length)
            return null;
        var frame = (bytes[0] & 0x0F, bytes.GetRange(head, length).ToArray());
        bytes.RemoveRange(0, head + length);
        return frame;
    }

    private async Task Honest()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = "{ viewer { name } }" }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var answer = await host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal("""{"data":{"viewer":{"name":"Gry Ågård"}}}""", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public sealed class OneHost : IAsyncLifetime
    {
        public RunningHost Host { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Host = await RunningHost.Start();

        public ValueTask DisposeAsync() => Host.DisposeAsync();
    }
}
