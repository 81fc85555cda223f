using System.Runtime.CompilerServices;
using Netvaerk.Host.Plugins;

namespace Netvaerk.Plugins.Tests;

/// <summary>What the host refuses to load, and that the rest lives on.</summary>
public sealed class PluginLoadingTests : IDisposable
{
    private const string Length = "public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => ";

    private readonly PluginFolder folder = new();

    [Fact]
    public void A_misspelt_override_is_refused_at_loading()
    {
        folder.With("Misspelt", "IMeetingPolicy", "public Answer<TimeSpan> Lenght(MeetingFacts meeting, Answer<TimeSpan> standard) => standard;");
        Assert.Contains("Rules.Lenght is public but no member of IMeetingPolicy", Refusal("Misspelt").En, StringComparison.Ordinal);
    }

    [Fact]
    public void An_override_with_wrong_parameters_is_refused_at_loading()
    {
        folder.With("Wrong", "IMeetingPolicy", "public Answer<TimeSpan> Length(MeetingFacts meeting) => new(TimeSpan.Zero, new Reason(\"a\", \"b\", \"c\", \"d\"));");
        Assert.Contains("Rules.Length is public", Refusal("Wrong").En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_with_right_overrides_is_loaded_and_says_who_it_is()
    {
        folder.With("Right", "IMeetingPolicy, IDecisionPolicy", Length + "standard; public override string ToString() => \"rules\";");
        var plugin = folder.Shelf(null).Load("Right");
        Assert.Equal(("Right", AllowList.Sha256(folder.File("Right"))), (plugin.Identity.Name, plugin.Identity.Sha256));
        Assert.NotNull(plugin.Create<IMeetingPolicy>(new() { ValidFrom = Towns.Today }));
        Assert.NotNull(plugin.Create<IDecisionPolicy>(new() { ValidFrom = Towns.Today }));
        Assert.Null(plugin.Create<ICompensationPolicy>(new() { ValidFrom = Towns.Today }));
    }

    [Fact]
    public void One_built_for_another_major_version_of_the_Sdk_is_refused()
    {
        folder.WithSource("Future", "internal sealed class Rules : Netvaerk.Sdk.IMeetingPolicy { }", PluginFolder.SdkOf("2.0.0.0"));
        Assert.Contains("was built for Netvaerk.Sdk 2.0; the host has 1.0. Build it again with Netvaerk.Sdk 1.0", Refusal("Future").En, StringComparison.Ordinal);
        Assert.Contains("Byg det igen med Netvaerk.Sdk 1.0, eller bed driften om en vært med 2.", Refusal("Future").Da, StringComparison.Ordinal);
    }

    [Fact]
    public void One_built_for_a_newer_minor_version_of_the_Sdk_is_refused()
    {
        folder.WithSource("Newer", "internal sealed class Rules : Netvaerk.Sdk.IMeetingPolicy { }", PluginFolder.SdkOf("1.9.0.0"));
        Assert.Contains("newer than the host's 1.0", Refusal("Newer").En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_does_not_know_the_Sdk_is_refused()
    {
        folder.WithSource("Stranger", "public class Rules { }");
        Assert.Contains("does not use Netvaerk.Sdk", Refusal("Stranger").En, StringComparison.Ordinal);
    }

    [Fact]
    public void One_without_rules_is_refused()
    {
        folder.WithSource("Empty", "public class Rules { public Netvaerk.Sdk.Layer Layer; }");
        Assert.Equal("The plugin has no rules.", Refusal("Empty").En);
    }

    [Fact]
    public void Two_classes_for_one_policy_are_refused()
    {
        folder.WithSource("Double", "using Netvaerk.Sdk; class A : IMeetingPolicy; class B : IMeetingPolicy;");
        Assert.Contains("must be one only", Refusal("Double").En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_constructor_that_asks_for_something_else_is_refused()
    {
        folder.With("Greedy", "IMeetingPolicy", "public Rules(System.IO.Stream host) { }");
        Assert.Contains("constructor", Refusal("Greedy").En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Missing")]
    [InlineData("../Right")]
    public void One_that_is_not_there_is_refused(string name) => Assert.Contains("is not there", Refusal(name).En, StringComparison.Ordinal);

    [Fact]
    public void A_file_that_is_no_assembly_is_refused()
    {
        File.WriteAllText(folder.File("Text"), "not an assembly");
        Assert.Contains("is no .NET assembly", Refusal("Text").En, StringComparison.Ordinal);
    }

    [Fact]
    public void With_an_allow_list_only_what_stands_on_it_is_loaded()
    {
        folder.With("Right", "IMeetingPolicy", "");
        Assert.Contains("Plugins:Allowed", Assert.Throws<PluginRefused>(() => folder.Shelf([]).Load("Right")).Why.En, StringComparison.Ordinal);
        Assert.NotNull(folder.Shelf(AllowList.Sha256(folder.File("Right")).ToUpperInvariant()).Load("Right"));
    }

    [Fact]
    public void Each_plugin_has_a_context_of_its_own_and_shares_the_host_s_Sdk()
    {
        var (hilleroed, kolding) = (new PluginShelf(new(Towns.Checkout.Plugins, null)), Towns.Today);
        var one = hilleroed.Load("Hilleroed").Create<IMeetingPolicy>(new() { ValidFrom = kolding })!.GetType().Assembly;
        var other = hilleroed.Load("Kolding").Create<IDecisionPolicy>(new() { ValidFrom = kolding })!.GetType().Assembly;
        var (a, b) = (System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(one)!, System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(other)!);
        Assert.NotSame(a, b);
        Assert.True(a.IsCollectible);
        Assert.DoesNotContain(Towns.Checkout.Root, one.Location, StringComparison.Ordinal);
        hilleroed.Dispose();
    }

    [Fact]
    public void A_plugin_unloads_when_nothing_holds_it()
    {
        folder.With("Right", "IMeetingPolicy", Length + "standard;");
        var context = LoadAndForget();
        for (var i = 0; context.IsAlive && i < 20; i++)
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
        }

        Assert.False(context.IsAlive);
    }

    public void Dispose() => folder.Dispose();

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference LoadAndForget()
    {
        using var shelf = folder.Shelf(null);
        var policy = shelf.Load("Right").Create<IMeetingPolicy>(new() { ValidFrom = Towns.Today })!;
        return new(System.Runtime.Loader.AssemblyLoadContext.GetLoadContext(policy.GetType().Assembly));
    }

    private Text Refusal(string name) => Assert.Throws<PluginRefused>(() => folder.Shelf(null).Load(name)).Why;
}
