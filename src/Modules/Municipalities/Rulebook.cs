using Netvaerk.Municipalities.Method;

namespace Netvaerk.Municipalities;

/// <summary>
/// The rules of the municipality that this request belongs to. Which rules govern: those of the day of sending for the verdict, of planning for
/// length and interval, of the meeting for compensation.
/// </summary>
public sealed class Rulebook
{
    private readonly Func<GoverningRules> governing;
    private PolicyFailed? hung;

    /// <summary>The rules as the municipality's file says, whether anybody has accepted them or not.</summary>
    public Rulebook(MunicipalityInForce municipality) => governing = () => municipality.AsFiled;

    /// <summary>The rules that the municipality has accepted.</summary>
    public Rulebook(MunicipalityInForce municipality, ApprovedRules approved) => governing = () => approved.Governing;

    internal Rulebook(GoverningRules rules) => governing = () => rules;

    /// <summary>
    /// Asks several rules at once. The municipality's own rules run on a thread that can be given up, and changing over to it costs more than most
    /// rules do: whoever asks more than one asks them together. Nothing but rules may be asked: what is given up may still end one day.
    /// </summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed, or did not come back in time.</exception>
    public T Together<T>(Func<Rulebook, T> ask) => Guarded(() => ask(this));

    /// <summary>Whether a child belongs to the target group, by the rules of the day the referral was sent.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Assessment AssessChild(ChildFacts child, DateOnly sentOn) => Ask(sentOn, rules => rules.Assess(child.WithoutGrounds()));

    /// <summary>
    /// The smallest change of what is known of a child with which the rules of that day would advise otherwise, or a verdict in particular; null where no
    /// change of up to four facts does.
    /// </summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public NearestChange? NearestChange(ChildFacts child, DateOnly sentOn, Verdict? to = null) =>
        Ask(sentOn, rules => new NearestChangeSearch(rules, child.WithoutGrounds()).To(to));

    /// <summary>Who decides on the referral of a child.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<DecisionMaker> WhoDecides(ChildFacts child, DateOnly sentOn) => Ask(sentOn, rules => rules.DecidedBy(child.WithoutGrounds()));

    /// <summary>How often the committee meets and how long an answer may take.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<DecisionRhythm> Rhythm(DateOnly on) => Ask(on, rules => rules.Rhythm());

    /// <summary>When the family's identity may be known.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<IdentityAtReferral> IdentityAtReferral(DateOnly on) => Ask(on, rules => rules.Identity());

    /// <summary>How long a meeting lasts, as a rule.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<TimeSpan> Length(MeetingFacts meeting, DateOnly plannedOn) => Ask(plannedOn, rules => rules.Length(meeting));

    /// <summary>When the next meeting should be, counted from <see cref="MeetingFacts.HeldOn"/>.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<MeetingWindow> Next(MeetingFacts meeting, DateOnly plannedOn) => Ask(plannedOn, rules => rules.Next(meeting));

    /// <summary>Whether the professionals meet beforehand.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<PreMeeting> PreMeeting(MeetingFacts meeting, DateOnly plannedOn) => Ask(plannedOn, rules => rules.PreMeeting(meeting));

    /// <summary>Whether professionals and family are in balance at the table.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<TableBalance> Balance(MeetingFacts meeting, DateOnly plannedOn) => Ask(plannedOn, rules => rules.Balance(meeting));

    /// <summary>Whether a venue fits a meeting.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<VenueFit> Venue(VenueFacts venue, DateOnly plannedOn) => Ask(plannedOn, rules => rules.Venue(venue));

    /// <summary>What is served to everyone at a meeting.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<IReadOnlyList<Serving>> Servings(MeetingFacts meeting, DateOnly plannedOn) => Ask(plannedOn, rules => rules.Servings(meeting));

    /// <summary>How old somebody must be to interpret at a meeting, by the law of its day; 0 where it sets no age. Years.</summary>
    public static Answer<int> YoungestInterpreter(DateOnly meetingOn) => Law.InterpreterLaw.YoungestAge(meetingOn);

    /// <summary>Who writes the minutes of a meeting.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<MinutesAuthor> MinutesBy(MeetingFacts meeting, DateOnly plannedOn) => Ask(plannedOn, rules => rules.MinutesBy(meeting));

    /// <summary>What an attendance is compensated with, by the rules of the day of the meeting.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public Answer<Compensation> Compensation(CompensationFacts attendance) =>
        Ask(attendance.On, rules => rules.Compensate(attendance with { Present = WorkTime.Between(attendance) }));

    /// <summary>Every rule in force on a day, for people to read.</summary>
    /// <exception cref="PolicyFailed">The municipality's own rule failed.</exception>
    public IReadOnlyList<RuleInForce> All(DateOnly on) => Ask(on, RulesInWords.Of);

    /// <summary>Which rules govern on a day, to be stored with what is decided by them.</summary>
    public RuleStamp Stamp(DateOnly on) => On(on).Stamp;

    /// <summary>The settings in force on a day: lists for forms, thresholds for warnings.</summary>
    public RuleSettings Settings(DateOnly on) => On(on).Settings;

    /// <summary>The very rules that a decision was made by, for every day alike; null where they are not to be had.</summary>
    public Rulebook? AsOf(RuleStamp stamp) =>
        Governing.WithContent(stamp.ContentSha256) is { } rules ? new(GoverningRules.Only(rules, Governing.Guard)) : null;

    internal GoverningRules Governing => governing();

    private RuleSet On(DateOnly day) => Governing.ForDay(day);

    private T Ask<T>(DateOnly day, Func<RuleSet, T> ask)
    {
        var rules = On(day);
        return rules.Plugin is null ? ask(rules) : Guarded(() => ask(rules));
    }

    // An operation that has waited for a rule in vain does not wait for the next one too.
    private T Guarded<T>(Func<T> ask)
    {
        if (Governing.Guard is not { } guard)
        {
            return ask();
        }

        if (hung is not null)
        {
            throw new PolicyFailed(hung.Municipality, hung.Policy);
        }

        try
        {
            return guard.Run(ask);
        }
        catch (PolicyFailed failed) when (PolicyGuard.GaveUp(failed))
        {
            hung = failed;
            throw;
        }
    }
}
