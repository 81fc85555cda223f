using System.Security.Claims;
using System.Text.Encodings.Web;
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Netvaerk.Benchmarks.Servers;

namespace Netvaerk.Benchmarks.Peer;

/// <summary>What somebody would write by hand for these three answers: a minimal API with the same sign-in, rights check and read record.</summary>
internal static class PeerHost
{
    public static Task Serve(string data) => Serve(
        RememberedTokens.OfDevelopment(data),
        services => services.AddSingleton(new ReferralRows(Path.Combine(data, $"{Site.Municipality}.db"), TimeProvider.System)),
        Map);

    /// <summary>Serves some answers to whoever is signed in, until it is asked to stop.</summary>
    public static async Task Serve(RememberedTokens tokens, Action<IServiceCollection> add, Action<WebApplication> map)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0").ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.Services.ConfigureHttpJsonOptions(json => json.SerializerOptions.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping);
        builder.Services.AddAuthorization().AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenHandlers.Clear();
            bearer.TokenHandlers.Add(tokens);
        });
        add(builder.Services);
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        map(app);
        await app.StartAsync();
        Console.WriteLine(app.Urls.Single());
        await app.WaitForShutdownAsync();
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/ping", () => new Answer<Ping>(new("Query"))).RequireAuthorization();
        app.MapGet("/viewer", (ClaimsPrincipal caller) => new Answer<ViewerOnly>(new(new(caller.FindFirstValue("name")!)))).RequireAuthorization();
        app.MapGet("/referrals/{id}", async (string id, ClaimsPrincipal caller, ReferralRows rows) =>
            new Answer<ReferralOnly>(new(await rows.Read(caller, id)))).RequireAuthorization();
    }

    private sealed record Answer<T>(T Data);

    private sealed record Ping([property: JsonPropertyName("__typename")] string TypeName);

    private sealed record ViewerOnly(Viewer Viewer);

    private sealed record Viewer(string Name);

    private sealed record ReferralOnly(ReferralRow? Referral);
}
