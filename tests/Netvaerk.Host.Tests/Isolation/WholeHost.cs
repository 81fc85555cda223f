using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host.Demo;
using Netvaerk.Host.SignIn;
using Netvaerk.Kernel;

namespace Netvaerk.Host.Tests.Isolation;

/// <summary>The whole host on a free port, with a client that asks as whomever, and players of journeys.</summary>
internal sealed class WholeHost : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly bool isGuest;

    private WholeHost(WebApplication app, Places places, string data, bool isGuest)
    {
        (this.app, Places, Data, this.isGuest) = (app, places, data, isGuest);
        Client = new() { BaseAddress = new(app.Urls.First() + "/") };
    }

    public Places Places { get; }

    public string Data { get; }

    public HttpClient Client { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="postgres">The server; null for SQLite.</param>
    /// <param name="places">Where the settings files are; by default the checkout's own.</param>
    /// <param name="data">The data folder of a host that stands beside this one, or stood before it.</param>
    public static async Task<WholeHost> Start(string? postgres = null, Places? places = null, string? data = null)
    {
        var folder = data ?? Directory.CreateTempSubdirectory("netvaerk-isolation-").FullName;
        var app = Program.Build(Launch.With("http://127.0.0.1:0", folder, postgres, places, "Development"));
        Program.Open(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, places ?? Places.Here, folder, isGuest: data is not null);
    }

    public static Journey JourneyOf(string slug) =>
        Journey.In(Path.Combine(Places.Here.Demo, "journeys.json")).First(journey => journey.Municipalities.Contains(slug));

    /// <param name="files">Which parts of it, by file; all of them unless told otherwise.</param>
    public static Journey EveryOperation(params string[] files) =>
        Journey.Across("hilleroed", Path.Combine(Places.Here.Operations, "journey"), files);

    public static string Operation(string name) => File.ReadAllText(Path.Combine(Places.Here.Root, "docs", "operations", $"{name}.graphql"));

    public string Token(string slug, string role, string? subject = null) => Issuer.Issue(
        Served.Find(slug)!, DemoPeople.In(Places.Demo).Who(slug, [RoleNames.Parse(role)!.Value], null, subject));

    public async Task<(HttpStatusCode Status, string Body)> Send(string token, JsonObject body, HttpMethod? method = null, string path = "graphql")
    {
        using var request = new HttpRequestMessage(method ?? HttpMethod.Post, path);
        request.Content = method is null ? JsonContent.Create(body) : null;
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await Client.SendAsync(request, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    public async Task<string> Ask(string token, string query, JsonObject? variables = null) =>
        (await Send(token, new() { ["query"] = query, ["variables"] = variables?.DeepClone() })).Body;

    public async Task<string> Get(string token, string path) => (await Send(token, [], HttpMethod.Get, path)).Body;

    public Task Play(string slug, IReadOnlyList<JourneyStep> steps, Action<JourneyStep, JsonNode?>? seen = null, Func<HttpMessageHandler, HttpMessageHandler>? through = null)
    {
        var client = through is null ? Client : new HttpClient(through(new SocketsHttpHandler())) { BaseAddress = Client.BaseAddress, Timeout = TimeSpan.FromMinutes(5) };
        var player = new JourneyPlayer(
            client, Path.Combine(Places.Here.Root, "docs", "operations"), (municipality, person) => Issuer.Issue(Served.Find(municipality)!, person),
            DemoPeople.In(Places.Demo), Services.GetRequiredService<TimeProvider>().Today());
        return player.Play(slug, new([slug], steps), seen, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        if (!isGuest && Directory.Exists(Data))
        {
            Directory.Delete(Data, recursive: true);
        }
    }

    private DevelopmentIssuer Issuer => Services.GetRequiredService<DevelopmentIssuer>();

    private IServedMunicipalities Served => Services.GetRequiredService<IServedMunicipalities>();
}
