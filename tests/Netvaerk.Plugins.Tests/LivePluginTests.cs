using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;
using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>Plugins that are replaced, broken, forbidden and hung while they are in force.</summary>
public sealed class LivePluginTests : IDisposable
{
    private readonly LiveTown town = new(new PolicyLimits { Time = TimeSpan.FromMilliseconds(500), Hangs = 2 });

    [Fact]
    public void A_replaced_plugin_answers_those_who_begin_and_the_old_one_those_who_have_begun()
    {
        Assert.Equal(5, town.WithHours("Rules", 5).With(LiveTown.Json(plugin: "Rules")).Hours());
        var begun = town.Rules();
        Assert.Equal(6, town.WithHours("Rules", 6).Settle().Hours());
        Assert.Equal(5, begun.Length(new(), Towns.Today).Value.TotalHours);
        Assert.NotEqual(begun.Stamp(Towns.Today).Plugin!.Sha256, town.Rules().Stamp(Towns.Today).Plugin!.Sha256);
    }

    [Fact]
    public async Task A_call_that_is_under_way_ends_in_the_version_that_it_began_with()
    {
        var (begun, go) = (town.File("begun") + ".txt", town.File("go") + ".txt");
        town.Plugins.With("Rules", "IMeetingPolicy", $$"""
            public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard)
            {
                System.IO.File.WriteAllText(@"{{begun}}", "");
                for (var i = 0; i < 2000 && !System.IO.File.Exists(@"{{go}}"); i++) System.Threading.Thread.Sleep(5);
                return standard.But(TimeSpan.FromHours(5), new("a", "b", "c", "d"));
            }
            """);
        using var slow = new LiveTown(new PolicyLimits { Time = TimeSpan.FromSeconds(20) }) { Options = town.Options };
        var rules = slow.With(LiveTown.Json(plugin: "Rules")).Rules();
        var call = Task.Run(() => rules.Length(new(), Towns.Today).Value.TotalHours, TestContext.Current.CancellationToken);
        while (!File.Exists(begun))
        {
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }

        town.WithHours("Rules", 6);
        Assert.Equal(6, slow.Settle().Hours());
        await File.WriteAllTextAsync(go, "", TestContext.Current.CancellationToken);
        Assert.Equal(5, await call);
    }

    [Fact]
    public void The_old_version_is_unloaded_when_the_last_request_has_let_go_of_it()
    {
        town.WithHours("Rules", 5).With(LiveTown.Json(plugin: "Rules")).Settle();
        var (context, request) = Begin();
        town.WithHours("Rules", 6).Settle();
        Assert.True(IsAliveAfterCollecting(context));
        Assert.Equal(5, Answer(request));

        request.Value = null;
        Assert.False(IsAliveAfterCollecting(context));
        Assert.Equal(6, town.Hours());
    }

    [Fact]
    public void A_plugin_that_cannot_be_loaded_leaves_the_last_good_one_in_force()
    {
        town.WithHours("Rules", 5).With(LiveTown.Json(plugin: "Rules")).Settle();
        File.WriteAllText(town.Plugins.File("Rules"), "broken");
        town.Settle();
        var error = Assert.Single(town.Entry().Errors);
        Assert.Equal((5, "ruleSets[0].plugin", 2), (town.Hours(), error.Property, error.Line));
        Assert.Contains("is no .NET assembly", error.Sentence.En, StringComparison.Ordinal);

        Assert.Equal(6, town.WithHours("Rules", 6).Settle().Hours());
        Assert.Empty(town.Entry().Errors);
    }

    [Fact]
    public void A_plugin_that_is_not_allowed_is_in_force_once_it_is()
    {
        town.WithHours("Rules", 5);
        town.Options = town.Options with { Allowed = new HashSet<string> { AllowList.Sha256(town.Plugins.File("Rules")) } };
        town.With(LiveTown.Json(plugin: "Rules")).Settle();
        town.WithHours("Rules", 6).Settle();
        var sha256 = AllowList.Sha256(town.Plugins.File("Rules"));
        Assert.Contains(sha256, Assert.Single(town.Entry().Errors).Sentence.En, StringComparison.Ordinal);
        Assert.Equal(5, town.Hours());

        town.Options = town.Options with { Allowed = new HashSet<string> { sha256 } };
        Assert.Equal(6, town.Settle().Hours());
        Assert.Empty(town.Entry().Errors);
    }

