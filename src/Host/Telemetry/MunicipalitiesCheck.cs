using Microsoft.Extensions.Diagnostics.HealthChecks;
using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Telemetry;

/// <summary>Whether the municipalities are served: degraded when some are not, unhealthy when none is.</summary>
internal sealed class MunicipalitiesCheck(IServedMunicipalities served, MunicipalityDatabases databases) : IHealthCheck
{
    private static readonly Text BadDatabase = new(
        "Kommunens database kan ikke åbnes. Værtens log siger hvorfor.",
        "The municipality's database cannot be opened. The host's log says why.");

    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var shut = databases.OutOfService;
        var failing = served.All
            .Select(one => (one.Slug, Because: one.OutOfService ?? (shut.ContainsKey(one.Slug) ? BadDatabase : null)))
            .Where(one => one.Because is not null)
            .OrderBy(one => one.Slug, StringComparer.Ordinal)
            .ToDictionary(one => one.Slug, object (one) => one.Because!);
        var status = failing.Count == 0 && served.All.Count > 0 ? HealthStatus.Healthy
            : failing.Count < served.All.Count ? HealthStatus.Degraded
            : HealthStatus.Unhealthy;
        return Task.FromResult(new HealthCheckResult(status, data: failing));
    }
}
