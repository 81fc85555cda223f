using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Netvaerk.Kernel;
using Netvaerk.Sdk;

namespace Netvaerk.Benchmarks.InProcess;

/// <summary>What it costs to ask a municipality's own rule under the watchdog, beside asking it directly.</summary>
internal static class PolicyCalls
{
    private const int Calls = 100;

    public static async Task Measure()
    {
        await using var services = new ServiceCollection().AddMetrics().BuildServiceProvider();
        var failures = new PolicyFailures(services.GetRequiredService<IMeterFactory>(), NullLogger<PolicyFailures>.Instance);
        var guard = new PolicyGuard("testrup", new(), failures);
        IMeetingPolicy policy = new FourHours();
        var layers = new RuleLayers<IMeetingPolicy>("testrup", [new(Layer.Plugin, policy)], failures);
        var (facts, standard) = (new MeetingFacts(), new Answer<TimeSpan>(TimeSpan.FromHours(2), new Reason("method", "To timer.", "Two hours.", "Method")));

        await Clock.Run(
        [
            new($"{Calls} policy calls, directly", 500, () => All(() => policy.Length(facts, standard))),
            new($"{Calls} policy calls, through the layers", 500, () => All(() => layers.Ask(standard, (one, beneath) => one.Length(facts, beneath)))),
            new($"{Calls} policy calls of one operation, through the layers under one watchdog", 500, () =>
                guard.Run(() => All(() => layers.Ask(standard, (one, beneath) => one.Length(facts, beneath))))),
            new($"{Calls} policy calls, each under a watchdog of its own", 50, () => All(() => guard.Run(() => layers.Ask(standard, (one, beneath) => one.Length(facts, beneath))))),
        ]);
    }

    private static ValueTask All(Func<Answer<TimeSpan>> ask)
    {
        for (var call = 0; call < Calls; call++)
        {
            if (ask().Value != TimeSpan.FromHours(4))
                throw new InvalidOperationException("Another rule answered.");
        }

        return default;
    }

    private sealed class FourHours : IMeetingPolicy
    {
        private static readonly Reason Why = new("four", "Fire timer.", "Four hours.", "Testrup");

        public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => standard.But(TimeSpan.FromHours(4), Why);
    }
}
