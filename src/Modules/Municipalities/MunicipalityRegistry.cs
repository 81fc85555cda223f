using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Municipalities;

/// <summary>
/// All municipalities of this host: in service, or out of service with what is wrong. Each is one immutable picture, so that a request sees
/// the same rules from beginning to end, whatever is changed in the folder meanwhile.
/// </summary>
public sealed partial class MunicipalityRegistry
{
    private readonly MunicipalityFolder folder;
    private readonly ILogger<MunicipalityRegistry> log;
    private readonly Lock looking = new();
    private volatile Picture picture = new([]);

    internal MunicipalityRegistry(MunicipalityFolder folder, ILogger<MunicipalityRegistry> log)
    {
        (this.folder, this.log) = (folder, log);
        Look();
    }

    /// <summary>Every municipality that has a file, by slug.</summary>
    public IReadOnlyList<MunicipalityEntry> All => picture.All;

    /// <summary>The municipality in service with that slug.</summary>
    /// <exception cref="Kernel.OutOfService">It is out of service.</exception>
    /// <exception cref="NotSignedIn">There is none.</exception>
    public MunicipalityInForce this[string slug] => picture.BySlug.GetValueOrDefault(slug) is not { } entry ? throw new NotSignedIn()
        : entry.InForce ?? throw new OutOfService();

    /// <summary>The municipality in service with that slug, municipality code or CVR number, as tokens name it; otherwise null.</summary>
    public MunicipalityInForce? Find(string slugOrNumber)
    {
        var now = picture;
        return now.ByNumber.GetValueOrDefault(slugOrNumber) ?? now.BySlug.GetValueOrDefault(slugOrNumber)?.InForce;
    }

    /// <summary>
    /// Looks at the files and plugins, and takes into force what has changed since the last look and has come to rest. Where a change is wrong, the
    /// last good picture of its municipality stays in force, with what is wrong beside it. What has begun goes on with the picture that it began with.
    /// </summary>
    /// <exception cref="IOException">The folder cannot be read: what stands stands.</exception>
    public void Look()
    {
        lock (looking)
        {
            if (folder.Look() is { } entries)
            {
                var before = picture;
                picture = new(entries);
                Say(before, entries);
            }
        }
    }

    private void Say(Picture before, IReadOnlyList<MunicipalityEntry> entries)
    {
        foreach (var entry in entries)
        {
            var earlier = before.BySlug.GetValueOrDefault(entry.Slug);
            foreach (var error in entry.Errors.Except(earlier?.Errors ?? []))
            {
                Refused(entry, error);
            }

            if (earlier is not null && entry.InForce is { } now && (now != earlier.InForce || earlier.Errors.Count > entry.Errors.Count))
            {
                InForceNow(log, entry.Slug);
            }
        }

        foreach (var gone in before.BySlug.Keys.Except(entries.Select(one => one.Slug)))
        {
            Gone(log, gone);
        }
    }

    private void Refused(MunicipalityEntry entry, SettingsError error)
    {
        if (entry.InForce is null)
        {
            OutOfService(log, entry.Slug, error);
        }
        else
        {
            LastGood(log, entry.Slug, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "{Slug} is out of service: {Error}")]
    private static partial void OutOfService(ILogger log, string slug, SettingsError error);

    [LoggerMessage(Level = LogLevel.Error, Message = "{Slug} goes on with its last good settings and plugin; the change cannot be used: {Error}")]
    private static partial void LastGood(ILogger log, string slug, SettingsError error);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Slug} was changed, and the change is in force.")]
    private static partial void InForceNow(ILogger log, string slug);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Slug} has no file any more and is out of service.")]
    private static partial void Gone(ILogger log, string slug);

    private sealed class Picture(IReadOnlyList<MunicipalityEntry> all)
    {
        public IReadOnlyList<MunicipalityEntry> All => all;

        public FrozenDictionary<string, MunicipalityEntry> BySlug { get; } = all.ToFrozenDictionary(one => one.Slug, StringComparer.Ordinal);

        public FrozenDictionary<string, MunicipalityInForce> ByNumber { get; } = all.Select(one => one.InForce).OfType<MunicipalityInForce>()
            .SelectMany(one => new[] { (one.Code, one), (one.Cvr ?? "", one) }).Where(one => one.Item1.Length > 0)
            .DistinctBy(one => one.Item1).ToFrozenDictionary(one => one.Item1, one => one.one, StringComparer.Ordinal);
    }
}

/// <summary>A municipality that has a file: in service, or out of service with what is wrong, or in service by its last good file with what is wrong since.</summary>
/// <param name="Slug">The file's name.</param>
/// <param name="InForce">The municipality, if it is in service.</param>
/// <param name="Errors">What is wrong with its file or plugin as they lie there now.</param>
public sealed record MunicipalityEntry(string Slug, MunicipalityInForce? InForce, IReadOnlyList<SettingsError> Errors)
{
    // The plugins that its file names, and how each stood in its folder before it was fetched.
    internal IReadOnlyDictionary<string, string> Plugins { get; init; } = new Dictionary<string, string>();

    // False where the file is there and cannot be opened: somebody may be about to mend that without touching the file.
    internal bool IsReadable { get; init; } = true;
}