    [Fact]
    public void A_plugin_that_is_trusted_no_more_puts_its_municipality_out_of_service_and_no_other_until_it_is_trusted_again()
    {
        town.WithHours("Rules", 5).WithHours("Others", 7);
        var (rules, others) = (AllowList.Sha256(town.Plugins.File("Rules")), AllowList.Sha256(town.Plugins.File("Others")));
        town.Options = town.Options with { Allowed = new HashSet<string> { rules, others } };
        town.With(LiveTown.Json(plugin: "Rules")).With(LiveTown.Json("other", code: "998", plugin: "Others"), "other").Settle();
        Assert.Equal((5, 7), (town.Hours(), town.Hours("other")));

        town.Options = town.Options with { Allowed = new HashSet<string> { others } };
        town.Settle();
        Assert.Throws<OutOfService>(() => town.Registry["testrup"]);
        var error = Assert.Single(town.Entry().Errors);
        Assert.Equal("ruleSets[0].plugin", error.Property);
        Assert.Contains($"Its SHA-256 is {rules}.", error.Sentence.En, StringComparison.Ordinal);
        Assert.Equal(7, town.Hours("other"));
        Assert.Empty(town.Entry("other").Errors);

        // A mistake in the file meanwhile does not bring it back either.
        town.With("{").Settle();
        Assert.Throws<OutOfService>(() => town.Registry["testrup"]);

        town.Options = town.Options with { Allowed = new HashSet<string> { rules, others } };
        town.With(LiveTown.Json(plugin: "Rules")).Settle();
        Assert.Equal((5, 7), (town.Hours(), town.Hours("other")));
    }

    [Fact]
    public void A_plugin_that_is_installed_after_its_file_brings_the_municipality_into_service()
    {
        town.With(LiveTown.Json(plugin: "Rules")).Settle();
        Assert.Throws<OutOfService>(() => town.Registry["testrup"]);
        Assert.Equal(5, town.WithHours("Rules", 5).Settle().Hours());
    }

    [Fact]
    public void A_rule_that_does_not_come_back_fails_its_operation_and_is_put_out_of_service_after_some_times()
    {
        town.Plugins.With("Rules", "IMeetingPolicy", """
            public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard)
            {
                while (true) System.Threading.Thread.Sleep(10);
            }
            """);
        town.With(LiveTown.Json(plugin: "Rules"));
        var rules = town.Rules();
        Assert.Equal("IMeetingPolicy.Length", Assert.Throws<PolicyFailed>(() => rules.Length(new(), Towns.Today)).Policy);
        Assert.False(town.Registry["testrup"].RulesAreOutOfService);

        // The same operation does not wait again.
        Assert.InRange(Took(() => Assert.Throws<PolicyFailed>(() => rules.Rhythm(Towns.Today))), TimeSpan.Zero, TimeSpan.FromMilliseconds(400));
        Assert.Equal(new(2027, 1, 25), town.Rules().Next(new() { HeldOn = Towns.Today }, Towns.Today).Value.Earliest);

        Assert.Throws<PolicyFailed>(() => town.Rules().Length(new(), Towns.Today));
        Assert.True(town.Registry["testrup"].RulesAreOutOfService);
        Assert.InRange(Took(() => Assert.Throws<PolicyFailed>(() => town.Rules().Length(new(), Towns.Today))), TimeSpan.Zero, TimeSpan.FromMilliseconds(400));

        Assert.Equal(6, town.WithHours("Rules", 6).Settle().Hours());
        Assert.False(town.Registry["testrup"].RulesAreOutOfService);
    }

    [Fact]
    public void Rules_that_are_asked_together_are_asked_on_one_thread_that_is_not_the_caller_s()
    {
        town.WithLength("Rules", "standard.But(TimeSpan.FromHours(Environment.CurrentManagedThreadId % 20 + 1), new(\"a\", $\"{Environment.CurrentManagedThreadId}\", \"c\", \"d\"))")
            .With(LiveTown.Json(plugin: "Rules"));
        var threads = town.Rules().Together(asked => Enumerable.Range(0, 100).Select(_ => asked.Length(new(), Towns.Today).Because[^1].Sentence.Da).ToHashSet());
        Assert.NotEqual($"{Environment.CurrentManagedThreadId}", Assert.Single(threads));
    }

    public void Dispose() => town.Dispose();

    // No wall clock is judged here but that one did not wait for the limit.
    private static TimeSpan Took(Action what)
    {
        var start = Stopwatch.GetTimestamp();
        what();
        return Stopwatch.GetElapsedTime(start);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private (WeakReference Context, StrongBox<Rulebook?> Request) Begin()
    {
        var rules = town.Rules();
        var plugin = (LoadedPlugin)town.Registry["testrup"].ForDay(Towns.Today).Plugin!;
        var policy = plugin.Create<IMeetingPolicy>(rules.Settings(Towns.Today))!;
        return (new(AssemblyLoadContext.GetLoadContext(policy.GetType().Assembly)), new(rules));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static double Answer(StrongBox<Rulebook?> request) => request.Value!.Length(new(), Towns.Today).Value.TotalHours;

    private static bool IsAliveAfterCollecting(WeakReference context)
    {
        for (var i = 0; context.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        return context.IsAlive;
    }
}
