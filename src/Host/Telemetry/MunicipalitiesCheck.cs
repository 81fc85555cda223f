using Microsoft.Extensions.Diagnostics.HealthChecks;
using Netvaerk.Host.SignIn;

namespace Netvaerk.Host.Telemetry;

/// <summary>Whether the municipalities are served: degraded when some are not, unhealthy when none is.</summary>
internal sealed class MunicipalitiesCheck(IServedMunicipalities served) : IHealthCheck
{
    /// <inheritdoc/>
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var failing = served.All.Where(one => one.OutOfService is not null)
            .OrderBy(one => one.Slug, StringComparer.Ordinal)
            .ToDictionary(one => one.Slug, object (one) => one.OutOfService!);
        var status = failing.Count == 0 && served.All.Count > 0 ? HealthStatus.Healthy
            : failing.Count < served.All.Count ? HealthStatus.Degraded
            : HealthStatus.Unhealthy;
        return Task.FromResult(new HealthCheckResult(status, data: failing));
    }
}
