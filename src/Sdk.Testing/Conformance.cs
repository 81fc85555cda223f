using System.Reflection;
using System.Runtime.CompilerServices;
using Netvaerk.Municipalities;
using Netvaerk.Municipalities.Method;
using Netvaerk.Municipalities.Settings;
using Netvaerk.Sdk.Testing.Assemblies;
using Netvaerk.Sdk.Testing.Facts;
using Netvaerk.Sdk.Testing.Trials;

namespace Netvaerk.Sdk.Testing;

/// <summary>
/// The conformance kit. It reads a plugin's metadata, and asks its rules a thousand generated questions under its municipality's own settings,
/// over the very layers that a host puts beneath and above them. It catches mistakes; it is no sandbox, and stops nobody who means harm.
/// </summary>
public static class Conformance
{
    /// <summary>How many facts each rule is asked about.</summary>
    public const int FactsAsked = 1000;

    /// <summary>How long one rule may take over all that it is asked under one rule set, unless told otherwise: a minute, where milliseconds are usual.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>Judges a plugin's assembly alone: what it refers to and keeps, and whether a host can take it into use.</summary>
    /// <param name="plugin">The plugin's assembly.</param>
    public static IReadOnlyList<Finding> Of(string plugin) =>
        Refusal(plugin) is { } refused ? [refused] : [.. AssemblyRules.Of(plugin)];

    /// <summary>Judges a municipality: its file, and in every rule set that names the plugin, what its rules answer.</summary>
    /// <param name="plugin">The plugin's assembly.</param>
    /// <param name="settingsFile">The municipality's file.</param>
    /// <param name="patience">
    /// How long one rule may take over all that it is asked under one rule set, <see cref="Patience"/> unless given. One that takes longer is told by name and
    /// left behind: nothing can end a thread from without, so it runs on until this process ends.
    /// </param>
    public static IReadOnlyList<Finding> Of(string plugin, string settingsFile, TimeSpan? patience = null)
    {
        var alone = Of(plugin);
        var read = SettingsReader.Read(settingsFile);
        if (read.File is not { } file)
        {
            return [.. read.Errors.Select(one => new Finding(ConformanceRule.Loads, one.Place, one.Sentence)), .. alone];
        }

        var name = Path.GetFileNameWithoutExtension(plugin);
        var settings = file.RuleSets.Where(set => set.Plugin == name && IsMeant(set, plugin)).Select(set => new SettingsUnderTest(MethodPresets.Of(file.Method), set)).ToList();
        return settings.Count == 0
            ? [new(ConformanceRule.Loads, settingsFile, new(
                $"Intet regelsæt nævner pluginet. Skriv \"plugin\": \"{name}\" i et af dem.", $"No rule set names the plugin. Write \"plugin\": \"{name}\" in one of them.")), .. alone]
            : alone.Any(one => one.Rule is ConformanceRule.Loads) ? alone : [.. alone, .. Tried(plugin, settings, patience ?? Patience)];
    }

    /// <summary>Judges every plugin that a municipality's file names, as they lie in a host's folder: one folder for each.</summary>
    /// <param name="settingsFile">The municipality's file.</param>
    /// <param name="plugins">The host's folder of plugins.</param>
    public static IReadOnlyList<Finding> InFolder(string settingsFile, string plugins) =>
    [
        .. (SettingsReader.Read(settingsFile).File?.RuleSets ?? []).Where(set => set.Plugin is not null)
            .Select(set => Directory.Exists(Path.Combine(plugins, $"{set.Plugin}@{set.PluginVersion}")) ? $"{set.Plugin}@{set.PluginVersion}" : set.Plugin!).Distinct()
            .SelectMany(folder => Of(InFolderOf(folder, plugins), settingsFile).Select(one => one.Of(folder))),
    ];

    /// <summary>Judges one plugin's assembly alone, as it lies in a host's folder.</summary>
    /// <param name="folder">The plugin's own folder: its name, and its version after an @ where several lie side by side.</param>
    /// <param name="plugins">The host's folder of plugins.</param>
    public static IReadOnlyList<Finding> Alone(string folder, string plugins) => [.. Of(InFolderOf(folder, plugins)).Select(one => one.Of(folder))];

    private static string InFolderOf(string folder, string plugins) => Path.Combine(plugins, folder, folder.Split('@')[0] + ".dll");

    // Of several versions side by side a rule set names the one it means.
    private static bool IsMeant(RuleSettings set, string plugin) =>
        set.PluginVersion is null || !Version.TryParse(set.PluginVersion, out var meant) || !File.Exists(plugin) || Whole(meant) == AssemblyName.GetAssemblyName(plugin).Version;

    private static Version Whole(Version one) => new(one.Major, one.Minor, Math.Max(one.Build, 0), Math.Max(one.Revision, 0));

    // What was loaded is let go in a frame of its own: a local of this one would keep it alive.
    private static List<Finding> Tried(string plugin, IReadOnlyList<SettingsUnderTest> settings, TimeSpan patience)
    {
        var (findings, context) = Try(plugin, settings, patience);
        if (findings.Exists(one => one.IsHanging))
        {
            return findings;
        }

        for (var i = 0; context.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        if (context.IsAlive)
        {
            findings.Add(new(ConformanceRule.Unloads, Path.GetFileName(plugin), new(
                "Noget holder pluginet fast, så det ikke kan skiftes ud, mens værten kører. Fjern hændelser, timere og alt, der gemmer pluginets typer uden for pluginet, fx JsonSerializer.",
                "Something holds on to the plugin, so it cannot be replaced while the host runs. Remove events, timers and whatever keeps the plugin's types outside it, for example JsonSerializer.")));
        }

        return findings;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static (List<Finding> Findings, WeakReference Context) Try(string plugin, IReadOnlyList<SettingsUnderTest> settings, TimeSpan patience)
    {
        using var loaded = PluginUnderTest.Load(plugin);
        return ([.. Trial.Of(loaded, settings, patience)], new(loaded.Context));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static Finding? Refusal(string plugin)
    {
        try
        {
            using var loaded = PluginUnderTest.Load(plugin);
            return null;
        }
        catch (PluginRefused refused)
        {
            return new(ConformanceRule.Loads, Path.GetFileName(plugin), refused.Why);
        }
    }
}
