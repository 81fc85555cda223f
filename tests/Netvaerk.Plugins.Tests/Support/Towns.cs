using Microsoft.Extensions.DependencyInjection;
using Netvaerk.Host;
using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>The municipalities as they are configured, with their real plugins.</summary>
internal static class Towns
{
    public static readonly string[] All = ["aarhus", "broendby", "fredensborg", "hilleroed", "kolding", "roskilde", "skive"];

    public static readonly string[] Original = ["aarhus", "broendby", "fredensborg"];

    // A day on which every municipality's rule set holds.
    public static readonly DateOnly Today = new(2026, 11, 30);

    public static Places Checkout => Places.Here;

    // Static fields are made in the order in which they stand: each below needs the one above it.
    private static readonly ServiceProvider Services =
        new ServiceCollection().AddLogging().AddMetrics().AddSingleton<PolicyFailures>().BuildServiceProvider();

    private static readonly PluginShelf Shelf = new(new(Checkout.Plugins, Allowed: null));

    private static readonly IReadOnlyList<MunicipalityEntry> Entries = Loader(Shelf).LoadAll(Checkout.Municipalities);

    public static Rulebook Rules(string slug) => new(Entry(slug).InForce ?? throw new InvalidOperationException(string.Join('\n', Entry(slug).Errors)));

    public static MunicipalityEntry Entry(string slug) => Entries.Single(one => one.Slug == slug);

    public static string PluginFile(string name) => Path.Combine(Checkout.Plugins, name, name + ".dll");

    public static string SettingsFile(string slug) => Path.Combine(Checkout.Municipalities, slug + ".json");

    public static MunicipalityLoader Loader(IPluginShelf shelf, PolicyLimits? limits = null) => new(shelf, Services.GetRequiredService<PolicyFailures>(), limits);

    /// <summary>An invented municipality of that file; its plugins come from the shelf given, or the checkout's.</summary>
    public static MunicipalityEntry Testrup(string json, IPluginShelf? shelf = null) => Testrup(System.Text.Encoding.UTF8.GetBytes(json), shelf);

    public static MunicipalityEntry Testrup(byte[] json, IPluginShelf? shelf = null)
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-test-");
        try
        {
            var file = Path.Combine(folder.FullName, "testrup.json");
            File.WriteAllBytes(file, json);
            return Loader(shelf ?? Shelf).Load(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    public static Rulebook TestrupRules(string rest, string ruleSet, IPluginShelf? shelf = null)
    {
        var entry = Testrup($$"""
            { "slug": "testrup", "name": "Testrup Kommune", "code": "999", {{rest}} "ruleSets": [{ "validFrom": "2020-01-01" {{ruleSet}} }] }
            """, shelf);
        return new(entry.InForce ?? throw new InvalidOperationException(string.Join('\n', entry.Errors)));
    }
}
