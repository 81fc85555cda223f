using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Hostile;

/// <summary>A host that is sent all that nobody should send lives, says what is wrong, and serves the next one.</summary>
public sealed class HostileRequestTests(ITestOutputHelper output) : IAsyncLifetime
{
    private const int Promised = 230;
    private static readonly string[] NeverTold = ["\"INTERNAL\"", "Did you mean", "   at ", "Exception", ".cs:line"];
    private RunningHost host = null!;
    private string token = "";

    private int Port => host.Client.BaseAddress!.Port;

    public async ValueTask InitializeAsync()
    {
        host = await RunningHost.Start();
        token = $"{new TokenDraft(host.Nordby)}";

        // Making a database takes its time, which is no request's fault.
        await host.Services.GetRequiredService<MunicipalityDatabases>().Open(host.Nordby.Slug, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task EveryHostileRequestIsAnsweredAsItDeservesAndTheNextHonestOneIsServed()
    {
        HostileRequest[] all = [.. All()];
        Assert.True(all.Length >= Promised, $"There are {all.Length}.");

        var (wrong, times, most) = (new List<string>(), new List<(TimeSpan Took, string Name)>(), 0L);
        await Honest();
        var before = Memory();
        foreach (var request in all)
        {
            var reply = await Send(request, wrong);
            times.Add((reply.Took, request.Name));
            wrong.AddRange(Complaints(request, reply).Select(complaint => $"{request.Name}: {complaint}\n    {Short(reply.Text)}"));
            await Honest();
            most = Math.Max(most, Memory());
        }

        output.WriteLine($"{all.Length} requests. Managed memory: {before:N0} kB before, {most:N0} kB at most, {Memory(collected: true):N0} kB after. Working set: {Environment.WorkingSet / 1024:N0} kB.");
        foreach (var (took, name) in times.OrderDescending().Take(10))
            output.WriteLine($"{took.TotalMilliseconds,8:N1} ms  {name}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.All(["The GraphQL engine failed", "A resolver failed", "unhandled exception"], fault => Assert.DoesNotContain(fault, host.Log, StringComparison.Ordinal));
    }

    [Fact]
    public async Task TenThousandDifferentDocumentsLeaveTheHostAsItWas()
    {
        await Honest();
        var before = Memory(collected: true);
        await Parallel.ForAsync(0, 10_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (n, _) =>
            Assert.Contains("\"data\"", await Ask($"{{ a{n}: __typename }}"), StringComparison.Ordinal));

        output.WriteLine($"Managed memory: {before:N0} kB before, {Memory(collected: true):N0} kB after.");
        await Honest();
    }

    [Fact]
    public async Task ABodyThatDripsIsCutOff()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync("127.0.0.1", Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST /graphql HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n{{"));
        var answer = Answer(socket);
        var began = Stopwatch.GetTimestamp();
        // A client that would go on for a day.
        while (!answer.IsCompleted && Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(60))
        {
            await Drip(socket);
            await Task.WhenAny(answer, Task.Delay(100));
        }

        output.WriteLine($"Cut off after {Stopwatch.GetElapsedTime(began).TotalSeconds:N1} s.");
        Assert.Contains("408", (await answer.WaitAsync(TimeSpan.FromSeconds(10)))[..20], StringComparison.Ordinal);
        Assert.Contains("BODY_TOO_SLOW", await answer, StringComparison.Ordinal);
        await Honest();
    }

    private static async Task Drip(Socket socket)
    {
        try
        {
            await socket.SendAsync(" "u8.ToArray());
        }
        catch (SocketException)
        {
            // Cut off.
        }
    }

    private static async Task<string> Answer(Socket socket)
    {
        var (buffer, length) = (new byte[16 * 1024], 0);
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(length)) is > 0 and var read)
                length += read;
        }
        catch (SocketException)
        {
            // What has come counts.
        }

        return Encoding.UTF8.GetString(buffer, 0, length);
    }

    private IEnumerable<HostileRequest> All()
    {
        var draft = new Draft(token);
        return [.. DeepAndWide.All(draft), .. OddTexts.All(draft), .. OddBodies.All(draft), .. Wrapped.All(draft), .. Senders.All(draft, host), .. Transport.All(draft)];
    }

    private async Task<Reply> Send(HostileRequest request, List<string> wrong)
    {
        try
        {
            return await Wire.Send(Port, request);
        }
        catch (OperationCanceledException)
        {
            wrong.Add($"{request.Name}: was never answered");
            return new(0, "", TimeSpan.Zero);
        }
    }

    private static IEnumerable<string> Complaints(HostileRequest request, Reply reply)
    {
        if (reply.Status is >= 500 and not 505 or 101)
            yield return $"was answered {reply.Status}";
        if (reply.Status == 0 && request.Answer != "closed")
            yield return "was not answered";
        foreach (var told in NeverTold.Where(word => reply.Text.Contains(word, StringComparison.Ordinal)))
            yield return $"was told {told}";
        if (!IsExpected(request.Answer, reply))
            yield return $"was not answered with {request.Answer}";
    }

    private static bool IsExpected(string answer, Reply reply) => answer switch
    {
        "any" or "closed" => true,
        "data" => reply.Status == 200 && reply.Text.Contains("\r\n\r\n{\"data\":{", StringComparison.Ordinal),
        [>= '1' and <= '9', ..] => reply.Status == int.Parse(answer, CultureInfo.InvariantCulture),
        _ => reply.Text.Contains($"\"code\":\"{answer}\"", StringComparison.Ordinal),
    };

    private async Task Honest() => Assert.Equal("""{"data":{"viewer":{"name":"Gry Ågård"}}}""", await Ask("{ viewer { name } }"));

    private async Task<string> Ask(string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await host.Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    private static long Memory(bool collected = false) => GC.GetTotalMemory(collected) / 1024;

    private static string Short(string text) => text.Length > 400 ? $"{text[..200]} … {text[^200..]}" : text;
}
