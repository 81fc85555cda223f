using Netvaerk.Municipalities.Law;
using Netvaerk.Municipalities.Method;
using Netvaerk.Municipalities.Settings;

namespace Netvaerk.Municipalities;

/// <summary>Builds a municipality from its file: reads it, fetches its plugins, and stacks the layers of each rule set.</summary>
public sealed class MunicipalityLoader(IPluginShelf plugins, PolicyFailures failures, PolicyLimits? limits = null)
{
    private readonly PolicyLimits limits = limits ?? new();

    /// <summary>Loads the municipality of one file. Whatever is wrong puts that one out of service.</summary>
    public MunicipalityEntry Load(string path)
    {
        var read = SettingsReader.Read(path);
        var named = (read.File?.RuleSets ?? []).Select(set => set.Plugin).OfType<string>().Distinct().ToDictionary(name => name, plugins.Stamp);
        var municipality = read.File is { } file ? Build(file, read) : null;
        var errors = read.Problems?.All ?? read.Errors;
        return new(Path.GetFileNameWithoutExtension(path), errors.Count == 0 ? municipality : null, errors) { Plugins = named, IsReadable = read.Problems is not null };
    }

    /// <summary>Loads every municipality of a folder, by slug. Two of the same number are both out of service.</summary>
    public IReadOnlyList<MunicipalityEntry> LoadAll(string folder) => WithoutSharedNumbers(folder, [.. FilesOf(folder).Select(Load)]);

    /// <summary>The settings files of a folder, by name; the schema is none of them.</summary>
    public static IReadOnlyList<string> FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*.json").Where(one => !one.EndsWith(".schema.json", StringComparison.Ordinal)).Order(StringComparer.Ordinal)];

    internal static IReadOnlyList<MunicipalityEntry> WithoutSharedNumbers(string folder, IReadOnlyList<MunicipalityEntry> entries)
    {
        var shared = entries.Select(one => one.InForce).OfType<MunicipalityInForce>()
            .SelectMany(one => new[] { one.Code, one.Cvr }.OfType<string>().Distinct().Select(number => (number, one.Slug)))
            .GroupBy(one => one.number, one => one.Slug).Where(one => one.Count() > 1)
            .SelectMany(one => one.Select(slug => (slug, one.Key))).ToLookup(one => one.slug, one => one.Key);
        return [.. entries.Select(entry => shared[entry.Slug].FirstOrDefault() is { } twice
            ? entry with { InForce = null, Errors = [SharedNumber(folder, entry.Slug, twice)] }
            : entry)];
    }

    private static SettingsError SharedNumber(string folder, string slug, string number) => new(Path.Combine(folder, slug + ".json"), 1, 1, "",
        new($"Nummeret {number} er brugt af en anden kommunes fil.", $"The number {number} is used by another municipality's file."));

    private MunicipalityInForce Build(MunicipalityFile file, SettingsRead read)
    {
        var preset = MethodPresets.Of(file.Method);
        var alone = new RuleSettings { ValidFrom = DateOnly.MinValue };
        List<RuleSet> sets = [.. file.RuleSets.Select((set, at) => Build(file.Slug, set, preset, read, at))];
        return new(
            file, sets, Build(file.Slug, new(preset, alone, null), read.Sha256, null), sets.Exists(one => one.Plugin is not null) ? Guard(file.Slug) : null);
    }

    /// <summary>A watchdog over rules of a municipality that are put together apart from its file.</summary>
    internal PolicyGuard Guard(string slug) => new(slug, limits, failures);

