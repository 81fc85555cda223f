using Netvaerk.Municipalities.Method;

namespace Netvaerk.Municipalities.Settings;

/// <summary>The layer of the municipality's file: it speaks only of what the file fills in.</summary>
internal sealed class FilePolicies(RuleSettings file, RuleSettings merged) : ITargetGroupPolicy, IMeetingPolicy, IDecisionPolicy, ICompensationPolicy
{
    public Criteria Assess(ChildFacts child, Criteria standard)
    {
        if (file.TargetGroup is not { } group)
        {
            return standard;
        }

        var criteria = group.Ages is { } ages ? Over(standard, AgeCriterion.For(ages, child)) : standard;

        // A list of case types in the file changes what a need that the method demands means.
        return (group.Need is not null || group.CaseTypes is not null) && merged.TargetGroup?.Need is { } need
            ? Over(criteria, NeedCriterion.For(need, merged.TargetGroup.CaseTypes, child))
            : criteria;
    }

    public Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) =>
        file.Meetings?.Length is { } length ? Over(standard, MeetingAnswers.Length(length, meeting)) : standard;

    public Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard) =>
        file.Meetings?.Interval is { } interval ? Over(standard, MeetingAnswers.Next(interval, meeting)) : standard;

    public Answer<PreMeeting> PreMeeting(MeetingFacts meeting, Answer<PreMeeting> standard) =>
        file.Meetings?.PreMeeting is { } demand ? Over(standard, MeetingAnswers.PreMeeting(demand)) : standard;

    public Answer<TableBalance> Balance(MeetingFacts meeting, Answer<TableBalance> standard) =>
        file.Meetings?.Balance is { } balance ? Over(standard, TableAnswers.Balance(balance, meeting)) : standard;

    // Where the method has no rule about venues or catering, that is no reason once the file has one.
    public Answer<VenueFit> Venue(VenueFacts venue, Answer<VenueFit> standard) =>
        file.Meetings?.Venue is { } rule ? TableAnswers.Venue(rule, venue) : standard;

    public Answer<IReadOnlyList<Serving>> Servings(MeetingFacts meeting, Answer<IReadOnlyList<Serving>> standard) =>
        file.Meetings?.Catering is { } catering ? TableAnswers.Servings(catering, meeting) : standard;

    public Answer<DecisionMaker> DecidedBy(ChildFacts child, Answer<DecisionMaker> standard) =>
        file.Decision is { } decision ? Over(standard, DecisionAnswers.DecidedBy(decision)) : standard;

    public Answer<DecisionRhythm> Rhythm(Answer<DecisionRhythm> standard) =>
        file.Decision is { } decision && (decision.EveryWeeks ?? decision.AnswerWithinMonths) is not null
            ? Over(standard, DecisionAnswers.Rhythm(decision))
            : standard;

    public Answer<MinutesAuthor> MinutesBy(MeetingFacts meeting, Answer<MinutesAuthor> standard) =>
        file.Minutes is { } minutes ? Over(standard, DecisionAnswers.MinutesBy(minutes)) : standard;

    public Answer<IdentityAtReferral> Identity(Answer<IdentityAtReferral> standard) =>
        file.Identity is { } identity ? Over(standard, DecisionAnswers.Identity(identity)) : standard;

    public Answer<Compensation> Compensate(CompensationFacts attendance, Answer<Compensation> standard) =>
        file.Compensation is { } compensation ? Over(standard, CompensationAnswers.Compensate(compensation, attendance)) : standard;

    private static Answer<T> Over<T>(Answer<T> beneath, Answer<T> above) => new(above.Value, [.. beneath.Because, .. above.Because]);

    private static Criteria Over(Criteria beneath, Criterion above) => beneath.With(
        beneath[above.Name] is { } one ? above with { Answer = Over(one.Answer, above.Answer) } : above);
}
