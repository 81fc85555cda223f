using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;

namespace Netvaerk.Host.Tests.Processes;

/// <summary>Whoever operates the host receives traces and measurements over OTLP, each with its municipality, and nothing of who called.</summary>
public sealed class TelemetryTests : IDisposable
{
    private readonly TwoFolders folders = new();
    private readonly ConcurrentQueue<(string Kind, byte[] Body)> received = new();

    [Fact]
    public async Task Traces_and_measurements_arrive_with_their_municipality_and_without_the_caller()
    {
        await using var collector = await Collector();
        await using var host = await ServingHost.Start(folders.Elsewhere, "data", new Dictionary<string, string>
        {
            ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Urls.Single(),
            ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
            ["OTEL_BSP_SCHEDULE_DELAY"] = "200",
            ["OTEL_METRIC_EXPORT_INTERVAL"] = "500",
        });
        var token = await host.Token("skive", "data");
        Assert.Equal(200, (await host.Ask(token, "{ __typename }")).Status);

        await Arrives("/v1/traces");
        await Arrives("/v1/metrics");
        Assert.Equal(0, (await host.Stop()).Code);
        Assert.All(received, one => Assert.DoesNotContain("facilitator.", Encoding.Latin1.GetString(one.Body), StringComparison.Ordinal));
        Assert.All(received, one => Assert.DoesNotContain(token.Split('.')[1], Encoding.Latin1.GetString(one.Body), StringComparison.Ordinal));
    }

    public void Dispose() => folders.Dispose();

    private async Task Arrives(string kind)
    {
        var patience = Stopwatch.StartNew();
        while (!received.Any(one => one.Kind == kind && one.Body.AsSpan().IndexOf(Attribute("netvaerk.municipality", "skive")) >= 0))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"Nothing arrived at {kind} that names the municipality, of {received.Count}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    // An attribute in protocol buffers: field 1 is the key, field 2 the value, whose field 1 is a string.
    private static byte[] Attribute(string key, string value) =>
        [0x0A, (byte)key.Length, .. Encoding.ASCII.GetBytes(key), 0x12, (byte)(value.Length + 2), 0x0A, (byte)value.Length, .. Encoding.ASCII.GetBytes(value)];

    private async Task<WebApplication> Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var app = builder.Build();
        app.MapPost("/v1/{kind}", async context =>
        {
            using var body = new MemoryStream();
            await context.Request.Body.CopyToAsync(body);
            received.Enqueue((context.Request.Path.Value!, body.ToArray()));
        });
        await app.StartAsync();
        return app;
    }
}
