namespace Netvaerk.Sdk;

/// <summary>
/// Marks the rules that a municipality may override. Every member has the answer of the layer beneath as <c>standard</c>;
/// returning it unchanged means "no opinion". A policy class has a constructor without parameters or one that takes <see cref="RuleSettings"/>,
/// and no public method but those of its policy: a misspelt override is refused at loading.
/// </summary>
public interface IPolicy;

/// <summary>Whom the method is for (målgruppe).</summary>
public interface ITargetGroupPolicy : IPolicy
{
    /// <summary>The criteria for one child.</summary>
    Criteria Assess(ChildFacts child, Criteria standard) => standard;

    /// <summary>What people should know beside the verdict. Remarks can be added, never taken away.</summary>
    Remarks Remark(ChildFacts child, Remarks standard) => standard;
}

/// <summary>Meeting rules that a municipality may override.</summary>
public interface IMeetingPolicy : IPolicy
{
    /// <summary>How long a meeting lasts.</summary>
    Answer<TimeSpan> Length(MeetingFacts meeting, Answer<TimeSpan> standard) => standard;

    /// <summary>When the next meeting should be, counted from the last one held.</summary>
    Answer<MeetingWindow> Next(MeetingFacts meeting, Answer<MeetingWindow> standard) => standard;

    /// <summary>Whether the professionals meet beforehand.</summary>
    Answer<PreMeeting> PreMeeting(MeetingFacts meeting, Answer<PreMeeting> standard) => standard;

    /// <summary>Whether professionals and family are in balance at the table. Out of balance warns, and never refuses.</summary>
    Answer<TableBalance> Balance(MeetingFacts meeting, Answer<TableBalance> standard) => standard;

    /// <summary>Whether a venue fits a meeting.</summary>
    Answer<VenueFit> Venue(VenueFacts venue, Answer<VenueFit> standard) => standard;

    /// <summary>What is served to everyone at a meeting.</summary>
    Answer<IReadOnlyList<Serving>> Servings(MeetingFacts meeting, Answer<IReadOnlyList<Serving>> standard) => standard;
}

/// <summary>What those who attend, or their workplaces, get for it (kompensation).</summary>
public interface ICompensationPolicy : IPolicy
{
    /// <summary>The compensation for one person's attendance.</summary>
    Answer<Compensation> Compensate(CompensationFacts attendance, Answer<Compensation> standard) => standard;
}

/// <summary>Who decides and who writes.</summary>
public interface IDecisionPolicy : IPolicy
{
    /// <summary>Who decides on the referral of this child.</summary>
    Answer<DecisionMaker> DecidedBy(ChildFacts child, Answer<DecisionMaker> standard) => standard;

    /// <summary>How often the committee meets and how long an answer may take.</summary>
    Answer<DecisionRhythm> Rhythm(Answer<DecisionRhythm> standard) => standard;

    /// <summary>Who writes the minutes of a meeting.</summary>
    Answer<MinutesAuthor> MinutesBy(MeetingFacts meeting, Answer<MinutesAuthor> standard) => standard;

    /// <summary>When the family's identity may be known.</summary>
    Answer<IdentityAtReferral> Identity(Answer<IdentityAtReferral> standard) => standard;
}
