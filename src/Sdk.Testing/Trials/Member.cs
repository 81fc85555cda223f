using System.Reflection;
using Netvaerk.Municipalities;
using Netvaerk.Municipalities.Law;
using Netvaerk.Sdk.Testing.Facts;

namespace Netvaerk.Sdk.Testing.Trials;

/// <summary>One member of a policy that a municipality may override, and how it is tried.</summary>
internal interface IMember
{
    /// <summary>The policy it belongs to.</summary>
    Type Policy { get; }

    /// <summary>Its name.</summary>
    string Name { get; }

    /// <summary>Asks the class that overrides it, and waits for it no longer than that.</summary>
    MemberTrial Try(PluginUnderTest plugin, SettingsUnderTest settings, string place, TimeSpan patience);
}

/// <summary>What a trial under one rule set found, and whether the override changed anything.</summary>
internal sealed record MemberTrial(IReadOnlyList<Finding> Findings, bool Differs);

/// <summary>A member with its own facts and answer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Facts">What it is asked about.</param>
/// <param name="Beneath">What method and file answer.</param>
/// <param name="Ask">Calls it.</param>
/// <param name="Reasons">The reasons of an answer.</param>
/// <param name="Faults">What is wrong with an answer: out of bounds, or without what it needs.</param>
internal sealed record Member<TPolicy, TFacts, TAnswer>(
    string Name,
    Func<FactsFor, IReadOnlyList<TFacts>> Facts,
    Func<SettingsUnderTest, TFacts, TAnswer> Beneath,
    Func<TPolicy, TFacts, TAnswer, TAnswer?> Ask,
    Func<TAnswer, IEnumerable<Reason>> Reasons,
    Func<TFacts, TAnswer, TAnswer, IEnumerable<Fault>> Faults) : IMember
    where TPolicy : class, IPolicy
    where TFacts : notnull
    where TAnswer : class
{
    public Type Policy => typeof(TPolicy);

    public MemberTrial Try(PluginUnderTest plugin, SettingsUnderTest settings, string place, TimeSpan patience) =>
        new MemberAsked<TPolicy, TFacts, TAnswer>(this, plugin, settings, place).Run(patience);
}

/// <summary>What is wrong with an answer.</summary>
internal sealed record Fault(ConformanceRule Rule, Text Sentence);

/// <summary>Every member that a municipality may override. A test holds the list against the Sdk.</summary>
internal static class Members
{
    public static IReadOnlyList<IMember> All { get; } =
    [
        new Member<ITargetGroupPolicy, ChildFacts, Criteria>(nameof(ITargetGroupPolicy.Assess), facts => facts.Children(),
            (settings, child) => settings.File.Assess(child, settings.TargetGroup.Criteria(child)),
            (policy, child, standard) => policy.Assess(child, standard),
            answer => [.. answer.All.SelectMany(one => one.Answer.Because.Append(one.Demand)), .. answer.Dropped],
            (_, answer, _) => CriteriaFaults.Of(answer)),
        new Member<ITargetGroupPolicy, ChildFacts, Remarks>(nameof(ITargetGroupPolicy.Remark), facts => facts.Children(),
            (_, child) => Municipalities.Method.EvidenceRemarks.For(child),
            (policy, child, standard) => policy.Remark(child, standard),
            answer => answer.All.Select(one => one.Reason),
            (_, answer, beneath) => OutOf(Bounds.Remarks(answer, beneath))),
        Answered<IMeetingPolicy, MeetingFacts, TimeSpan>(nameof(IMeetingPolicy.Length), facts => facts.Meetings(),
            (settings, meeting) => settings.File.Length(meeting, settings.Meetings.Length(meeting)),
            (policy, meeting, standard) => policy.Length(meeting, standard), (_, length) => Bounds.Length(length)),
        Answered<IMeetingPolicy, MeetingFacts, MeetingWindow>(nameof(IMeetingPolicy.Next), facts => facts.Meetings(),
            (settings, meeting) => settings.File.Next(meeting, settings.Meetings.Next(meeting)),
            (policy, meeting, standard) => policy.Next(meeting, standard),
            (meeting, window) => Bounds.Window(window, meeting.HeldOn) ?? WithinTheLaw(meeting, window)),
        Answered<IMeetingPolicy, MeetingFacts, PreMeeting>(nameof(IMeetingPolicy.PreMeeting), facts => facts.Meetings(),
            (settings, meeting) => settings.File.PreMeeting(meeting, settings.Meetings.PreMeeting()),
            (policy, meeting, standard) => policy.PreMeeting(meeting, standard), (_, demand) => Bounds.Named(demand)),
        Answered<IMeetingPolicy, MeetingFacts, TableBalance>(nameof(IMeetingPolicy.Balance), facts => facts.Meetings(),
            (settings, meeting) => settings.File.Balance(meeting, settings.Meetings.Balance(meeting)),
            (policy, meeting, standard) => policy.Balance(meeting, standard), (_, balance) => Bounds.Named(balance)),
        Answered<IMeetingPolicy, VenueFacts, VenueFit>(nameof(IMeetingPolicy.Venue), facts => facts.Venues(),
            (settings, venue) => settings.File.Venue(venue, settings.Meetings.Venue(venue)),
            (policy, venue, standard) => policy.Venue(venue, standard), (_, fit) => Bounds.Named(fit)),
        Answered<IMeetingPolicy, MeetingFacts, IReadOnlyList<Serving>>(nameof(IMeetingPolicy.Servings), facts => facts.Meetings(),
            (settings, meeting) => settings.File.Servings(meeting, settings.Meetings.Servings(meeting)),
            (policy, meeting, standard) => policy.Servings(meeting, standard), (_, served) => Bounds.Servings(served)),
        Answered<ICompensationPolicy, CompensationFacts, Compensation>(nameof(ICompensationPolicy.Compensate), facts => facts.Attendances(),
            (settings, attendance) => settings.File.Compensate(attendance, settings.Compensation.Compensate(attendance)),
            (policy, attendance, standard) => policy.Compensate(attendance, standard), (_, given) => Bounds.Compensation(given)),
        Answered<IDecisionPolicy, ChildFacts, DecisionMaker>(nameof(IDecisionPolicy.DecidedBy), facts => facts.Children(),
            (settings, child) => settings.File.DecidedBy(child, settings.Decisions.DecidedBy()),
            (policy, child, standard) => policy.DecidedBy(child, standard), (_, maker) => Bounds.Maker(maker)),
        Answered<IDecisionPolicy, Nothing, DecisionRhythm>(nameof(IDecisionPolicy.Rhythm), _ => [default],
            (settings, _) => settings.File.Rhythm(settings.Decisions.Rhythm()),
            (policy, _, standard) => policy.Rhythm(standard), (_, rhythm) => Bounds.Rhythm(rhythm)),
        Answered<IDecisionPolicy, MeetingFacts, MinutesAuthor>(nameof(IDecisionPolicy.MinutesBy), facts => facts.Meetings(),
            (settings, meeting) => settings.File.MinutesBy(meeting, settings.Decisions.MinutesBy()),
            (policy, meeting, standard) => policy.MinutesBy(meeting, standard), (_, author) => Bounds.Named(author)),
        Answered<IDecisionPolicy, Nothing, IdentityAtReferral>(nameof(IDecisionPolicy.Identity), _ => [default],
            (settings, _) => settings.File.Identity(settings.Decisions.Identity()),
            (policy, _, standard) => policy.Identity(standard), (_, identity) => Bounds.Named(identity)),
    ];

