using System.Globalization;

namespace Netvaerk.Municipalities;

/// <summary>
/// The folder of settings files, looked at again and again. Looking is the same on every disk, network share and container mount, where the system's
/// own notices of changes are not; and what is still being written is left alone until it rests.
/// </summary>
internal sealed class MunicipalityFolder(MunicipalityLoader loader, IPluginShelf plugins, string folder)
{
    private readonly SortedDictionary<string, Watched> files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> codes = [];
    private IReadOnlyList<MunicipalityEntry> standing = [];
    private string trusted = "";
    private bool hasLooked;

    /// <summary>The municipalities as they are to be served from now on; null where nothing has changed.</summary>
    /// <exception cref="IOException">The folder cannot be read: what stands stands.</exception>
    public IReadOnlyList<MunicipalityEntry>? Look()
    {
        foreach (var path in MunicipalityLoader.FilesOf(folder))
        {
            files.TryAdd(path, new());
        }

        // A plugin that several municipalities name is looked at once, so that they change together. What the operator trusts concerns all of them: rules
        // that were accepted earlier may need a plugin that no file names any more.
        var shelf = new Dictionary<string, string>();
        var trust = plugins.Trust;
        var changed = files.Where(one => IsDue(one.Key, one.Value, shelf, trust)).ToList();
        foreach (var (path, file) in changed)
        {
            Take(path, file, trust);
        }

        foreach (var gone in files.Where(one => one.Value is { Entry: null, Settling.Taken: null or "" } && StampOf(one.Key).Length == 0).ToList())
        {
            files.Remove(gone.Key);
        }

        if (hasLooked && changed.Count == 0)
        {
            return null;
        }

        hasLooked = true;
        (var isTrustAsBefore, trusted) = (trusted == trust, trust);
        return standing = Compose(isTrustAsBefore);
    }

    private bool IsDue(string path, Watched file, Dictionary<string, string> shelf, string trust)
    {
        var now = StampOf(path);
        foreach (var name in now.Length == 0 ? [] : file.Entry?.Plugins.Keys ?? [])
        {
            now += PluginPart(name, shelf.TryGetValue(name, out var known) ? known : shelf[name] = plugins.Stamp(name));
        }

        return !hasLooked || file.Settling.IsDue(now.Length == 0 ? now : now + trust);
    }

    // The stamp is read before the file is, so that whatever changes in between is seen at the next look.
    private void Take(string path, Watched file, string trust)
    {
        var stamp = StampOf(path);
        file.Entry = stamp.Length == 0 ? null : loader.Load(path);
        file.Settling.Taken = file.Entry is { IsReadable: false }
            ? null
            : string.Concat([stamp, .. file.Entry?.Plugins.Select(one => PluginPart(one.Key, one.Value)) ?? [], stamp.Length == 0 ? "" : trust]);
    }

    private List<MunicipalityEntry> Compose(bool isTrustAsBefore)
    {
        var before = standing.ToDictionary(one => one.Slug);
        var fresh = MunicipalityLoader.WithoutSharedNumbers(folder, [.. files.Values.Select(one => one.Entry).OfType<MunicipalityEntry>().Select(SameCode)]);
        List<MunicipalityEntry> composed = [.. fresh.Select(one => one.InForce is null && before.GetValueOrDefault(one.Slug)?.InForce is { } last && IsTrusted(last) ? one with { InForce = isTrustAsBefore ? last : last.Anew() } : one)];
        foreach (var one in composed.Select(one => one.InForce).OfType<MunicipalityInForce>())
        {
            codes.TryAdd(one.Slug, one.Code);
        }

        return composed;
    }

    // A plugin that the operator trusts no more is good no more, whatever else is wrong.
    private bool IsTrusted(MunicipalityInForce municipality) => municipality.RuleSets.Select(one => one.Plugin).OfType<IPlugin>().All(plugins.IsTrusted);

    // The database of a slug carries the code that it was made for; another code would be another municipality's name on its door.
    private MunicipalityEntry SameCode(MunicipalityEntry entry) =>
        entry.InForce is { } now && codes.TryGetValue(entry.Slug, out var first) && first != now.Code
            ? entry with { InForce = null, Errors = [CodeChanged(entry.Slug, first)] }
            : entry;

    private SettingsError CodeChanged(string slug, string code) => new(Path.Combine(folder, slug + ".json"), 1, 1, "code", new(
        $"Kommunekoden var {code}, og kommunens database bærer den. Den kan ikke ændres, mens værten kører.",
        $"The municipality code was {code}, and the municipality's database carries it. It cannot change while the host runs."));

    private static string PluginPart(string name, string stamp) => $"|{name}:{stamp}";

    // A mounted file is often a link, which stays as it was when it comes to lead elsewhere.
    private static string StampOf(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not null)
        {
            file = file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo ?? file;
        }

        return file.Exists ? string.Create(CultureInfo.InvariantCulture, $"{file.FullName}:{file.LastWriteTimeUtc.Ticks}:{file.Length}") : "";
    }

    private sealed class Watched
    {
        public Settling Settling { get; } = new();

        public MunicipalityEntry? Entry { get; set; }
    }
}
