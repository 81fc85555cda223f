using Npgsql;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Netvaerk.Host.Telemetry;

/// <summary>Traces and measurements by OpenTelemetry, each with its municipality, for whoever operates the host.</summary>
internal static class TelemetrySetup
{
    private const string Endpoint = "OTEL_EXPORTER_OTLP_ENDPOINT";

    /// <summary>
    /// Sends traces and measurements over OTLP to the endpoint that the configuration names. Where it names none nothing is collected either:
    /// a span that nobody receives still costs every request its part.
    /// </summary>
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        if (string.IsNullOrWhiteSpace(builder.Configuration[Endpoint]))
        {
            return;
        }

        builder.Services.AddOpenTelemetry()
            .ConfigureResource(static resource => resource.AddService("netvaerk", serviceVersion: typeof(TelemetrySetup).Assembly.GetName().Version?.ToString(3)))
            .WithTracing(static tracing => tracing
                .AddSource("Netvaerk.*")
                .AddAspNetCoreInstrumentation(static web => web.Filter = static request => !request.Request.Path.StartsWithSegments("/health"))
                .AddNpgsql())
            .WithMetrics(static metrics => metrics
                .AddMeter("Netvaerk.*")
                .AddAspNetCoreInstrumentation()
                .AddRuntimeInstrumentation()
                .AddNpgsqlInstrumentation())
            .UseOtlpExporter();
    }
}
