using System.Collections.Frozen;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Municipalities;

/// <summary>
/// All municipalities of this host: in service, or out of service with what is wrong. Each is one immutable picture, so that a request sees
/// the same rules from beginning to end.
/// </summary>
public sealed partial class MunicipalityRegistry
{
    private readonly FrozenDictionary<string, MunicipalityEntry> bySlug;
    private readonly FrozenDictionary<string, MunicipalityInForce> byNumber;

    internal MunicipalityRegistry(IReadOnlyList<MunicipalityEntry> entries, ILogger<MunicipalityRegistry> log)
    {
        All = entries;
        bySlug = entries.ToFrozenDictionary(one => one.Slug, StringComparer.Ordinal);
        byNumber = entries.Select(one => one.InForce).OfType<MunicipalityInForce>()
            .SelectMany(one => new[] { (one.Code, one), (one.Cvr ?? "", one) }).Where(one => one.Item1.Length > 0)
            .ToFrozenDictionary(one => one.Item1, one => one.one, StringComparer.Ordinal);
        foreach (var error in entries.SelectMany(one => one.Errors))
        {
            OutOfService(log, Path.GetFileNameWithoutExtension(error.File), error);
        }
    }

    /// <summary>Every municipality that has a file, by slug.</summary>
    public IReadOnlyList<MunicipalityEntry> All { get; }

    /// <summary>The municipality in service with that slug.</summary>
    /// <exception cref="Kernel.OutOfService">It is out of service.</exception>
    /// <exception cref="NotSignedIn">There is none.</exception>
    public MunicipalityInForce this[string slug] => bySlug.GetValueOrDefault(slug) is not { } entry ? throw new NotSignedIn()
        : entry.InForce ?? throw new OutOfService();

    /// <summary>The municipality in service with that slug, municipality code or CVR number, as tokens name it; otherwise null.</summary>
    public MunicipalityInForce? Find(string slugOrNumber) =>
        byNumber.GetValueOrDefault(slugOrNumber) ?? bySlug.GetValueOrDefault(slugOrNumber)?.InForce;

    [LoggerMessage(Level = LogLevel.Error, Message = "{Slug} is out of service: {Error}")]
    private static partial void OutOfService(ILogger log, string slug, SettingsError error);
}

/// <summary>A municipality that has a file: in service, or out of service with what is wrong.</summary>
/// <param name="Slug">The file's name.</param>
/// <param name="InForce">The municipality, if it is in service.</param>
/// <param name="Errors">What is wrong, if it is not.</param>
public sealed record MunicipalityEntry(string Slug, MunicipalityInForce? InForce, IReadOnlyList<SettingsError> Errors);
