using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Netvaerk.Host.Tests;

/// <summary>What a browser finds at <c>/graphql</c> and <c>/graphql/docs</c>, and who else finds it.</summary>
public sealed class ExplorerTests
{
    private const string Browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    [Theory]
    [InlineData("Development", "/graphql", Browser, HttpStatusCode.OK, "text/html")]
    [InlineData("Development", "/graphql?query={__typename}", Browser, HttpStatusCode.Unauthorized, "application/json")]
    [InlineData("Development", "/graphql", "application/json", HttpStatusCode.Unauthorized, "application/json")]
    [InlineData("Production", "/graphql", Browser, HttpStatusCode.Unauthorized, "application/json")]
    [InlineData("Development", "/graphql/docs", Browser, HttpStatusCode.OK, "text/html")]
    [InlineData("Production", "/graphql/docs", Browser, HttpStatusCode.OK, "text/html")]
    public async Task A_browser_gets_a_page_to_ask_from_in_Development_only_and_the_schema_everywhere(
        string environment, string path, string accept, HttpStatusCode status, string type)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-explorer-");
        await using var host = Program.Build(Launch.With("http://127.0.0.1:0", folder.FullName, environment: environment));
        Program.Open(host);
        await host.StartAsync(TestContext.Current.CancellationToken);
        using var client = new HttpClient { BaseAddress = new(host.Urls.First()) };
        client.DefaultRequestHeaders.Add("Accept", accept);
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal((status, type), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        await host.StopAsync(TestContext.Current.CancellationToken);
        folder.Delete(recursive: true);
    }
}
