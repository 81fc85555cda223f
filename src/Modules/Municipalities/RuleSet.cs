using Netvaerk.Municipalities.Method;

namespace Netvaerk.Municipalities;

/// <summary>The rules of one municipality from a day on: the method's answers and the layers above them.</summary>
internal sealed class RuleSet(RuleSetContent content, RuleSettings merged, RuleStamp stamp, PolicyLayers layers)
{
    private readonly TargetGroupRules targetGroup = new(content.Method);
    private readonly MeetingRules meetings = new(content.Method);
    private readonly DecisionRules decisions = new(content.Method);
    private readonly CompensationRules compensation = new(content.Method);

    public DateOnly ValidFrom => merged.ValidFrom;

    public RuleSettings Settings => merged;

    public RuleStamp Stamp => stamp;

    public RuleSetContent Content => content;

    // Whoever holds the rules holds the plugin that they come from: it is unloaded when nobody does.
    public IPlugin? Plugin => layers.Plugin;

    public Assessment Assess(ChildFacts child)
    {
        var criteria = Criteria(child);
        var remarks = layers.TargetGroup.Ask(EvidenceRemarks.For(child), (policy, standard) => policy.Remark(child, standard), nameof(ITargetGroupPolicy.Remark));
        return new()
        {
            Verdict = criteria.Verdict,
            Criteria = criteria.All,
            Dropped = criteria.Dropped,
            Remarks = remarks.All,
            Rules = stamp,
        };
    }

    public Criteria Criteria(ChildFacts child) =>
        layers.TargetGroup.Ask(targetGroup.Criteria(child), (policy, standard) => policy.Assess(child, standard), nameof(ITargetGroupPolicy.Assess));

    public Answer<TimeSpan> Length(MeetingFacts meeting) => layers.Meetings.Ask(
        meetings.Length(meeting), (policy, standard) => policy.Length(meeting, standard), length => Bounds.Length(length) is null);

    public Answer<MeetingWindow> Next(MeetingFacts meeting) => layers.Meetings.Ask(
        meetings.Next(meeting), (policy, standard) => policy.Next(meeting, standard), window => Bounds.Window(window, meeting.HeldOn) is null);

    public Answer<PreMeeting> PreMeeting(MeetingFacts meeting) => layers.Meetings.Ask(
        meetings.PreMeeting(), (policy, standard) => policy.PreMeeting(meeting, standard), Enum.IsDefined);

    public Answer<TableBalance> Balance(MeetingFacts meeting) => layers.Meetings.Ask(
        meetings.Balance(meeting), (policy, standard) => policy.Balance(meeting, standard), Enum.IsDefined);

    public Answer<VenueFit> Venue(VenueFacts venue) => layers.Meetings.Ask(
        meetings.Venue(venue), (policy, standard) => policy.Venue(venue, standard), Enum.IsDefined);

    public Answer<IReadOnlyList<Serving>> Servings(MeetingFacts meeting) => layers.Meetings.Ask(
        meetings.Servings(meeting), (policy, standard) => policy.Servings(meeting, standard), served => Bounds.Servings(served) is null);

    public Answer<DecisionMaker> DecidedBy(ChildFacts child) => layers.Decisions.Ask(
        decisions.DecidedBy(), (policy, standard) => policy.DecidedBy(child, standard), maker => Bounds.Maker(maker) is null);

    public Answer<DecisionRhythm> Rhythm() => layers.Decisions.Ask(
        decisions.Rhythm(), (policy, standard) => policy.Rhythm(standard), rhythm => Bounds.Rhythm(rhythm) is null);

    public Answer<MinutesAuthor> MinutesBy(MeetingFacts meeting) => layers.Decisions.Ask(
        decisions.MinutesBy(), (policy, standard) => policy.MinutesBy(meeting, standard), Enum.IsDefined);

    public Answer<IdentityAtReferral> Identity() => layers.Decisions.Ask(
        decisions.Identity(), (policy, standard) => policy.Identity(standard), Enum.IsDefined);

    public Answer<Compensation> Compensate(CompensationFacts attendance) => layers.Compensation.Ask(
        compensation.Compensate(attendance), (policy, standard) => policy.Compensate(attendance, standard), given => Bounds.Compensation(given) is null);
}

/// <summary>The layers above the method, per policy.</summary>
internal sealed record PolicyLayers(
    RuleLayers<ITargetGroupPolicy> TargetGroup,
    RuleLayers<IMeetingPolicy> Meetings,
    RuleLayers<IDecisionPolicy> Decisions,
    RuleLayers<ICompensationPolicy> Compensation,
    IPlugin? Plugin);