    private static Member<TPolicy, TFacts, Answer<T>> Answered<TPolicy, TFacts, T>(
        string name,
        Func<FactsFor, IReadOnlyList<TFacts>> facts,
        Func<SettingsUnderTest, TFacts, Answer<T>> beneath,
        Func<TPolicy, TFacts, Answer<T>, Answer<T>?> ask,
        Func<TFacts, T, Text?> bound)
        where TPolicy : class, IPolicy
        where TFacts : notnull => new(name, facts, beneath, ask, answer => answer.Because, (about, answer, before) =>
        [
            .. answer.Value is null ? [Faulty(ConformanceRule.Answers, "Svaret er null.", "The answer is null.")] : OutOf(bound(about, answer.Value)),
            .. SameReasons(answer, before) && !EqualityComparer<T>.Default.Equals(answer.Value, before.Value)
                ? [Faulty(ConformanceRule.Reasons, "Svaret er ændret uden en begrundelse. Brug standard.But(værdi, begrundelse).",
                    "The answer was changed without a reason. Use standard.But(value, reason).")]
                : Array.Empty<Fault>(),
        ]);

    private static bool SameReasons<T>(Answer<T> answer, Answer<T> before) => answer.Because.All(one => before.Because.Any(known => ReferenceEquals(known, one)));

    // What the law makes of it must hold as well: the law has the last word, whatever a plugin proposes.
    private static Text? WithinTheLaw(MeetingFacts meeting, MeetingWindow window)
    {
        var lawful = new WorkingDayLaw().Next(meeting, new(window, new Reason("kit.any", "Svaret.", "The answer.", "Netvaerk"))).Value;
        return Bounds.Window(lawful, meeting.HeldOn);
    }

    private static IEnumerable<Fault> OutOf(Text? bound) => bound is null ? [] :
        [Faulty(ConformanceRule.Bounds, $"Svaret er uden for det tilladte: {bound.Da} Ret udregningen, eller svar »standard«.",
            $"The answer is out of bounds: {bound.En} Mend the sum, or return standard.")];

    private static Fault Faulty(ConformanceRule rule, string da, string en) => new(rule, new(da, en));
}

/// <summary>The facts of a member that is asked about nothing in particular.</summary>
internal readonly record struct Nothing
{
    public override string ToString() => "nothing";
}
