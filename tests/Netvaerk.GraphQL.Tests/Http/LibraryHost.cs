using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL.Tests.Library;

namespace Netvaerk.GraphQL.Tests.Http;

/// <summary>The library served by Kestrel on a free port.</summary>
public class LibraryHost : IAsyncLifetime
{
    private readonly WebApplication app;

    public LibraryHost() : this(static _ => { })
    {
    }

    private protected LibraryHost(Action<GraphQLOptions> configure)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<Shelf>();
        builder.Services.AddSingleton<Bell>();
        builder.Services.AddGraphQLServer().AddTypes(TestSchema.TypesBeside(typeof(Book))).AddTypes(typeof(BellSubscriptions)).ModifyOptions(options =>
        {
            Door.Guard(options);
            options.MaxBodyBytes = 64 * 1024;
            configure(options);
            options.Admit = context => context.Request.Headers.ContainsKey("X-Stranger") ? new("Who are you?") { Code = "UNAUTHENTICATED" } : null;
        });
        app = builder.Build();
        app.UseWebSockets();
        app.MapGraphQL();
        app.MapGraphQLDocs();
    }

    public HttpClient Client { get; } = new();

    internal Bell Bell => app.Services.GetRequiredService<Bell>();

    internal Shelf Shelf => app.Services.GetRequiredService<Shelf>();

    public async ValueTask InitializeAsync()
    {
        await app.StartAsync();
        Client.BaseAddress = new(app.Urls.First() + "/graphql");
    }

    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        Client.Dispose();
        await app.DisposeAsync();
    }

    /// <summary>The code of an answer's first error.</summary>
    public static async Task<string?> Code(HttpResponseMessage answer)
    {
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return json.RootElement.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }

    /// <summary>The answer to a query, as JSON text.</summary>
    public async Task<string> Ask(string query, object? variables = null)
    {
        using var answer = await Post(JsonSerializer.Serialize(new { query, variables }));
        return await answer.Content.ReadAsStringAsync();
    }

    /// <summary>What lies at the end of a path in the answer's data.</summary>
    public async Task<JsonElement> Read(string query, params object[] path)
    {
        var json = JsonDocument.Parse(await Ask(query)).RootElement;
        Assert.False(json.TryGetProperty("errors", out var errors), $"{errors}");
        return path.Aggregate(json.GetProperty("data"), (at, step) => step is int index ? at[index] : at.GetProperty((string)step));
    }

    public Task<HttpResponseMessage> Post(string body, string accept = "application/json", string contentType = "application/json") =>
        Post(new StringContent(body, Encoding.UTF8, contentType), accept);

    public Task<HttpResponseMessage> Post(HttpContent content, string accept = "application/json")
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "") { Content = content, Version = HttpVersion.Version11 };
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return Client.SendAsync(request);
    }

    public Task<HttpResponseMessage> Get(string query, string? accept = "application/json", params (string Name, string Value)[] headers)
    {
        return GetBy("query", query, accept, headers);
    }

    public Task<HttpResponseMessage> GetBy(string parameter, string value, string? accept = "application/json", params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"?{parameter}={Uri.EscapeDataString(value)}");
        foreach (var (name, content) in headers.Concat(accept is null ? [] : [("Accept", accept)]))
            request.Headers.TryAddWithoutValidation(name, content);
        return Client.SendAsync(request);
    }
}
