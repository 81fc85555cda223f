using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.Host.SignIn;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Host.Tests;

/// <summary>The host as it is, on a free port of this machine, with two invented municipalities and a folder of its own.</summary>
public sealed class RunningHost : IAsyncDisposable
{
    private readonly DirectoryInfo root = Directory.CreateTempSubdirectory("netvaerk-host-");
    private readonly LoggedLines lines = new();
    private WebApplication? app;
    private string? postgres;

    public TestMunicipality Nordby { get; private init; } = TestMunicipality.Nordby();

    public TestMunicipality Sydby { get; private init; } = TestMunicipality.Sydby();

    public HttpClient Client { get; private set; } = new();

    /// <summary>Everything that was logged, at every level that the host lets through.</summary>
    public string Log => lines.ToString();

    public IServiceProvider Services => app!.Services;

    public static async Task<RunningHost> Start(
        string environment = "Production", Action<WebApplicationBuilder>? last = null, Dictionary<string, string>? settings = null)
    {
        var host = new RunningHost();
        await host.Begin(environment, last, settings ?? []);
        return host;
    }

    /// <summary>The host with its databases on that engine.</summary>
    public static async Task<RunningHost> On(Engine engine, Action<WebApplicationBuilder>? last = null)
    {
        if (engine is Engine.Sqlite)
        {
            return await Start(last: last);
        }

        // A server that is named may be used by others too, so these municipalities have names of their own.
        var unlike = "-" + Guid.CreateVersion7().ToString("n")[^8..];
        var host = new RunningHost { Nordby = TestMunicipality.Nordby(unlike), Sydby = TestMunicipality.Sydby(unlike), postgres = await PostgresAtHand.ConnectionString };
        await host.Begin("Production", last, []);
        return host;
    }

    /// <summary>The host with a plugin in force in Sydby; the folder of the plugin's file lies in the folder of all plugins.</summary>
    public static async Task<RunningHost> WithPlugin(string file, string sha256, Action<WebApplicationBuilder> last)
    {
        var host = new RunningHost();
        var settings = host.Sydby.Settings().Replace(
            "\"validFrom\": \"2024-01-01\"", $"\"validFrom\": \"2024-01-01\", \"plugin\": \"{Path.GetFileNameWithoutExtension(file)}\"", StringComparison.Ordinal);
        await host.Begin("Production", builder =>
        {
            builder.Configuration["Plugins:Folder"] = Path.GetFullPath(Path.Combine(file, "..", ".."));
            builder.Configuration["Plugins:Allowed:0"] = sha256;
            last(builder);
        }, new() { [host.Sydby.Slug] = settings });
        return host;
    }

    /// <summary>Where the municipalities' files lie.</summary>
    public string SettingsFolder => Path.Combine(root.FullName, "config", "municipalities");

    /// <summary>Where the host keeps private keys.</summary>
    public string KeysFolder => Path.Combine(root.FullName, "data", "keys");

    /// <summary>What the token command would print for a facilitator.</summary>
    public string DevelopmentToken(string slug) => app!.Services.GetRequiredService<DevelopmentIssuer>()
        .Issue(app.Services.GetRequiredService<IServedMunicipalities>().Find(slug)!, new("facilitator", "facilitator", [Role.Facilitator]));

    public Task<HttpResponseMessage> Get(string path, object? token = null, string? language = null, string? purpose = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token.ToString());
        request.Headers.Add("Accept-Language", language ?? "da");
        if (purpose is not null)
        {
            request.Headers.TryAddWithoutValidation("Netvaerk-Purpose", purpose);
        }

        return Client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;

    public async ValueTask DisposeAsync()
    {
        if (app is not null)
        {
            await app.StopAsync();
            await app.DisposeAsync();
        }

        if (postgres is not null)
        {
            await PostgresAtHand.Drop([Nordby.Slug, Sydby.Slug]);
        }

        Client.Dispose();
        Nordby.Dispose();
        Sydby.Dispose();
        root.Delete(recursive: true);
    }

    private async Task Begin(string environment, Action<WebApplicationBuilder>? last, Dictionary<string, string> settings)
    {
        var folder = Directory.CreateDirectory(SettingsFolder).FullName;
        foreach (var (slug, text) in new Dictionary<string, string> { [Nordby.Slug] = Nordby.Settings(), [Sydby.Slug] = Sydby.Settings() }.Concat(settings))
        {
            await File.WriteAllTextAsync(Path.Combine(folder, $"{slug}.json"), text);
        }

        var launch = Launch.With("http://127.0.0.1:0", Path.Combine(root.FullName, "data"), postgres, places: new Places(root.FullName, IsCheckout: false), environment: environment);
        app = Program.Build(launch, builder =>
        {
            builder.Logging.AddProvider(lines);
            // Municipalities whose rules are nobody's matter here; RuleApprovalTests have some that accept theirs.
            builder.Services.AddSingleton(ApprovalDemand.Never);
            last?.Invoke(builder);
        });
        Program.Open(app);
        await app.StartAsync();
        Client = new() { BaseAddress = new(app.Urls.First()) };
    }
}
