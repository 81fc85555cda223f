using Netvaerk.Host.Plugins;
using Netvaerk.Municipalities;
using Netvaerk.Sdk.Testing;

namespace Netvaerk.Host.Commands;

/// <summary>Says what is wrong with settings files and plugins, as compilers do: <c>file(line,column): property: dansk / English</c>.</summary>
internal static class CheckCommand
{
    /// <summary>Checks the files named, or all of them and every plugin in the folder; and asks each plugin about its municipality's own settings.</summary>
    /// <returns>1 if anything is wrong.</returns>
    public static async Task<int> Run(CommandLine line)
    {
        var launch = line.Launch();
        await using var host = Services(launch);
        var findings = line.Files.Count > 0 ? Files(host, launch, line.Files) : Everything(host, launch);
        foreach (var finding in findings)
        {
            await Console.Out.WriteLineAsync(finding);
        }

        return findings.Count == 0 ? 0 : 1;
    }

    // Only what reads files and plugins: a check must work where no database or sign-in is set up yet.
    private static ServiceProvider Services(Launch launch) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(launch.CreateBuilder().Configuration)
        .AddMunicipalitiesWithPlugins(launch)
        .BuildServiceProvider();

    private static List<string> Files(ServiceProvider host, Launch launch, IEnumerable<string> files) =>
        [.. files.SelectMany(file => Municipality(host, launch, file, host.GetRequiredService<MunicipalityLoader>().Load(file))).Distinct()];

    private static List<string> Everything(ServiceProvider host, Launch launch)
    {
        var folder = Path.GetRelativePath(".", PluginSetup.SettingsFolder(host.GetRequiredService<IConfiguration>(), launch));
        var entries = host.GetRequiredService<MunicipalityLoader>().LoadAll(folder);
        return [.. entries.SelectMany(one => Municipality(host, launch, Path.Combine(folder, one.Slug + ".json"), one)).Concat(Plugins(host, launch)).Distinct()];
    }

    // What a file gets wrong stands in the way of asking its rules.
    private static IEnumerable<string> Municipality(ServiceProvider host, Launch launch, string file, MunicipalityEntry entry) => entry.InForce is null
        ? entry.Errors.Select(one => $"{one}")
        : Conformance.InFolder(file, PluginFolder(host, launch)).Select(one => $"{one}");

    // A plugin that no file names yet is still worth checking.
    private static IEnumerable<string> Plugins(ServiceProvider host, Launch launch)
    {
        var shelf = (PluginShelf)host.GetRequiredService<IPluginShelf>();
        return shelf.Names.SelectMany(name => Refusal(shelf, name) is { } why
            ? [$"{new Finding(ConformanceRule.Loads, $"{name}.dll(1,1)", why)}"]
            : Conformance.Alone(name, PluginFolder(host, launch)).Select(one => $"{one}"));
    }

    private static string PluginFolder(ServiceProvider host, Launch launch) => PluginOptions.Of(host.GetRequiredService<IConfiguration>(), launch).Folder;

    private static Text? Refusal(PluginShelf shelf, string folder)
    {
        try
        {
            var (name, version) = folder.Split('@') is [var left, var right] ? (left, right) : (folder, null);
            shelf.Load(name, version);
            return null;
        }
        catch (PluginRefused refused)
        {
            return refused.Why;
        }
    }
}
