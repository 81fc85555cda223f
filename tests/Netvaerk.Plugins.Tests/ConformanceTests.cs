using Netvaerk.Sdk.Testing;
using Netvaerk.Sdk.Testing.Trials;

namespace Netvaerk.Plugins.Tests;

/// <summary>The conformance kit finds a deliberately bad plugin for each of its rules, and says what to do.</summary>
public sealed class ConformanceTests : IDisposable
{
    private const string Length = "public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => ";

    private const string Next = "public Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard) => ";

    private const string Why = "new Reason(\"testrup.longer\", \"Møder er længere her.\", \"Meetings are longer here.\", \"Testrup 2026\")";

    private const string AnHourMore = "standard.But(standard.Value + TimeSpan.FromHours(1), " + Why + ")";

    private const string Right = Length + AnHourMore + ";";

    private readonly PluginFolder folder = new();

    [Fact]
    public void A_good_plugin_is_found_good() => Assert.Empty(Judge(Right));

    [Theory]
    [InlineData(Length + "System.IO.File.Exists(\"x\") ? standard : " + AnHourMore + ";", "Rules.Length", "Uses System.IO.File.Exists. A rule reads no files.")]
    [InlineData(Length + "new System.Net.Http.HttpClient() is null ? standard : " + AnHourMore + ";", "Rules.Length", "A rule uses no network.")]
    [InlineData(Length + "System.Diagnostics.Process.GetCurrentProcess().Id == 0 ? standard : " + AnHourMore + ";", "Rules.Length", "A rule touches no process")]
    [InlineData(Length + "Environment.MachineName.Length == 0 ? standard : " + AnHourMore + ";", "Rules.Length", "Uses System.Environment.MachineName.")]
    [InlineData(Length + "new System.Reflection.Emit.DynamicMethod(\"x\", null, null) is null ? standard : " + AnHourMore + ";", "Rules.Length", "A rule makes no code")]
    [InlineData(Length + "Activator.CreateInstance(typeof(object)) is null ? standard : " + AnHourMore + ";", "Rules.Length", "Uses System.Activator.CreateInstance.")]
    [InlineData(Length + "DateTime.Now.Year < 2000 ? standard : " + AnHourMore + ";", "Rules.Length", "Uses System.DateTime.Now. A rule has no clock")]
    [InlineData(Length + "TimeProvider.System.GetUtcNow().Year < 2000 ? standard : " + AnHourMore + ";", "Rules.Length", "A rule has no clock")]
    [InlineData(Length + "Random.Shared.Next() < 0 ? standard : " + AnHourMore + ";", "Rules.Length", "A rule casts no dice")]
    [InlineData(Length + "Guid.NewGuid() == Guid.Empty ? standard : " + AnHourMore + ";", "Rules.Length", "Uses System.Guid.NewGuid.")]
    [InlineData(Length + "System.Threading.Thread.CurrentThread.IsAlive ? " + AnHourMore + " : standard;", "Rules.Length", "uses no threads")]
    [InlineData(Length + "System.Threading.Tasks.Task.Run(() => 1).Result == 0 ? standard : " + AnHourMore + ";", "Rules.Length", "uses no threads")]
    [InlineData(Length + "Console.Out is null ? " + AnHourMore + " : standard;", "Rules.Length", "touches no process")]
    [InlineData(Length + "System.Diagnostics.Debugger.IsAttached ? " + AnHourMore + " : standard;", "Rules.Length", "touches no process")]
    [InlineData(Length + "GC.CollectionCount(0) > 0 ? " + AnHourMore + " : standard;", "Rules.Length", "touches no process")]
    [InlineData(Length + "OperatingSystem.IsWindows() ? " + AnHourMore + " : standard;", "Rules.Length", "touches no process")]
    [InlineData(Length + "new WeakReference(meeting).IsAlive ? " + AnHourMore + " : standard;", "Rules.Length", "touches no process")]
    [InlineData(Length + "Environment.TickCount64 > 0 ? " + AnHourMore + " : standard;", "Rules.Length", "has no clock")]
    [InlineData(Length + "System.Diagnostics.Stopwatch.GetTimestamp() > 0 ? " + AnHourMore + " : standard;", "Rules.Length", "has no clock")]
    [InlineData(Length + "DateTimeOffset.UtcNow.Year > 2000 ? " + AnHourMore + " : standard;", "Rules.Length", "has no clock")]
    [InlineData(Length + "((Func<DateTime>)(() => DateTime.Today))().Year > 2000 ? " + AnHourMore + " : standard;", "Rules.Length", "has no clock")]
    [InlineData(Length + "TimeZoneInfo.Local.BaseUtcOffset > TimeSpan.Zero ? " + AnHourMore + " : standard;", "Rules.Length", "neither the machine's time zone")]
    [InlineData(Length + "new DateTime(2026, 1, 1).ToLocalTime().Hour > 1 ? " + AnHourMore + " : standard;", "Rules.Length", "neither the machine's time zone")]
    [InlineData(Length + "DateTime.Parse(\"12:00\").Year > 2000 ? " + AnHourMore + " : standard;", "Rules.Length", "a text without a date gets today's")]
    [InlineData(Length + "System.Globalization.CultureInfo.CurrentCulture.Name == \"de-DE\" ? " + AnHourMore + " : standard;", "Rules.Length", "whatever language the machine is set to")]
    [InlineData(Length + "System.Globalization.RegionInfo.CurrentRegion.Name == \"DK\" ? " + AnHourMore + " : standard;", "Rules.Length", "whatever language the machine is set to")]
    [InlineData(Length + "new Random().Next() > 0 ? " + AnHourMore + " : standard;", "Rules.Length", "casts no dice")]
    [InlineData(Length + "Guid.CreateVersion7() == Guid.Empty ? " + AnHourMore + " : standard;", "Rules.Length", "casts no dice")]
    [InlineData(Length + "System.Security.Cryptography.RandomNumberGenerator.GetInt32(9) > 3 ? " + AnHourMore + " : standard;", "Rules.Length", "casts no dice")]
    [InlineData(Length + "\"Testrup\".GetHashCode() > 0 ? " + AnHourMore + " : standard;", "Rules.Length", "A hash code is another each time")]
    [InlineData(Length + "HashCode.Combine(1) > 0 ? " + AnHourMore + " : standard;", "Rules.Length", "A hash code is another each time")]
    [InlineData(Length + "Type.GetType(\"System.IO.File\") is null ? " + AnHourMore + " : standard;", "Rules.Length", "by the back door")]
    [InlineData(Length + "Delegate.CreateDelegate(typeof(Func<object>), typeof(object), \"x\") is null ? " + AnHourMore + " : standard;", "Rules.Length", "by the back door")]
    [InlineData(Length + "typeof(Rules).Assembly.GetName() is null ? " + AnHourMore + " : standard;", "Rules.Length", "by the back door")]
    [InlineData(Length + "((dynamic)meeting).Professionals > 3 ? " + AnHourMore + " : standard;", "Rules.Length", "by the back door")]
    [InlineData(Length + "System.Linq.Expressions.Expression.Constant(1) is null ? " + AnHourMore + " : standard;", "Rules.Length", "by the back door")]
    [InlineData(Length + "new System.Collections.Generic.List<System.Threading.Timer>().Count > 0 ? " + AnHourMore + " : standard;", "Testrup.dll", "uses no threads")]
    [InlineData(Length + "System.Linq.ParallelEnumerable.Range(1, 3) is null ? " + AnHourMore + " : standard;", "Rules.Length", "uses no threads")]
    [InlineData(Length + "new System.Net.Sockets.Socket(System.Net.Sockets.SocketType.Stream, System.Net.Sockets.ProtocolType.Tcp) is null ? " + AnHourMore + " : standard;", "Rules.Length", "uses no network")]
    [InlineData(Length + "System.Xml.Linq.XDocument.Load(\"x\") is null ? " + AnHourMore + " : standard;", "Rules.Length", "reads no files")]
    [InlineData(Right + " ~Rules() { }", "Rules.Finalize", "uses no threads")]
    [InlineData(Right + " private static readonly Random Dice = new();", "Rules", "casts no dice")]
    [InlineData(Right + " private static int Locked(object gate) { lock (gate) { return 1; } }", "Rules.Locked", "uses no threads")]
    [InlineData(Right + " private static async void Later() => await System.Threading.Tasks.Task.Yield();", "Rules.Later", "uses no threads")]
    [InlineData(Right + " [ThreadStatic] private static int asked; private static readonly System.Threading.ThreadLocal<int> Own = new();", "Rules", "uses no threads")]
    [InlineData(Right + " } internal static class Early { [System.Runtime.CompilerServices.ModuleInitializer] internal static void Begin() { }", "Testrup.dll", "Remove ModuleInitializer")]
    [InlineData(Right + " [System.Runtime.InteropServices.DllImport(\"libc\")] private static extern int getpid();", "Rules.getpid", "calls no code outside .NET")]
    [InlineData(Right + " private static System.Collections.Generic.IEnumerable<int> Lazy() { yield return DateTime.UtcNow.Year; }", "Rules.Lazy", "System.DateTime.UtcNow")]
    public void What_a_rule_has_no_use_for_is_found_without_running_it(string members, string place, string sentence) =>
        Found(ConformanceRule.References, place, sentence, members);