    /// <summary>A rule set put together again from its content.</summary>
    /// <exception cref="PluginRefused">The very plugin that it needs is not installed.</exception>
    /// <param name="slug">The municipality.</param>
    /// <param name="content">The content.</param>
    /// <param name="settingsSha256">The hash of the file that it stood in.</param>
    /// <param name="otherVersion">Another installed version of the plugin, where that is to be tried.</param>
    internal RuleSet Rebuild(string slug, RuleSetContent content, string settingsSha256, string? otherVersion = null)
    {
        if (otherVersion is not null && content.Plugin is { } named)
        {
            var other = plugins.Load(named.Name, otherVersion);
            return Build(slug, content with { Plugin = other.Identity }, settingsSha256, other);
        }

        var plugin = content.Plugin is { } wanted ? plugins.Load(wanted.Name, wanted.Version) : null;
        return plugin is null || plugin.Identity.Sha256 == content.Plugin!.Sha256 ? Build(slug, content, settingsSha256, plugin) : throw new PluginRefused(new(
            $"Pluginet »{plugin.Identity.Name}« er installeret, men med et andet indhold end det, der blev godkendt.",
            $"The plugin \"{plugin.Identity.Name}\" is installed, but with another content than was accepted."));
    }

    /// <summary>The rule sets of a draft of the municipality's file, or what is wrong with it.</summary>
    /// <param name="slug">The municipality.</param>
    /// <param name="text">The draft.</param>
    /// <param name="ownPlugins">The plugins that it may name: another municipality's are none of its business.</param>
    internal (IReadOnlyList<RuleSet> Sets, IReadOnlyList<SettingsError> Problems) Draft(string slug, byte[] text, IReadOnlySet<string> ownPlugins)
    {
        var read = SettingsReader.Read(slug + ".json", text);
        if (read.File is not { } file)
        {
            return ([], read.Errors);
        }

        foreach (var (set, at) in file.RuleSets.Select((set, at) => (set, at)).Where(one => one.set.Plugin is { } name && !ownPlugins.Contains(name)))
        {
            read.Problems!.Add($"ruleSets[{at}].plugin", $"»{set.Plugin}« er ikke kommunens eget plugin.", $"\"{set.Plugin}\" is no plugin of the municipality's own.");
        }

        var preset = MethodPresets.Of(file.Method);
        return read.Problems!.All.Count > 0 ? ([], read.Problems.All)
            : ([.. file.RuleSets.Select((set, at) => Build(slug, set, preset, read, at))], read.Problems.All);
    }

    private RuleSet Build(string slug, RuleSettings set, RuleSettings preset, SettingsRead read, int at)
    {
        try
        {
            var plugin = set.Plugin is { } name ? plugins.Load(name, set.PluginVersion) : null;
            return Build(slug, new(preset, set, plugin?.Identity), read.Sha256, plugin);
        }
        catch (PluginRefused refused)
        {
            // The municipality goes out of service; what is built without the plugin is never asked.
            read.Problems!.Add($"ruleSets[{at}].plugin", refused.Why.Da, refused.Why.En);
            return Build(slug, new(preset, set, null), read.Sha256, plugin: null);
        }
    }

    private RuleSet Build(string slug, RuleSetContent content, string settingsSha256, IPlugin? plugin)
    {
        var merged = content.File.Over(content.Method);
        var file = new FilePolicies(content.File, merged);
        return new(content, merged, new($"{slug}/{content.File.ValidFrom:yyyy-MM-dd}", settingsSha256, plugin?.Identity, content.Sha256), new(
            Layers<ITargetGroupPolicy>(slug, file, plugin, merged),
            Layers<IMeetingPolicy>(slug, file, plugin, merged, new WorkingDayLaw()),
            Layers<IDecisionPolicy>(slug, file, plugin, merged),
            Layers<ICompensationPolicy>(slug, file, plugin, merged),
            plugin));
    }

    private RuleLayers<TPolicy> Layers<TPolicy>(string slug, TPolicy file, IPlugin? plugin, RuleSettings merged, TPolicy? law = null)
        where TPolicy : class, IPolicy
    {
        List<RuleLayer<TPolicy>> layers = [new(Layer.File, file)];
        if (plugin?.Create<TPolicy>(merged) is { } own)
        {
            layers.Add(new(Layer.Plugin, own));
        }

        if (law is not null)
        {
            layers.Add(new(Layer.Law, law));
        }

        return new(slug, layers, failures);
    }
}
