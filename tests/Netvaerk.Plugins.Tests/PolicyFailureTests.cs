using System.Diagnostics.Metrics;

namespace Netvaerk.Plugins.Tests;

/// <summary>A municipality's own rule that cannot answer fails that one operation, is counted, and is never replaced by another answer.</summary>
public sealed class PolicyFailureTests : IDisposable
{
    private const string Length = "public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => ";

    private readonly PluginFolder folder = new();

    [Theory]
    [InlineData(Length + "throw new Exception(\"broken\");")]
    [InlineData(Length + "null!;")]
    [InlineData(Length + "new(TimeSpan.FromHours(1), Array.Empty<Reason>());")]
    [InlineData(Length + "standard.But(TimeSpan.FromHours(-1), new(\"a\", \"b\", \"c\", \"d\"));")]
    [InlineData(Length + "standard.But(TimeSpan.FromHours(1), new(\"a\", \"\", \"c\", \"d\"));")]
    [InlineData(Length + "standard.But(TimeSpan.FromHours(1), new(\"a\", \"b\", \"c\", \"\"));")]
    public void An_operation_whose_rule_is_broken_fails_and_the_others_do_not(string members)
    {
        using var shelf = folder.With("Broken", "IMeetingPolicy", members).Shelf(null);
        var rules = Towns.TestrupRules("", ", \"plugin\": \"Broken\"", shelf);
        var failed = Assert.Throws<PolicyFailed>(() => rules.Length(new(), Towns.Today));
        Assert.Equal(("POLICY_FAILED", "testrup", "IMeetingPolicy.Length"), (failed.Code, failed.Municipality, failed.Policy));
        Assert.NotEqual(failed.Text.Da, failed.Text.En);
        Assert.Equal(new(2027, 1, 25), rules.Next(new() { HeldOn = new(2026, 11, 30) }, Towns.Today).Value.Earliest);
        Assert.Equal(TimeSpan.FromHours(2), Towns.Rules("broendby").Length(new(), Towns.Today).Value);
    }

    [Fact]
    public void A_window_that_begins_before_the_meeting_it_follows_is_no_answer()
    {
        using var shelf = folder.With("Broken", "IMeetingPolicy",
            "public Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard) => standard.But(new(meeting.HeldOn, null, null), new(\"a\", \"b\", \"c\", \"d\"));").Shelf(null);
        Assert.Throws<PolicyFailed>(() => Towns.TestrupRules("", ", \"plugin\": \"Broken\"", shelf).Next(new() { HeldOn = Towns.Today }, Towns.Today));
    }

    [Fact]
    public void A_plugin_cannot_take_a_remark_away()
    {
        using var shelf = folder.With("Hiding", "ITargetGroupPolicy", "public Remarks Remark(ChildFacts child, Remarks standard) => Remarks.None;").Shelf(null);
        var rules = Towns.TestrupRules("", ", \"plugin\": \"Hiding\"", shelf);
        Assert.Throws<PolicyFailed>(() => rules.AssessChild(Children.Fifteen, Towns.Today));
    }

    [Fact]
    public void A_plugin_cannot_speak_in_another_layer_s_name()
    {
        using var shelf = folder.With("Posing", "IMeetingPolicy",
            Length + "standard.But(TimeSpan.FromHours(1), standard.Because[0] with { Layer = Layer.Law });").Shelf(null);
        var answer = Towns.TestrupRules("", ", \"plugin\": \"Posing\"", shelf).Length(new(), Towns.Today);
        Assert.Equal([Layer.Method, Layer.Plugin], answer.Because.Select(one => one.Layer!.Value));
    }

    [Fact]
    public void A_plugin_sees_no_grounds()
    {
        using var shelf = folder.With("Curious", "ITargetGroupPolicy",
            "public Criteria Assess(ChildFacts child, Criteria standard) => child.Complexity.Grounds is null ? standard : throw new Exception(child.Complexity.Grounds);").Shelf(null);
        var child = Children.Ten with { Complexity = Known<Complexity>.Judged(Complexity.Complex, "Moren, Jette, fortæller …") };
        Assert.Equal(Verdict.Inside, Towns.TestrupRules("", ", \"plugin\": \"Curious\"", shelf).AssessChild(child, Towns.Today).Verdict);
    }

    [Fact]
    public void Nobody_overrides_the_law()
    {
        using var shelf = folder.With("Sunday", "IMeetingPolicy",
            "public Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard) => standard.But(new(new(2027, 2, 28), new(2027, 2, 28), new DateOnly(2027, 2, 28)), new(\"a\", \"b\", \"c\", \"d\"));").Shelf(null);
        Assert.Equal(new DateOnly(2027, 3, 1), Towns.TestrupRules("", ", \"plugin\": \"Sunday\"", shelf).Next(new() { HeldOn = Towns.Today }, Towns.Today).Value.Proposed);
    }

    [Fact]
    public void Every_failure_is_counted_by_municipality_and_policy()
    {
        List<string> counted = [];
        using var listener = new MeterListener { InstrumentPublished = (one, listening) => { if (one.Name == "netvaerk.policy.failures") listening.EnableMeasurementEvents(one); } };
        listener.SetMeasurementEventCallback<long>((_, count, tags, _) => { lock (counted) { counted.Add($"{count} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"); } });
        listener.Start();
        using var shelf = folder.With("Counted", "IDecisionPolicy", "public Answer<DecisionRhythm> Rhythm(Answer<DecisionRhythm> standard) => null!;").Shelf(null);
        var rules = Towns.TestrupRules("", ", \"plugin\": \"Counted\"", shelf);
        Assert.Throws<PolicyFailed>(() => rules.Rhythm(Towns.Today));
        Assert.Contains("1 testrup IDecisionPolicy.Rhythm", counted);
    }

    public void Dispose() => folder.Dispose();
}
