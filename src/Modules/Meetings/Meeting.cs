using System.Text.Json;
using System.Text.Json.Serialization;
using Netvaerk.Series;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>One meeting of a series (netværksmøde): planned, then held, broken off or cancelled.</summary>
[Node]
public sealed class Meeting : Aggregate, IOfFamily
{
    internal const string Table = "meetings_meeting";

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly List<Participant> participants = [];
    private readonly List<MeetingMove> moves = [];
    private readonly List<MeetingSession> sessions = [];
    private RulesApplied? applied;

    private Meeting()
    {
    }

    internal Meeting(MeetingSeries series, MeetingKind kind, MeetingTime time, Interpretation interpreter, RulesApplied applied)
    {
        (SeriesId, FamilyId, Kind) = (series.Id, series.FamilyId, kind);
        WithInterpreter = interpreter is Interpretation.Needed;
        Settle(time, applied);
    }

    /// <summary>Which meeting of the series it is (mødetype).</summary>
    public MeetingKind Kind { get; private set; }

    /// <summary>What has become of it (status).</summary>
    public MeetingStatus Status { get; private set; } = MeetingStatus.Planned;

    /// <summary>The date in Denmark.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it begins, by the clock on the wall in Denmark.</summary>
    [GraphQLIgnore]
    public TimeOnly StartsAt { get; private set; }

    /// <summary>How long it is planned to last (varighed).</summary>
    [GraphQLIgnore]
    public TimeSpan Length => TimeSpan.FromMinutes(DurationMinutes);

    /// <summary>The moment it begins.</summary>
    [GraphQLIgnore]
    public DateTimeOffset Starts => Copenhagen.At(On, StartsAt);

    /// <summary>When it ended, by the clock on the wall in Denmark; null until it has been held or broken off.</summary>
    [GraphQLIgnore]
    public TimeOnly? EndedAt { get; private set; }