    [Fact]
    public void Pointers_are_found_those_to_functions_too()
    {
        folder.WithSource("Testrup", $"using System; using Netvaerk.Sdk; internal sealed unsafe class Rules : IMeetingPolicy {{ private static int One() => 1; "
            + $"{Length} ((delegate*<int>)&One)() == 0 ? standard : {AnHourMore}; }}", allowUnsafe: true);
        Assert.Contains(Judge(), one => one.Rule is ConformanceRule.References && one.Sentence.En.Contains("Remove unsafe and AllowUnsafeBlocks.", StringComparison.Ordinal));
    }

    [Fact]
    public void What_an_assembly_that_the_plugin_brings_along_uses_is_found_too()
    {
        folder.WithSource("Microsoft.Helpers", "public static class Helper { public static bool Holds() => System.IO.File.Exists(\"x\"); }");
        var helper = folder.File("Microsoft.Helpers");
        folder.WithSource("Testrup", $"using System; using Netvaerk.Sdk; internal sealed class Rules : IMeetingPolicy {{ {Length} Helper.Holds() ? standard : {AnHourMore}; }}",
            beside: helper);
        Assert.Contains(Judge(), one => one is { Rule: ConformanceRule.References, Place: "Helper.Holds" });
    }

    [Fact]
    public void What_compilers_write_by_themselves_is_not_held_against_the_author() => Assert.Empty(Judge("""
        private static readonly System.Collections.Generic.IReadOnlyList<int> Hours = [1, 2];
        private static System.Collections.Generic.IEnumerable<int> Counted(int from) { for (var i = from; i < 3; i++) yield return i; }
        private record Own(string Name) { public int Age { get; init; } }
        private static readonly Own One = new("a") { Age = 3 };
        public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) =>
            System.Linq.Enumerable.Any(Counted(meeting.Professionals), hour => System.Linq.Enumerable.Contains(Hours, hour))
                ? standard.But(standard.Value + TimeSpan.FromHours(One.Age), new("testrup.few", $"Med {meeting.Professionals} er vi få.", $"With {meeting.Professionals} we are few.", "Testrup 2026"))
                : standard;
        """));

