namespace Netvaerk.Municipalities.Method;

/// <summary>Whom a method is for, before anybody above has spoken.</summary>
internal sealed class TargetGroupRules(RuleSettings preset)
{
    public Criteria Criteria(ChildFacts child)
    {
        var settings = preset.TargetGroup ?? new();
        return new(
        [
            .. settings.Ages is { } ages ? [AgeCriterion.For(ages, child)] : Array.Empty<Criterion>(),
            .. settings.Need is { } need ? [NeedCriterion.For(need, settings.CaseTypes, child)] : Array.Empty<Criterion>(),
        ]);
    }
}

/// <summary>How a method meets.</summary>
internal sealed class MeetingRules(RuleSettings preset)
{
    public Answer<TimeSpan> Length(MeetingFacts meeting) => MeetingAnswers.Length(preset.Meetings!.Length!, meeting);

    public Answer<MeetingWindow> Next(MeetingFacts meeting) => MeetingAnswers.Next(preset.Meetings!.Interval!, meeting);

    public Answer<TableBalance> Balance(MeetingFacts meeting) => TableAnswers.Balance(preset.Meetings!.Balance!, meeting);

    public Answer<VenueFit> Venue(VenueFacts venue) => TableAnswers.Venue(preset.Meetings!.Venue, venue);

    public Answer<IReadOnlyList<Serving>> Servings(MeetingFacts meeting) => TableAnswers.Servings(preset.Meetings!.Catering, meeting);

    public Answer<PreMeeting> PreMeeting() => MeetingAnswers.PreMeeting(preset.Meetings!.PreMeeting!);
}

/// <summary>Who decides and writes in a method.</summary>
internal sealed class DecisionRules(RuleSettings preset)
{
    public Answer<DecisionMaker> DecidedBy() => DecisionAnswers.DecidedBy(preset.Decision!);

    public Answer<DecisionRhythm> Rhythm() => DecisionAnswers.Rhythm(preset.Decision!);

    public Answer<MinutesAuthor> MinutesBy() => DecisionAnswers.MinutesBy(preset.Minutes!);

    public Answer<IdentityAtReferral> Identity() => DecisionAnswers.Identity(preset.Identity!);
}

/// <summary>What a method says of compensation.</summary>
internal sealed class CompensationRules(RuleSettings preset)
{
    public Answer<Compensation> Compensate(CompensationFacts attendance) => CompensationAnswers.Compensate(preset.Compensation!, attendance);
}
