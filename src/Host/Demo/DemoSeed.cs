using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Demo;

/// <summary>In Development, lets invented people bring a few invented families into every municipality that holds nothing yet.</summary>
internal static partial class DemoSeed
{
    /// <summary>Plays <c>config/demo/journeys.json</c> against the running host.</summary>
    public static async Task Play(WebApplication host, Launch launch, CancellationToken ct)
    {
        var operations = launch.Places.Operations;
        if (!launch.IsDevelopment || !Directory.Exists(operations))
        {
            return;
        }

        using var client = new HttpClient { BaseAddress = Reachable(host.Urls.First()) };
        var (served, issuer) = (host.Services.GetRequiredService<IServedMunicipalities>(), host.Services.GetRequiredService<DevelopmentIssuer>());
        var player = new JourneyPlayer(
            client, operations, (slug, person) => issuer.Issue(served.Find(slug)!, person), DemoPeople.In(launch.Places.Demo),
            host.Services.GetRequiredService<TimeProvider>().Today());
        var log = host.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(DemoSeed));
        var plays = from journey in Journey.In(Path.Combine(launch.Places.Demo, "journeys.json"))
                    from slug in journey.Municipalities
                    where served.Find(slug) is { OutOfService: null }
                    select PlayIfEmpty(player, slug, journey, log, ct);
        await Task.WhenAll(plays);

        // A municipality without a journey, and a file that was changed since: in Development nobody else is there to accept its rules.
        await Task.WhenAll(served.All.Where(one => one.OutOfService is null).Select(one => Try(() => player.ApproveRules(one.Slug, ct), log)));
    }

    private static Task PlayIfEmpty(JourneyPlayer player, string slug, Journey journey, ILogger log, CancellationToken ct) => Try(
        async () =>
        {
            if (await player.IsEmpty(slug, ct))
            {
                await player.Play(slug, journey, seen: null, ct);
            }
        }, log);

    private static async Task Try(Func<Task> step, ILogger log)
    {
        try
        {
            await step();
        }
        catch (JourneyFailed failure)
        {
            // A demo that breaks off half-way stands in no developer's way, but is not passed over either.
            DemoBrokeOff(log, failure.Message);
        }
    }

    private static Uri Reachable(string url) =>
        new(url.Replace("://0.0.0.0", "://127.0.0.1", StringComparison.Ordinal).Replace("://[::]", "://[::1]", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal) + "/");

    [LoggerMessage(LogLevel.Error, "The demo broke off. {What}")]
    private static partial void DemoBrokeOff(ILogger log, string what);
}
