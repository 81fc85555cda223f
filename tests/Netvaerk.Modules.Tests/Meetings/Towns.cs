using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host;
using Netvaerk.Host.Plugins;
using Netvaerk.Kernel;
using Netvaerk.Municipalities;

namespace Netvaerk.Tests.Meetings;

/// <summary>Municipalities as they are configured, with their real plugins, and an invented one that runs the other method.</summary>
internal static class Towns
{
    private const string Testrup = """
        { "slug": "testrup", "name": "Testrup Kommune", "code": "999", "method": "det-inddragende-netvaerksmoede",
          "signIn": { "issuers": [{ "issuer": "https://dev.testrup.netvaerk.example", "audience": "netvaerk", "use": "development" }] },
          "ruleSets": [{ "validFrom": "2020-01-01" }] }
        """;

    // Invented too: it runs the other method, refuses what is not neutral, and has settled quorum and agreements.
    private const string Strengby = """
        { "slug": "strengby", "name": "Strengby Kommune", "code": "998", "method": "det-inddragende-netvaerksmoede",
          "ruleSets": [{ "validFrom": "2020-01-01", "meetings": {
            "venue": { "notNeutral": "refuse", "source": "Strengby 2026" } } }] }
        """;

    private static readonly Dictionary<string, string> Invented = new() { ["testrup"] = Testrup, ["strengby"] = Strengby };

    public static readonly PolicyFailures Failures =
        new ServiceCollection().AddLogging().AddMetrics().AddSingleton<PolicyFailures>().BuildServiceProvider().GetRequiredService<PolicyFailures>();

    public static readonly MunicipalityLoader Loader = new(new PluginShelf(new(Places.Here.Plugins, Allowed: null)), Failures);

    private static readonly Dictionary<string, MunicipalityInForce> Loaded = [];

    public static Rulebook Rules(string slug) => new(InForce(slug));

    public static MunicipalityInForce InForce(string slug)
    {
        lock (Loaded)
        {
            return Loaded.TryGetValue(slug, out var known) ? known : Loaded[slug] = Load(slug);
        }
    }

    /// <summary>An invented municipality whose file says this beside its name and number; returns its slug.</summary>
    public static string Invent(string slug, string rest)
    {
        lock (Loaded)
        {
            Invented[slug] = $$"""
                { "slug": "{{slug}}", "name": "Opdigtet Kommune", "code": "998", {{rest}} }
                """;
        }

        return slug;
    }

    /// <summary>A municipality as a loader puts it together, whose plugins may be a test's own.</summary>
    public static MunicipalityInForce Load(MunicipalityLoader loader, string slug, string text)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-towns-");
        try
        {
            var file = Path.Combine(folder.FullName, slug + ".json");
            File.WriteAllText(file, text);
            return InForce(loader.Load(file));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static MunicipalityInForce Load(string slug) => Invented.TryGetValue(slug, out var text)
        ? Load(Loader, slug, text)
        : InForce(Loader.Load(Path.Combine(Places.Here.Municipalities, slug + ".json")));

    private static MunicipalityInForce InForce(MunicipalityEntry entry) =>
        entry.InForce ?? throw new InvalidOperationException(string.Join('\n', entry.Errors));
}
