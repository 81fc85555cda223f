using System.Diagnostics;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Followers;

/// <summary>One connection that follows, by server-sent events or by WebSocket: what it was told, and how it ended.</summary>
/// <param name="of">Whose case it may see: 0 and up; below, nobody's.</param>
/// <param name="kind">What becomes of it in the middle.</param>
internal sealed class Subscriber(int of, Fate kind)
{
    private const string Query = "subscription { minutesWritten { id version } }";
    private readonly List<(string Minutes, long Version, long At)> told = [];

    public int Of => of;

    public Fate Fate => kind;

    /// <summary>Each event: which minutes, in which version when it was read, and when it came.</summary>
    public IReadOnlyList<(string Minutes, long Version, long At)> Told
    {
        get
        {
            lock (told)
                return [.. told];
        }
    }

    /// <summary>The code that it ended with; null as long as it goes on.</summary>
    public string? Ended { get; private set; }

    public long EndedAt { get; private set; }

    public async Task Stream(HttpClient client, CancellationToken enough)
    {
        using var request = Question.GraphQL(Query);
        request.Headers.Accept.ParseAdd("text/event-stream");
        var answer = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, enough);
        answer.EnsureSuccessStatusCode();
        _ = Read(answer, enough);
    }

    public async Task Socket(Uri address, string token, CancellationToken enough)
    {
        var socket = new ClientWebSocket();
        socket.Options.AddSubProtocol("graphql-transport-ws");
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/graphql" }.Uri, enough);
        await Say(socket, JsonSerializer.Serialize(new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } }), enough);
        if (await Hear(socket, enough) is not { } acknowledged || !acknowledged.Contains("connection_ack", StringComparison.Ordinal))
            throw new InvalidOperationException("A socket was not let in.");
        await Say(socket, JsonSerializer.Serialize(new { id = "1", type = "subscribe", payload = new { query = Query } }), enough);
        _ = Read(socket, enough);
    }

    private async Task Read(HttpResponseMessage answer, CancellationToken enough)
    {
        try
        {
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(enough));
            while (await lines.ReadLineAsync(enough) is { } line)
            {
                if (line.StartsWith("data: ", StringComparison.Ordinal))
                    Take(line["data: ".Length..]);
            }

            End("cut off");
        }
        catch (Exception left) when (left is OperationCanceledException or IOException)
        {
            End("cut off");
        }
    }

    private async Task Read(ClientWebSocket socket, CancellationToken enough)
    {
        try
        {
            while (await Hear(socket, enough) is { } message)
            {
                using var json = JsonDocument.Parse(message);
                if (json.RootElement.TryGetProperty("payload", out var payload))
                    Take(payload.ValueKind is JsonValueKind.Array ? $$"""{"errors":{{payload.GetRawText()}}}""" : payload.GetRawText());
            }

            End($"{(int?)socket.CloseStatus}");
        }
        catch (Exception left) when (left is OperationCanceledException or WebSocketException)
        {
            End("cut off");
        }
    }

    private void Take(string answer)
    {
        using var json = JsonDocument.Parse(answer);
        if (json.RootElement.TryGetProperty("errors", out var errors))
        {
            End(errors[0].GetProperty("extensions").GetProperty("code").GetString()!);
            return;
        }

        var minutes = json.RootElement.GetProperty("data").GetProperty("minutesWritten");
        lock (told)
            told.Add((minutes.GetProperty("id").GetString()!, minutes.GetProperty("version").GetInt64(), Stopwatch.GetTimestamp()));
    }

    private void End(string why)
    {
        if (Ended is null)
            (EndedAt, Ended) = (Stopwatch.GetTimestamp(), why);
    }

    private static Task Say(ClientWebSocket socket, string message, CancellationToken enough) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message), WebSocketMessageType.Text, endOfMessage: true, enough);

    private static async Task<string?> Hear(ClientWebSocket socket, CancellationToken enough)
    {
        var buffer = new byte[16 * 1024];
        var read = await socket.ReceiveAsync(buffer, enough);
        return read.MessageType is WebSocketMessageType.Close ? null : Encoding.UTF8.GetString(buffer, 0, read.Count);
    }
}

/// <summary>What becomes of a subscriber in the middle.</summary>
internal enum Fate
{
    /// <summary>Follows to the end.</summary>
    Stays,

    /// <summary>Loses the relations that let it see the case.</summary>
    Revoked,

    /// <summary>Its token ends.</summary>
    Expires,

    /// <summary>Its sign-in is ended while its token would still count: a role was taken away.</summary>
    SignedOut,
}
