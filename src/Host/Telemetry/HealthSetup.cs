using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Netvaerk.Host.Telemetry;

/// <summary>Two addresses for whoever watches the host: whether it lives, and whether it can serve. Both are open to all and say nothing of anybody.</summary>
internal static class HealthSetup
{
    private static readonly JsonSerializerOptions Danish = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Adds the checks.</summary>
    public static IServiceCollection AddHealth(this IServiceCollection services)
    {
        services.AddHealthChecks().AddCheck<MunicipalitiesCheck>("municipalities");
        return services;
    }

    /// <summary>Serves <c>/health/live</c> and <c>/health/ready</c>.</summary>
    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", new() { Predicate = static _ => false, ResponseWriter = Write }).AllowAnonymous();
        app.MapHealthChecks("/health/ready", new HealthCheckOptions { ResponseWriter = Write }).AllowAnonymous();
    }

    private static Task Write(HttpContext context, HealthReport report)
    {
        var (outOfService, lastGood, awaitingApproval) =
            (Of(report, MunicipalitiesCheck.OutOfService), Of(report, MunicipalitiesCheck.LastGood), Of(report, MunicipalitiesCheck.AwaitingApproval));
        return context.Response.WriteAsJsonAsync(new { status = Word(report.Status), outOfService, lastGood, awaitingApproval }, Danish, context.RequestAborted);
    }

    private static IEnumerable<object> Of(HealthReport report, string what) =>
        from entry in report.Entries.Values
        from one in entry.Data.GetValueOrDefault(what) as IReadOnlyDictionary<string, Text> ?? new Dictionary<string, Text>()
        select new { municipality = one.Key, because = new { da = one.Value.Da, en = one.Value.En } };

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => "healthy",
        HealthStatus.Degraded => "degraded",
        _ => "unhealthy",
    };
}
