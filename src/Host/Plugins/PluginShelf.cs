using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using McMaster.NETCore.Plugins;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>
/// Loads plugins, each version once, into an unloadable context of its own; versions live side by side for as long as they are held. What is checked
/// is what is loaded: the files are copied first, so that nobody can change them in between and the folder stays free to be written to. Only the Sdk
/// is shared with the host.
/// </summary>
internal sealed class PluginShelf(PluginOptions standing) : IPluginShelf, IDisposable
{
    private readonly Lock gate = new();

    // One folder for all copies: what a plugin that nobody holds any more has not cleared away yet goes with it when the host stops.
    private readonly Lazy<DirectoryInfo> copies = new(() =>
    {
        var folder = Directory.CreateTempSubdirectory("netvaerk-plugins-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => ShadowCopy.Delete(folder);
        return folder;
    });

    // Held weakly: a plugin lives as long as a municipality or a request that has begun holds its rules, and then unloads by itself.
    private readonly Dictionary<string, WeakReference<LoadedPlugin>> latest = [];
    private readonly List<WeakReference<LoadedPlugin>> all = [];

    /// <summary>Asked each time, where the operator may allow another plugin while the host runs.</summary>
    public Func<PluginOptions> Options { get; init; } = () => standing;

    /// <summary>The names of the plugins that lie in the folder; of a version beside the others <c>Name@1.2.0.0</c>, as its folder is called.</summary>
    public IReadOnlyList<string> Names => Options() is var options && Directory.Exists(options.Folder)
        ? [.. Directory.EnumerateDirectories(options.Folder).Select(one => Path.GetFileName(one)).Where(one => IsThere(options, one)).Order(StringComparer.Ordinal)]
        : [];

    /// <inheritdoc/>
    public IPlugin Load(string name, string? version = null)
    {
        var options = Options();

        // A version beside the others lies in a folder that names it; otherwise the plugin's own folder may hold it.
        var beside = version is null ? name : $"{name}@{version}";
        var plugin = LoadFolder(options, IsThere(options, beside) ? beside : name);
        return version is null || SdkVersion.IsSame(plugin.Identity.Version, version) ? plugin : throw new PluginRefused(new(
            $"Pluginet »{name}« er installeret i version {plugin.Identity.Version} og ikke i {version}.",
            $"The plugin \"{name}\" is installed in version {plugin.Identity.Version} and not in {version}."));
    }

    /// <inheritdoc/>
    public string Stamp(string name)
    {
        var options = Options();
        var folders = Directory.Exists(options.Folder) ? Directory.EnumerateDirectories(options.Folder, $"{name}@*").Select(one => Path.GetFileName(one)) : [];
        return string.Concat(folders.Append(name).Order(StringComparer.Ordinal).Select(one => FolderStamp(options, one)));
    }

    /// <inheritdoc/>
    public string Trust => Options().Allowed is not { } allowed ? "any"
        : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Concat(allowed.Select(one => one.ToLowerInvariant()).Order(StringComparer.Ordinal)))));

    /// <inheritdoc/>
    public bool IsTrusted(IPlugin plugin) => plugin is not LoadedPlugin loaded || loaded.IsAllowed(Options().Allowed);

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var one in all)
            {
                if (one.TryGetTarget(out var plugin))
                {
                    plugin.Dispose();
                }
            }

            latest.Clear();
            all.Clear();
            if (copies.IsValueCreated)
            {
                ShadowCopy.Delete(copies.Value);
            }
        }
    }

    // A name is a name: nothing in it leads out of the folder.
    private static bool IsThere(PluginOptions options, string folder) =>
        Path.GetFileName(folder) == folder && File.Exists(Path.Combine(options.Folder, folder, NameOf(folder) + ".dll"));

    private static string NameOf(string folder) => folder.Split('@')[0];

    private static string FolderStamp(PluginOptions options, string folder) => IsThere(options, folder)
        ? string.Concat(new DirectoryInfo(Path.Combine(options.Folder, folder)).EnumerateFiles("*", SearchOption.AllDirectories)
            .OrderBy(one => one.FullName, StringComparer.Ordinal)
            .Select(one => string.Create(CultureInfo.InvariantCulture, $"{one.FullName}:{one.LastWriteTimeUtc.Ticks}:{one.Length};")))
        : "";

    private LoadedPlugin LoadFolder(PluginOptions options, string folder)
    {
        lock (gate)
        {
            var stamp = FolderStamp(options, folder);
            if (latest.TryGetValue(folder, out var known) && known.TryGetTarget(out var plugin) && plugin.Stamp == stamp)
            {
                // What the list allows may have changed since.
                plugin.CheckAgain(options.Allowed);
                return plugin;
            }

            plugin = LoadAnew(options, folder, stamp);
            all.RemoveAll(one => !one.TryGetTarget(out _));
            all.Add(latest[folder] = new(plugin));
            return plugin;
        }
    }

    private LoadedPlugin LoadAnew(PluginOptions options, string folder, string stamp)
    {
        var name = NameOf(folder);
        if (!IsThere(options, folder))
        {
            throw new PluginRefused(new($"Pluginet »{name}« findes ikke.", $"The plugin \"{name}\" is not there."));
        }

        var copy = ShadowCopy.Of(Path.Combine(options.Folder, folder), copies.Value.FullName);
        try
        {
            var main = copy.File(name + ".dll");
            AllowList.Check(copy.Assemblies, options.Allowed);
            SdkVersion.Check(main);
            var loader = PluginLoader.CreateFromAssemblyFile(main, isUnloadable: true, sharedTypes: [typeof(IPolicy)]);
            return new(loader, copy, PolicyTypes.Of(Open(loader, name)), new(name, SdkVersion.Of(main), AllowList.Sha256(main)), stamp);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    private static Assembly Open(PluginLoader loader, string name)
    {
        try
        {
            var assembly = loader.LoadDefaultAssembly();
            _ = assembly.GetTypes();
            return assembly;
        }
        catch (Exception failed) when (failed is BadImageFormatException or IOException or ReflectionTypeLoadException or TypeLoadException)
        {
            loader.Dispose();
            var what = failed is ReflectionTypeLoadException { LoaderExceptions: [{ } first, ..] } ? first.Message : failed.Message;
            throw new PluginRefused(new($"Pluginet »{name}« kan ikke indlæses: {what}", $"The plugin \"{name}\" cannot be loaded: {what}"));
        }
    }
}
