using System.Net.Http.Headers;
using System.Net.Http.Json;

namespace Netvaerk.Host.Tests.Live;

/// <summary>Somebody who follows by server-sent events.</summary>
internal sealed class LiveStream(HttpResponseMessage response, StreamReader lines) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(40);

    public static async Task<LiveStream> Open(HttpClient client, string token, string query)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Accept", "text/event-stream");
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return new(response, new(await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken)));
    }

    /// <summary>The data of the next event; <c>complete</c> when there will be none.</summary>
    public async Task<string> Next()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await lines.ReadLineAsync(patience.Token) is { } line)
        {
            if (line == "event: complete")
                return "complete";
            if (line.StartsWith("data: ", StringComparison.Ordinal))
                return line["data: ".Length..];
        }

        return "cut off";
    }

    public void Dispose()
    {
        lines.Dispose();
        response.Dispose();
    }
}
