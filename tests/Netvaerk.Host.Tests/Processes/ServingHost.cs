using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>The built host, serving on a free port from a folder of its own, and its token command as the way to sign in.</summary>
internal sealed class ServingHost : IAsyncDisposable
{
    private readonly HttpClient client = new();
    private readonly HostProcess process;
    private readonly string folder;

    private ServingHost(HostProcess process, string folder, string url) => (this.process, this.folder, client.BaseAddress) = (process, folder, new(url));

    /// <summary>Where it serves.</summary>
    public string Url => client.BaseAddress!.ToString().TrimEnd('/');

    public static async Task<ServingHost> Start(string folder, string data, IReadOnlyDictionary<string, string>? environment = null)
    {
        var url = $"http://127.0.0.1:{TwoFolders.FreePort()}";
        var process = HostProcess.Start(folder, ["--urls", url, "--data", data], environment);
        if ((await process.FirstLine).StartsWith("Netvaerk betjener", StringComparison.Ordinal))
        {
            return new(process, folder, url);
        }

        var ended = await process.Stop();
        Assert.Fail($"The host did not begin to serve: {ended.Text}{ended.Errors}");
        throw new InvalidOperationException();
    }

    /// <summary>What the token command writes in this folder.</summary>
    public async Task<string> Token(string municipality, string data, string role = "facilitator") =>
        (await HostProcess.Run(folder, ["token", "--municipality", municipality, "--role", role, "--data", data])).Text.Trim();

    public async Task<(int Status, JsonElement Answer)> Ask(string token, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await Send(request);
    }

    public async Task<(int Status, JsonElement Answer)> Health()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/health/ready");
        return await Send(request);
    }

    public async Task<Ended> Stop() => await process.Stop();

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await process.DisposeAsync();
    }

    private async Task<(int, JsonElement)> Send(HttpRequestMessage request)
    {
        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        using var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return ((int)response.StatusCode, answer.RootElement.Clone());
    }
}
