using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.SignIn;

/// <summary>The municipalities as their settings files say. In Development each has one issuer more: the host itself.</summary>
/// <param name="registry">Who is in service.</param>
/// <param name="development">The host as an issuer; null outside Development, where a file's development issuer counts for nothing.</param>
internal sealed class ServedFromSettings(MunicipalityRegistry registry, DevelopmentIssuer? development) : IServedMunicipalities
{
    private static readonly Text BadSettings = new(
        "Kommunens opsætningsfil eller plugin kan ikke bruges. Værtens log siger hvor og hvorfor.",
        "The municipality's settings file or plugin cannot be used. The host's log says where and why.");

    // One object per picture of a municipality: tokens that were validated against an older one are checked again.
    private readonly ConditionalWeakTable<MunicipalityInForce, ServedMunicipality> seen = [];

    // Kept across pictures: a change of another line of a file is no reason to ask its provider anew.
    private readonly ConcurrentDictionary<Uri, PublishedKeys> published = new();

    /// <inheritdoc/>
    public IReadOnlyCollection<ServedMunicipality> All => [.. registry.All.Select(Served)];

    /// <inheritdoc/>
    public ServedMunicipality? Find(string slug) =>
        registry.Find(slug) is { } found && found.Slug == slug ? InForce(found)
        : registry.All.FirstOrDefault(entry => entry.Slug == slug) is { } entry ? Served(entry)
        : null;

    private ServedMunicipality Served(MunicipalityEntry entry) =>
        entry.InForce is { } municipality ? InForce(municipality) : new(entry.Slug, entry.Slug, null, null, [], BadSettings);

    private ServedMunicipality InForce(MunicipalityInForce municipality) => seen.GetValue(
        municipality, one => new(one.Slug, one.Name, one.Code, one.Cvr, Issuers(one), null));

    private List<TrustedIssuer> Issuers(MunicipalityInForce municipality)
    {
        var stated = municipality.SignIn.Issuers;
        List<TrustedIssuer> trusted = [.. stated.Where(one => one.Use == IssuerUse.Everywhere).Select(one => new TrustedIssuer(one.Issuer, one.Audience, Keys(one)))];
        if (development is not null)
        {
            var own = stated.FirstOrDefault(one => one.Use == IssuerUse.Development);
            trusted.Add(development.Of(municipality.Slug, own?.Issuer, own?.Audience));
        }

        return trusted;
    }

    private IssuerKeys Keys(IssuerSettings issuer) =>
        issuer.Keys is { } stated ? new StatedKeys(PublicKeys.FromJwks(stated.GetRawText()))
        : issuer.Discovery is { } address ? published.GetOrAdd(address, static one => new(one))
        : new StatedKeys([]);
}