    [Theory]
    [InlineData("private static int asked;", "Rules.asked", "Is static and can change")]
    [InlineData("private static int Asked { get; set; }", "Rules.Asked", "Is static and can change")]
    [InlineData("private static readonly System.Collections.Generic.List<string> Seen = new();", "Rules.Seen", "holds something that can change")]
    [InlineData("[ThreadStatic] private static int asked;", "Rules.asked", "Is static and can change")]
    [InlineData("private static readonly Lazy<int> Late = new(() => 1);", "Rules.Late", "holds something that can change")]
    [InlineData("private static readonly object Anything = new System.Collections.Generic.List<int>();", "Rules.Anything", "holds something that can change")]
    [InlineData("private static readonly System.Collections.Generic.IReadOnlyList<int[]> Seen = [[1]];", "Rules.Seen", "holds something that can change")]
    [InlineData("private static readonly (System.Collections.Generic.List<int> Own, int Count) Seen = ([], 1);", "Rules.Seen", "holds something that can change")]
    [InlineData("private readonly struct Pair { public readonly int[] Own = [1]; public Pair() { } } private static readonly Pair Seen = new();", "Rules.Seen", "holds something that can change")]
    [InlineData("private static class Cache<T> { public static T? Last; }", "Cache`1.Last", "Is static and can change")]
    [InlineData("private static event Action? Changed; private static void Raise() => Changed?.Invoke();", "Rules.Changed", "Is static and can change")]
    [InlineData("private static readonly int[] Seen = { 1 };", "Rules.Seen", "holds something that can change")]
    [InlineData("private sealed class Box { public int Count; } private static readonly Box Seen = new();", "Rules.Seen", "make its properties init")]
    public void Static_state_that_can_change_is_found(string members, string place, string sentence) =>
        Found(ConformanceRule.StaticState, place, sentence, Right + members);

