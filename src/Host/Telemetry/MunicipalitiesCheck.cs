using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Netvaerk.Host.SignIn;
using Netvaerk.Municipalities;

namespace Netvaerk.Host.Telemetry;

/// <summary>
/// Whether the municipalities are served: degraded when some are not, or are by rules that are not those of their files, unhealthy when none is.
/// </summary>
internal sealed class MunicipalitiesCheck(IServedMunicipalities served, MunicipalityRegistry registry, MunicipalityDatabases databases, RuleApprovals rules)
    : IHealthCheck
{
    /// <summary>Under which name the report holds those that are out of service.</summary>
    public const string OutOfService = "outOfService";

    /// <summary>Under which name the report holds those that are served otherwise than their files say.</summary>
    public const string LastGood = "lastGood";

    /// <summary>Under which name the report holds those with rules that nobody has accepted yet.</summary>
    public const string AwaitingApproval = "awaitingApproval";

    private static readonly Text BadDatabase = new(
        "Kommunens database kan ikke åbnes. Værtens log siger hvorfor.",
        "The municipality's database cannot be opened. The host's log says why.");

    private static readonly Text HungRules = new(
        "Kommunens egne regler svarede ikke i tide og spørges ikke mere, før dens fil eller plugin er ændret.",
        "The municipality's own rules did not come back in time, and are not asked until its file or plugin is changed.");
    private static readonly Text Awaiting = new(
        "Regler venter på, at en leder i kommunen godkender dem.",
        "Rules wait for a manager of the municipality to accept them.");

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var shut = databases.OutOfService;
        var failing = served.All
            .Select(one => (one.Slug, Because: one.OutOfService ?? (shut.ContainsKey(one.Slug) ? BadDatabase : null)))
            .Where(one => one.Because is not null)
            .ToDictionary(one => one.Slug, one => one.Because!);
        var limping = registry.All
            .Where(one => !failing.ContainsKey(one.Slug))
            .Select(one => (one.Slug, Because: one.Errors.Count > 0 ? NotInForce(one.Errors[0]) : one.InForce is { RulesAreOutOfService: true } ? HungRules : null))
            .Where(one => one.Because is not null)
            .ToDictionary(one => one.Slug, one => one.Because!);
        var status = failing.Count + limping.Count == 0 && served.All.Count > 0 ? HealthStatus.Healthy
            : failing.Count < served.All.Count ? HealthStatus.Degraded
            : HealthStatus.Unhealthy;
        return Task.FromResult(new HealthCheckResult(status, data: new Dictionary<string, object>
        {
            [OutOfService] = new SortedDictionary<string, Text>(failing, StringComparer.Ordinal),
            [LastGood] = new SortedDictionary<string, Text>(limping, StringComparer.Ordinal),

            // Nothing is wrong with a host whose municipality takes its time, but whoever runs it should see why nobody can work.
            [AwaitingApproval] = new SortedDictionary<string, Text>(rules.Awaiting.Keys.ToDictionary(slug => slug, _ => Awaiting), StringComparer.Ordinal),
        }));
    }

    // Where it is, and not what stands there: this address is open to all.
    private static Text NotInForce(SettingsError error)
    {
        var at = string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileName(error.File)}({error.Line},{error.Column}){(error.Property.Length == 0 ? "" : $": {error.Property}")}");
        return new(
            $"Ændringen kan ikke bruges, og den sidste gode udgave gælder stadig. Fejlen er her: {at}. Værtens log siger hvorfor.",
            $"The change cannot be used, and the last good version stays in force. The mistake is here: {at}. The host's log says why.");
    }
}
