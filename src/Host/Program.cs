using Netvaerk.Families;
using Netvaerk.Host.Answers;
using Netvaerk.Host.Commands;
using Netvaerk.Host.Database;
using Netvaerk.Host.Documents;
using Netvaerk.Host.Explorer;
using Netvaerk.Host.Feeds;
using Netvaerk.Host.Mail;
using Netvaerk.Host.Plugins;
using Netvaerk.Host.SignIn;
using Netvaerk.Host.Telemetry;
using Netvaerk.Meetings;
using Netvaerk.Referrals;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Host;

/// <summary>The table of contents: what the host is made of, and in which order a request meets it.</summary>
internal static class Program
{
    internal static Task<int> Main(string[] args) => CommandList.Execute(args);

    /// <summary>Puts the host together. Commands that serve nothing stop here: they need no schema.</summary>
    internal static WebApplication Build(Launch launch, Action<WebApplicationBuilder>? last = null)
    {
        var builder = launch.CreateBuilder();
        builder.AddTelemetry();
        builder.AddDatabases();
        builder.Services
            .AddKernel()
            .AddMunicipalitiesWithPlugins(launch)
            .AddStaff()
            .AddFamilies()
            .AddReferrals()
            .AddSeries()
            .AddMeetings()
            .AddInvitations(builder.Configuration, launch)
            .AddPlacements()
            .AddGraph(builder.Configuration, builder.Environment)
            .AddSignIn(launch)
            .AddHealth()
            .AddFeeds();
        last?.Invoke(builder);

        return builder.Build();
    }

    /// <summary>Says what is served, and what a request passes on its way there.</summary>
    internal static void Open(WebApplication app)
    {
        app.UseReadersLanguage();
        app.UseExplorer();
        app.UseWebSockets(new() { KeepAliveInterval = TimeSpan.FromSeconds(30), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.UseSignIn();
        app.MapHealth();
        app.MapFeeds();
        app.MapDocuments();
        app.MapGraphQL();
        app.MapGraphQLDocs(Places.Here.Operations).AllowAnonymous();
    }
}
