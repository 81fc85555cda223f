using System.Reflection;
using McMaster.NETCore.Plugins;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Plugins;

/// <summary>
/// Loads plugins, each once, into an unloadable context of its own. What is checked is what is loaded: the files are copied first, so that
/// nobody can change them in between and the folder stays free to be written to. Only the Sdk is shared with the host.
/// </summary>
internal sealed class PluginShelf(PluginOptions options) : IPluginShelf, IDisposable
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LoadedPlugin> loaded = [];

    /// <summary>The names of the plugins that lie in the folder; of a version beside the others <c>Name@1.2.0.0</c>, as its folder is called.</summary>
    public IReadOnlyList<string> Names => Directory.Exists(options.Folder)
        ? [.. Directory.EnumerateDirectories(options.Folder).Select(one => Path.GetFileName(one)).Where(IsThere).Order(StringComparer.Ordinal)]
        : [];

    /// <inheritdoc/>
    public IPlugin Load(string name, string? version = null)
    {
        // A version beside the others lies in a folder that names it; otherwise the plugin's own folder may hold it.
        var beside = version is null ? name : $"{name}@{version}";
        var plugin = LoadFolder(IsThere(beside) ? beside : name);
        return version is null || SdkVersion.IsSame(plugin.Identity.Version, version) ? plugin : throw new PluginRefused(new(
            $"Pluginet »{name}« er installeret i version {plugin.Identity.Version} og ikke i {version}.",
            $"The plugin \"{name}\" is installed in version {plugin.Identity.Version} and not in {version}."));
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var plugin in loaded.Values)
            {
                plugin.Dispose();
            }

            loaded.Clear();
        }
    }

    // A name is a name: nothing in it leads out of the folder.
    private bool IsThere(string folder) => Path.GetFileName(folder) == folder && File.Exists(Path.Combine(options.Folder, folder, NameOf(folder) + ".dll"));

    private static string NameOf(string folder) => folder.Split('@')[0];

    private LoadedPlugin LoadFolder(string folder)
    {
        lock (gate)
        {
            return loaded.TryGetValue(folder, out var known) ? known : loaded[folder] = LoadAnew(folder);
        }
    }

    private LoadedPlugin LoadAnew(string folder)
    {
        var name = NameOf(folder);
        if (!IsThere(folder))
        {
            throw new PluginRefused(new($"Pluginet »{name}« findes ikke.", $"The plugin \"{name}\" is not there."));
        }

        var copy = ShadowCopy.Of(Path.Combine(options.Folder, folder));
        try
        {
            var main = copy.File(name + ".dll");
            AllowList.Check(copy.Assemblies, options.Allowed);
            SdkVersion.Check(main);
            var loader = PluginLoader.CreateFromAssemblyFile(main, isUnloadable: true, sharedTypes: [typeof(IPolicy)]);
            return new(loader, copy, PolicyTypes.Of(Open(loader, name)), new(name, SdkVersion.Of(main), AllowList.Sha256(main)));
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
