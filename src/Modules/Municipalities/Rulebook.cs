namespace Netvaerk.Municipalities;

/// <summary>
/// The rules of the municipality that this request belongs to. Which rules govern: those of the day of sending for the verdict, of planning for
/// length and interval, of the meeting for compensation.
/// </summary>
/// <param name="municipality">The municipality.</param>
public sealed class Rulebook(MunicipalityInForce municipality)
{
    /// <summary>Whether a child belongs to the target group, by the rules of the day the referral was sent.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Assessment AssessChild(ChildFacts child, DateOnly sentOn) => On(sentOn).Assess(child.WithoutGrounds());

    /// <summary>Who decides on the referral of a child.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<DecisionMaker> WhoDecides(ChildFacts child, DateOnly sentOn) => On(sentOn).DecidedBy(child.WithoutGrounds());

    /// <summary>How often the committee meets and how long an answer may take.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<DecisionRhythm> Rhythm(DateOnly on) => On(on).Rhythm();

    /// <summary>When the family's identity may be known.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<IdentityAtReferral> IdentityAtReferral(DateOnly on) => On(on).Identity();

    /// <summary>How long a meeting lasts, as a rule.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<TimeSpan> Length(MeetingFacts meeting, DateOnly plannedOn) => On(plannedOn).Length(meeting);

    /// <summary>When the next meeting should be, counted from <see cref="MeetingFacts.HeldOn"/>.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<MeetingWindow> Next(MeetingFacts meeting, DateOnly plannedOn) => On(plannedOn).Next(meeting);

    /// <summary>Whether the professionals meet beforehand.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<PreMeeting> PreMeeting(MeetingFacts meeting, DateOnly plannedOn) => On(plannedOn).PreMeeting(meeting);

    /// <summary>Who writes the minutes of a meeting.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<MinutesAuthor> MinutesBy(MeetingFacts meeting, DateOnly plannedOn) => On(plannedOn).MinutesBy(meeting);

    /// <summary>What an attendance is compensated with, by the rules of the day of the meeting.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<Compensation> Compensation(CompensationFacts attendance) => On(attendance.On).Compensate(attendance);

    /// <summary>Every rule in force on a day, for people to read.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public IReadOnlyList<RuleInForce> All(DateOnly on) => RulesInWords.Of(On(on));

    /// <summary>Which rules govern on a day, to be stored with what is decided by them.</summary>
    public RuleStamp Stamp(DateOnly on) => On(on).Stamp;

    /// <summary>The settings in force on a day: lists for forms, thresholds for warnings.</summary>
    public RuleSettings Settings(DateOnly on) => On(on).Settings;

    private RuleSet On(DateOnly day) => municipality.ForDay(day);
}
