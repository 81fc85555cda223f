using System.Globalization;
using Netvaerk.Host.Plugins;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Commands;

/// <summary>Says what is wrong with settings files and plugins, as compilers do: <c>file(line,column): property: sentence</c>.</summary>
internal static class CheckCommand
{
    /// <summary>Checks the files named, or all of them and every plugin in the folder.</summary>
    /// <returns>1 if anything is wrong.</returns>
    public static async Task<int> Run(CommandLine line)
    {
        var launch = line.Launch();
        await using var host = Services(launch);
        var findings = line.Files.Count > 0
            ? [.. line.Files.Select(host.GetRequiredService<MunicipalityLoader>().Load).SelectMany(one => one.Errors).Select(one => $"{one}")]
            : Everything(host, launch);
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

    private static List<string> Everything(ServiceProvider host, Launch launch)
    {
        var folder = Path.GetRelativePath(".", PluginSetup.SettingsFolder(host.GetRequiredService<IConfiguration>(), launch));
        var files = host.GetRequiredService<MunicipalityLoader>().LoadAll(folder).SelectMany(one => one.Errors).Select(one => $"{one}");
        return [.. files, .. Plugins((PluginShelf)host.GetRequiredService<IPluginShelf>())];
    }

    // A plugin that no file names yet is still worth checking.
    private static IEnumerable<string> Plugins(PluginShelf shelf)
    {
        foreach (var name in shelf.Names)
        {
            if (Refusal(shelf, name) is { } why)
            {
                yield return string.Create(CultureInfo.InvariantCulture, $"{name}.dll(1,1): {why.En}");
            }
        }
    }

    private static Text? Refusal(PluginShelf shelf, string name)
    {
        try
        {
            shelf.Load(name);
            return null;
        }
        catch (PluginRefused refused)
        {
            return refused.Why;
        }
    }
}