    /// <summary>Whether an interpreter takes part (tolk).</summary>
    public bool WithInterpreter { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The series.</summary>
    [GraphQLIgnore]
    public Guid SeriesId { get; private set; }

    internal int DurationMinutes { get; private set; }

    internal string Because { get; private set; } = "";

    internal string RuleSet { get; private set; } = "";

    internal Guid? MinuteTakerId { get; private set; }

    internal SealedText? Venue { get; private set; }

    /// <summary>The place in the register where it is; null where it is described in words, or nowhere yet.</summary>
    [GraphQLIgnore]
    public Guid? VenueId { get; private set; }

    internal VenueKind? VenueKind { get; private set; }

    internal SealedText? LengthReason { get; private set; }

    internal SealedText? DateReason { get; private set; }

    internal SealedText? EndingReason { get; private set; }

    internal IReadOnlyList<Participant> Participants => participants;

    internal IReadOnlyList<MeetingMove> Moves => moves;

    /// <summary>Whether it is held in separate sessions (adskilte dele).</summary>
    [GraphQLIgnore]
    public bool IsDivided => SessionCount > 0;

    // How many sessions it has, known without reading them; none where everyone is in one room.
    internal int SessionCount { get; private set; }

    internal IReadOnlyList<MeetingSession> Sessions => sessions;

    /// <summary>Who is together in one room, session by session; all of them where the meeting has none.</summary>
    internal IEnumerable<IEnumerable<Participant>> Rooms =>
        SessionCount == 0 ? [participants] : sessions.Select(session => participants.Where(one => session.Has(one.Id)));

    internal RulesApplied Applied => applied ??= JsonSerializer.Deserialize<RulesApplied>(Because, Json)!;

    internal MeetingTime Time => new(On, StartsAt, Length);

    internal void Invite(IEnumerable<Guest> guests) => participants.AddRange(guests.Select(guest => new Participant(this, guest)));

    /// <summary>Divides it into sessions, each with those who are named in it and those who are named in none. Sessions and participants must have been read along.</summary>
    internal void Divide(IReadOnlyList<PlannedSession> plan)
    {
        SessionCount = plan.Count;
        sessions.AddRange(plan.Select(session => new MeetingSession(this, session, participants.Where(one => SessionPlan.Attends(plan, session, one.PersonId)))));
    }

    /// <summary>
    /// From when until when somebody takes part, by the clock on the wall: in their own sessions, where the meeting has them. Sessions must have been read along.
    /// </summary>
    /// <param name="participant">The id of one of its participants.</param>
    public (TimeOnly From, TimeOnly Until) HoursOf(Guid participant) => HoursOf(participant, Time.EndsAt);

    /// <summary>
    /// Whether people may still be invited to it: until it begins; where it is divided, until it ends, since somebody's own part may be the last one.
    /// </summary>
    /// <param name="now">The moment.</param>
    public bool IsStillToCome(DateTimeOffset now) => Status is MeetingStatus.Planned && now < (SessionCount == 0 ? Starts : Starts + Length);

    // A meeting that ended otherwise than planned did so in its last session.
    internal (TimeOnly From, TimeOnly Until) HoursOf(Guid participant, TimeOnly ended)
    {
        var own = sessions.Where(session => session.Has(participant)).OrderBy(session => session.StartsAt - StartsAt).ToList();
        return own.Count == 0 ? (StartsAt, ended)
            : (own[0].StartsAt, own[^1].EndsAt == Time.EndsAt || own[^1].EndsAt - StartsAt > ended - StartsAt ? ended : own[^1].EndsAt);
    }

    /// <summary>Writes where it is, and why it departs from the rule where it does.</summary>
    internal void Describe(FamilyKey key, MeetingPlan plan, string[] path)
    {
        (VenueId, VenueKind) = (plan.VenueId, plan.VenueKind);
        Venue = Seal(key, nameof(Venue), plan.Venue, [.. path, "venue"]);
        LengthReason = Seal(key, nameof(LengthReason), plan.LengthReason, [.. path, "lengthReason"]);
        DateReason = Seal(key, nameof(DateReason), plan.DateReason, [.. path, "dateReason"]);
    }

    /// <summary>Gives it another date or hour, by the rules of the day on which that is done. Everyone invited stays invited.</summary>
    internal void Move(MeetingTime time, RulesApplied rules, FamilyKey key, MoveMeetingInput input, DateTimeOffset now)
    {
        Expect(time.On != On || time.StartsAt != StartsAt || time.Length != Length, MeetingRules.NotMoved, "input", "on");
        Expect(!string.IsNullOrWhiteSpace(input.Reason), MeetingRules.MoveReasonMissing, "input", "reason");
        Writing.Check(input.Reason, Writing.Short, "input", "reason");
        moves.Add(new(this, key, input.Reason, now));
        sessions.ForEach(session => session.MoveBy(time.StartsAt - StartsAt));
        if (input.VenueId is { } venue)
        {
            (VenueId, VenueKind, Venue) = (venue, null, null);
        }

        Settle(time, rules);
        LengthReason = Seal(key, nameof(LengthReason), input.LengthReason, ["input", "lengthReason"]);
        DateReason = Seal(key, nameof(DateReason), input.DateReason, ["input", "dateReason"]);
    }

    /// <summary>Names who writes the minutes, where the rule wants somebody else than the facilitator.</summary>
    internal void AppointMinuteTaker(StaffMember staff, MeetingSeries series, params string[] path)
    {
        Require(Status is not MeetingStatus.Cancelled, MeetingRules.Cancelled);
        Require(Applied.MinutesBy.Value is MinutesAuthor.MinuteTaker, MeetingRules.FacilitatorWrites, path);
        Require(staff.Id != series.FacilitatorId, MeetingRules.FacilitatorCannotWrite, path);
        MinuteTakerId = staff.Id;
    }

    internal void Hold(AttendanceRegister register, DateTimeOffset now) => TakePlace(MeetingStatus.Held, register, now);

    /// <summary>Ends it before its time. What has been agreed stands.</summary>
    internal void BreakOff(AttendanceRegister register, FamilyKey key, string reason, DateTimeOffset now)
    {
        TakePlace(MeetingStatus.BrokenOff, register, now);
        End(key, reason);
    }

    internal void Cancel(FamilyKey key, string reason)
    {
        Require(Status is MeetingStatus.Planned, MeetingRules.NotPlanned);
        Status = MeetingStatus.Cancelled;
        End(key, reason);
    }

    /// <summary>Refuses what belongs to a meeting that has begun: minutes and agreements.</summary>
    internal void RequireBegun(DateTimeOffset now)
    {
        Require(Status is not MeetingStatus.Cancelled, MeetingRules.Cancelled);
        Require(Status is not MeetingStatus.Planned || now >= Starts, MeetingRules.NotBegun);
    }

    private void Settle(MeetingTime time, RulesApplied rules)
    {
        (On, StartsAt, DurationMinutes) = (time.On, time.StartsAt, (int)time.Length.TotalMinutes);
        (applied, Because, RuleSet) = (rules, JsonSerializer.Serialize(rules, Json), rules.Rules.RuleSet);
    }

    private void TakePlace(MeetingStatus outcome, AttendanceRegister register, DateTimeOffset now)
    {
        Require(Status is MeetingStatus.Planned, MeetingRules.NotPlanned);
        Require(now >= Starts, MeetingRules.NotBegun);
        (Status, EndedAt) = (outcome, register.EndOf(Time, now));
        register.Enter(participants, one => HoursOf(one.Id, EndedAt.Value));
    }

    private void End(FamilyKey key, string reason)
    {
        Expect(!string.IsNullOrWhiteSpace(reason), MeetingRules.EndingReasonMissing, "input", "reason");
        EndingReason = Seal(key, nameof(EndingReason), reason, ["input", "reason"]);
    }

    private SealedText? Seal(FamilyKey key, string column, string? text, string[] path)
    {
        Writing.Check(text, Writing.Short, path);
        return string.IsNullOrWhiteSpace(text) ? null : key.Seal(Table, column, Id, text.Trim());
    }
}

/// <summary>What has become of a meeting.</summary>
public enum MeetingStatus
{
    /// <summary>It is still to come, or nobody has recorded how it went (planlagt).</summary>
    Planned,

    /// <summary>It was held (afholdt).</summary>
    Held,

    /// <summary>It began and was broken off (afbrudt).</summary>
    BrokenOff,

    /// <summary>It was cancelled (aflyst).</summary>
    Cancelled,
}