    [Theory]
    [InlineData(Length + "meeting.StartsAt!.Value.Hour > 12 ? standard : " + AnHourMore + ";", "throws InvalidOperationException")]
    [InlineData(Length + "meeting.Professionals == 0 ? null! : " + AnHourMore + ";", "The rule answers null. Return standard")]
    [InlineData(Length + AnHourMore + "; private int Value { get; } = int.Parse(\"x\");", "The rules cannot be made with the municipality's settings")]
    public void A_rule_that_does_not_answer_everything_is_found(string members, string sentence) =>
        Found(ConformanceRule.Answers, "Rules.Length", sentence, members);

    [Theory]
    [InlineData(Length + "meeting.Professionals > 5 && Never ? standard : " + AnHourMore + ";", "Asked about: ")]
    [InlineData("public Rules() => _ = Never; " + Right, "The rule does not come back.")]
    [InlineData("private static readonly bool Once = Never; private readonly bool once = Once; " + Right, "The rule does not come back.")]
    public void A_rule_that_does_not_come_back_is_told_by_name_and_left_behind(string members, string sentence)
    {
        folder.With("Testrup", "IMeetingPolicy", members + " private static bool Never { get { System.Threading.Thread.Sleep(-1); return true; } }");
        var finding = Assert.Single(Conformance.Of(folder.File("Testrup"), Settings(""), patience: TimeSpan.FromSeconds(2)), one => one.Rule is not ConformanceRule.References);
        Assert.Equal((ConformanceRule.Answers, "Rules.Length"), (finding.Rule, finding.Place));
        Assert.StartsWith("The rule does not come back. It was waited for 2 seconds.", finding.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(sentence, finding.Sentence.En, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_that_reads_what_nobody_knows_is_found_with_the_facts_it_fell_over()
    {
        folder.With("Testrup", "IDecisionPolicy", "public Answer<DecisionMaker> DecidedBy(ChildFacts child, Answer<DecisionMaker> standard) => child.Age.Value > 12 ? standard : standard.But(new(DecidingBody.Delegated), " + Why + ");");
        var finding = Assert.Single(Judge(), one => one.Rule is ConformanceRule.Answers);
        Assert.Contains("The fact is not known. It must answer everything; read .Value only when .IsKnown", finding.Sentence.En, StringComparison.Ordinal);
        Assert.Contains("(Asked about: nothing)", finding.Sentence.En, StringComparison.Ordinal);
        Assert.Contains(" of 1000]", finding.Sentence.En, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("private int asked; " + Length + "asked++ % 7 == 0 ? standard : " + AnHourMore + ";", "did not get the same answer the second time")]
    [InlineData(Length + "standard.But(standard.Value, new(\"testrup.half\", $\"{meeting.Professionals / 2.0} timer\", $\"{meeting.Professionals / 2.0} hours\", \"Testrup 2026\"));", "depends on the machine's language")]
    public void A_rule_that_changes_its_mind_is_found(string members, string sentence) => Found(ConformanceRule.SameAnswer, "Rules.Length", sentence, members);

    [Theory]
    [InlineData("\"testrup.longer\", \"Længere.\", \"Længere.\", \"Testrup 2026\"", "Write the sentence in both languages.")]
    [InlineData("\"Testrup Longer\", \"Længere.\", \"Longer.\", \"Testrup 2026\"", "must be small letters with a dot")]
    [InlineData("\"testrup.longer\", \"Længere.\", \"Longer.\", \"TODO\"", "is not finished")]
    public void A_reason_that_is_not_whole_is_found(string reason, string sentence) =>
        Found(ConformanceRule.Reasons, "Rules.Length", sentence, Length + "standard.But(standard.Value * 2, new(" + reason + "));");

    [Theory]
    [InlineData(Length + "new(standard.Value * 2, standard.Because);", "Rules.Length", "changed without a reason. Use standard.But")]
    [InlineData(Length + "standard.But(standard.Value * 2, " + Why + " with { Asks = \"shoe-size\" });", "Rules.Length", "no question of the form. Use Reason.NotKnown")]
    public void An_answer_is_not_changed_without_a_reason(string members, string place, string sentence) => Found(ConformanceRule.Reasons, place, sentence, members);

    [Theory]
    [InlineData(Length + "standard.But(TimeSpan.Zero, " + Why + ");", "Rules.Length", "A meeting lasts more than 0 hours")]
    [InlineData(Next + "standard.But(new(meeting.HeldOn, null, null), " + Why + ");", "Rules.Next", "The next meeting comes after the last one.")]
    [InlineData(Next + "standard.But(standard.Value with { Proposed = meeting.HeldOn.AddDays(1) }, " + Why + ");", "Rules.Next", "The day proposed is within the window.")]
    [InlineData("public Answer<PreMeeting> PreMeeting(MeetingFacts meeting, Answer<PreMeeting> standard) => standard.But((PreMeeting)7, " + Why + ");", "Rules.PreMeeting", "one of those that have a name")]
    public void An_answer_out_of_bounds_is_found(string members, string place, string sentence) => Found(ConformanceRule.Bounds, place, sentence, members);

    [Fact]
    public void A_remark_that_is_taken_away_is_found()
    {
        folder.With("Testrup", "ITargetGroupPolicy", "public Remarks Remark(ChildFacts child, Remarks standard) => Remarks.None;");
        Assert.Contains(Judge(), one => one is { Rule: ConformanceRule.Bounds, Place: "Rules.Remark" } && one.Sentence.En.Contains("Nobody can take away a remark", StringComparison.Ordinal));
    }

    [Fact]
    public void A_criterion_that_asks_for_what_it_did_not_look_at_is_found()
    {
        folder.With("Testrup", "ITargetGroupPolicy", "public Criteria Assess(ChildFacts child, Criteria standard) => standard.With(new(\"own\", " + Why
            + ", new(Fulfilment.NeedsJudgement, Reason.NotKnown(\"testrup.own\", Questions.Age, \"Testrup 2026\")), []));");
        Assert.Contains(Judge(), one => one.Rule is ConformanceRule.Reasons && one.Sentence.En.Contains("asks for \"age\", which is not among its inputs", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Length + "standard;", "Rules.Length", "Delete it, or mend the condition")]
    [InlineData(Length + "meeting.Professionals < 0 ? " + AnHourMore + " : standard;", "Rules.Length", "answers the same as method and file")]
    [InlineData("", "Rules", "overrides no rule of IMeetingPolicy")]
    public void An_override_that_never_differs_is_found(string members, string place, string sentence) => Found(ConformanceRule.Overrides, place, sentence, members);

    [Fact]
    public void An_override_that_turns_on_the_municipality_s_own_number_is_reached()
    {
        folder.With("Testrup", "IMeetingPolicy", "public Rules(RuleSettings settings) => many = settings.Own.Number(\"many\"); private readonly int many; "
            + Length + "meeting.Professionals == many ? " + AnHourMore + " : standard;");
        Assert.Empty(Judge(", \"own\": { \"many\": 147 }"));
    }

    [Theory]
    [InlineData("public Rules() => System.ComponentModel.TypeDescriptor.AddAttributes(typeof(Rules), new ObsoleteAttribute()); ")]
    [InlineData("public Rules() => System.Text.Json.JsonSerializer.Serialize(new Own(1)); public record Own(int Age); ")]
    public void A_plugin_that_something_holds_on_to_is_found(string members) =>
        Found(ConformanceRule.Unloads, "Testrup.dll", "cannot be replaced while the host runs", members + Right);

    [Theory]
    [InlineData("public Answer<TimeSpan> Lenght(MeetingFacts meeting, Answer<TimeSpan> standard) => standard;", "Testrup.dll", "no member of IMeetingPolicy")]
    public void What_a_host_would_refuse_is_found(string members, string place, string sentence) => Found(ConformanceRule.Loads, place, sentence, members);

    [Fact]
    public void A_file_that_is_wrong_or_names_another_plugin_is_found_with_its_place()
    {
        folder.With("Testrup", "IMeetingPolicy", Right);
        Assert.Contains(Judge(", \"meetngs\": {}"), one => one.Rule is ConformanceRule.Loads && one.Sentence.En.Contains("Did you mean \"meetings\"?", StringComparison.Ordinal)
            && one.Place.EndsWith("testrup.json(1,119): ruleSets[0].meetngs", StringComparison.Ordinal));
        var other = Path.Combine(Towns.Checkout.Municipalities, "broendby.json");
        Assert.Contains(Conformance.Of(folder.File("Testrup"), other), one => one.Sentence.En.Contains("Write \"plugin\": \"Testrup\" in one of them.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plugin_that_reaches_for_the_host_is_found()
    {
        folder.With("Testrup", "IMeetingPolicy", Right + " private static string? Who(Netvaerk.Kernel.Caller caller) => caller.ToString();");
        Assert.Contains(Judge(), one => one.Rule is ConformanceRule.References && one.Sentence.En.StartsWith("Netvaerk.Kernel belongs to the host.", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_member_of_every_policy_is_tried() => Assert.Equal(
        PolicyTypes.Policies.SelectMany(policy => policy.GetMethods().Select(member => $"{policy.Name}.{member.Name}")).Order(),
        Members.All.Select(one => $"{one.Policy.Name}.{one.Name}").Order());

    [Fact]
    public void Every_finding_says_something_in_both_languages()
    {
        folder.With("Testrup", "IMeetingPolicy", Length + "DateTime.Now.Year > 1 ? null! : standard; private static int asked;");
        var findings = Judge();
        Assert.Equal([ConformanceRule.References, ConformanceRule.StaticState, ConformanceRule.Answers], findings.Select(one => one.Rule).Distinct().Order());
        Assert.All(findings, one => Assert.NotEqual(one.Sentence.Da, one.Sentence.En));
        Assert.Contains(findings, one => $"{one}".StartsWith("Rules.Length: Bruger System.DateTime.Now. En regel har intet ur", StringComparison.Ordinal));
    }

    [Fact]
    public void A_test_of_one_s_own_asks_all_four_layers()
    {
        folder.With("Testrup", "IMeetingPolicy", Right);
        var answer = TestRules.Of(Settings(""), Path.GetDirectoryName(folder.File("Testrup"))).Length(new(), Towns.Today);
        Assert.Equal((TimeSpan.FromHours(3), Layer.Plugin), (answer.Value, answer.Because[^1].Layer!.Value));
    }

    public void Dispose() => folder.Dispose();

    private void Found(ConformanceRule rule, string place, string sentence, string members) =>
        Assert.Contains(JudgeWith(members), one => one.Rule == rule && one.Place == place && one.Sentence.En.Contains(sentence, StringComparison.Ordinal));

    private IReadOnlyList<Finding> JudgeWith(string members)
    {
        folder.With("Testrup", "IMeetingPolicy", members);
        return Judge();
    }

    private IReadOnlyList<Finding> Judge(string members) => members.StartsWith(',') ? Conformance.Of(folder.File("Testrup"), Settings(members)) : JudgeWith(members);

    private IReadOnlyList<Finding> Judge() => Judge(",\"minutes\": { \"by\": \"facilitator\", \"source\": \"Testrup 2026\" }");

    private string Settings(string more)
    {
        var file = Path.Combine(Path.GetDirectoryName(folder.File("Testrup"))!, "testrup.json");
        File.WriteAllText(file, $$"""{ "slug": "testrup", "name": "Testrup", "code": "999", "ruleSets": [{ "validFrom": "2026-01-01", "plugin": "Testrup"{{more}} }] }""");
        return file;
    }
}

/// <summary>The kit as tests, for every municipality of this checkout that has a plugin.</summary>
public sealed class HilleroedConformance() : MunicipalityConformance(Towns.PluginFile("Hilleroed"), Towns.SettingsFile("hilleroed"));

public sealed class KoldingConformance() : MunicipalityConformance(Towns.PluginFile("Kolding"), Towns.SettingsFile("kolding"));

public sealed class RoskildeConformance() : MunicipalityConformance(Towns.PluginFile("Roskilde"), Towns.SettingsFile("roskilde"));

public sealed class SkiveConformance() : MunicipalityConformance(Towns.PluginFile("Skive"), Towns.SettingsFile("skive"));
