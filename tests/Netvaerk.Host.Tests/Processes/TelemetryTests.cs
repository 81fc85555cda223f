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

        await Arrives("/v1/traces", body => [body]);

        // Each of its own: where one carries the municipality, that another lost it would go unnoticed.
        await Arrives("/v1/metrics", body => Metrics(body, "netvaerk.sign_in.accepted"));
        await Arrives("/v1/metrics", body => Metrics(body, "http.server.request.duration"));
        Assert.Equal(0, (await host.Stop()).Code);
        Assert.All(received, one => Assert.DoesNotContain("facilitator.", Encoding.Latin1.GetString(one.Body), StringComparison.Ordinal));
        Assert.All(received, one => Assert.DoesNotContain(token.Split('.')[1], Encoding.Latin1.GetString(one.Body), StringComparison.Ordinal));
    }

    public void Dispose() => folders.Dispose();

    private async Task Arrives(string kind, Func<byte[], IEnumerable<byte[]>> parts)
    {
        var patience = Stopwatch.StartNew();
        while (!received.Any(one => one.Kind == kind && parts(one.Body).Any(part => part.AsSpan().IndexOf(Attribute("netvaerk.municipality", "skive")) >= 0)))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromSeconds(60), $"Nothing arrived at {kind} that names the municipality, of {received.Count}.");
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }
    }

    // Resource metrics (1) hold scope metrics (2), which hold metrics (2), whose name is field 1.
    private static IEnumerable<byte[]> Metrics(byte[] body, string name) =>
        from resource in Fields(body, 1)
        from scope in Fields(resource, 2)
        from metric in Fields(scope, 2)
        where Fields(metric, 1).Any(one => Encoding.UTF8.GetString(one) == name)
        select metric;

    private static IEnumerable<byte[]> Fields(byte[] message, int number)
    {
        for (var at = 0; at < message.Length;)
        {
            var tag = Varint(message, ref at);
            var length = (tag & 7) switch { 1 => 8, 5 => 4, 2 => (int)Varint(message, ref at), _ => 0 };
            if ((tag & 7) == 0)
            {
                Varint(message, ref at);
            }

            if ((tag & 7) == 2 && tag >> 3 == (ulong)number)
            {
                yield return message[at..(at + length)];
            }

            at += length;
        }
    }

    private static ulong Varint(byte[] message, ref int at)
    {
        var value = 0UL;
        for (var shift = 0; ; shift += 7)
        {
            value |= (message[at] & 0x7FUL) << shift;
            if (message[at++] < 0x80)
            {
                return value;
            }
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
