using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Netvaerk.GraphQL;
using Netvaerk.Host.Answers;
using Netvaerk.Host.Database;
using Netvaerk.Host.Documents;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;

namespace Netvaerk.Tests.Meetings;

/// <summary>The modules' schema, served over HTTP on the case work's databases; who calls stands in a header.</summary>
internal sealed class Desk(WebApplication app, HttpClient client) : IAsyncDisposable
{
    /// <param name="casework">What it works with.</param>
    /// <param name="town">Whose rules there are.</param>
    /// <param name="last">What is otherwise than there.</param>
    public static async Task<Desk> Open(Casework casework, string town = "broendby", Action<IServiceCollection>? last = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<TimeProvider>(casework.Databases.Clock).AddKernel();
        foreach (var module in Casework.Modules)
        {
            builder.Services.AddModule(module);
        }

        Casework.Register(builder.Services, town);
        builder.Services.AddDatabases(casework.Databases.Options);
        builder.Services.AddSingleton<IReadOnlyCollection<MunicipalityPlace>>(casework.Databases.Places);
        builder.Services.AddSingleton<DataLoaderOptions>();
        builder.Services.AddGraphQLServer()
            .AddTypesFrom([typeof(KernelModule).Assembly, .. Casework.Modules])
            .AddMutationErrors(typeof(RuleBroken), typeof(InvalidInput), typeof(NotAllowed), typeof(NotFound), typeof(Kernel.Conflict))
            // A test may ask for all there is; what a caller may ask for at once is shown where the limits are.
            .ModifyOptions(static options =>
                (options.MaxCost, options.MaxBodyBytes, options.MaxTokens, options.MaxFields, options.Timeout) = (int.MaxValue, 16 * 1024 * 1024, int.MaxValue, int.MaxValue, TimeSpan.FromMinutes(5)))
            .AddErrorFilter<DomainErrors>();
        last?.Invoke(builder.Services);
        var app = builder.Build();
        app.Use((context, next) =>
        {
            var (subject, role) = (context.Request.Headers["subject"].ToString(), RoleNames.Parse(context.Request.Headers["role"].ToString())!.Value);
            context.RequestServices.GetRequiredService<CallerScope>()
                .Enter(casework.Databases.Places[0].Slug, new(subject, subject, new HashSet<Role> { role }, "case work"));
            return next(context);
        });
        app.MapGraphQL();
        app.MapDocuments();
        await app.StartAsync();
        var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();
        return new(app, new() { BaseAddress = new(address) });
    }

    /// <summary>The answer's data; an error fails the test.</summary>
    public async Task<JsonElement> Ask(string query, string subject = "mette", string role = "facilitator", object? variables = null)
    {
        var answer = await Answer(query, subject, role, variables);
        Assert.False(answer.TryGetProperty("errors", out _), answer.GetRawText());
        return answer.GetProperty("data");
    }

    /// <summary>The whole answer, whatever it says.</summary>
    public async Task<JsonElement> Answer(
        string query, string subject = "mette", string role = "facilitator", object? variables = null, CancellationToken ct = default)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Add("subject", subject);
        request.Headers.Add("role", role);
        using var response = await client.SendAsync(request, ct);
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(ct)).RootElement;
    }

    /// <summary>What is served at an address, and how.</summary>
    public async Task<HttpResponseMessage> Get(string path, string subject, string role)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("subject", subject);
        request.Headers.Add("role", role);
        return await client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        client.Dispose();
        await app.DisposeAsync();
    }
}
