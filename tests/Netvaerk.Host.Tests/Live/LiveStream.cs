using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Netvaerk.Host.Tests.Live;

/// <summary>Somebody who follows by server-sent events.</summary>
internal sealed class LiveStream(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static async Task<LiveStream> Open(HttpClient client, string token, string query, object? variables = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Accept", "text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return new(response, new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The data of the next event; <c>complete</c> when there will be none.</summary>
    public async Task<string> Next(TimeSpan? within = null)
    {
        using var patience = new CancellationTokenSource(within ?? Patience);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "event: complete")
                return "complete";
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line["data: ".Length..];
        }

        return "cut off";
    }

    /// <summary>The next event as it comes over the wire, without the comments that keep the connection alive.</summary>
    public async Task<string> NextLines()
    {
        using var patience = new CancellationTokenSource(Patience);
        var read = new List<string>();
        while (await lines.ReadLineAsync(patience.Token) is { } line && (line.Length > 0 || read.Count == 0))
        {
            if (line.Length > 0 && line[0] != ':')
                read.Add(line);
        }

        return string.Join('\n', read);
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
