using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Series;

/// <summary>
/// One family's series of meetings (forløb, møderække), from acceptance to closing. It is a series always: after each meeting there is a next date, or a
/// closing with a reason [K, D].
/// </summary>
[Node]
public sealed class MeetingSeries : Aggregate, IOfFamily
{
    internal const string Table = "series_meeting_series";

    private readonly List<SeriesChild> children = [];

    private MeetingSeries()
    {
    }

    internal MeetingSeries(Guid familyId, Guid referralId, Guid facilitatorId, IEnumerable<Guid> children, DateOnly today)
    {
        (FamilyId, ReferralId, FacilitatorId, OpenedOn) = (familyId, referralId, facilitatorId, today);
        this.children.AddRange(children.Select(child => new SeriesChild(Id, familyId, child)));
    }

    /// <summary>Whether the series goes on (status).</summary>
    public SeriesStatus Status { get; private set; } = SeriesStatus.Open;

    /// <summary>The day it was opened.</summary>
    public DateOnly OpenedOn { get; private set; }

    /// <summary>The day it was closed; null while it goes on.</summary>
    public DateOnly? ClosedOn { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The referral that it came from.</summary>
    [GraphQLIgnore]
    public Guid ReferralId { get; private set; }

    /// <summary>Who leads the meetings.</summary>
    [GraphQLIgnore]
    public Guid FacilitatorId { get; private set; }

    /// <summary>The children it is about: those for whom everyone with custody has agreed.</summary>
    [GraphQLIgnore]
    public IReadOnlyList<SeriesChild> Children => children;

    internal SealedText? ClosingReason { get; private set; }

    /// <summary>
    /// Counts the meetings ever planned. Because planning changes the series, two who plan at once, or plan and close, collide on its version.
    /// </summary>
    internal int MeetingsPlanned { get; private set; }

    internal int MeetingsMoved { get; private set; }

    /// <summary>A meeting of the series is being planned.</summary>
    /// <exception cref="RuleBroken">The series is closed.</exception>
    public void PlanMeeting()
    {
        Require(Status is SeriesStatus.Open, SeriesRules.NotOpen);
        MeetingsPlanned++;
    }

    /// <summary>A meeting of the series is being moved: of two who plan and move at once one is told to look again.</summary>
    /// <exception cref="RuleBroken">The series is closed.</exception>
    public void MoveMeeting()
    {
        Require(Status is SeriesStatus.Open, SeriesRules.NotOpen);
        MeetingsMoved++;
    }

    /// <summary>Closes the series with a reason.</summary>
    /// <param name="key">The family's key, which seals the reason.</param>
    /// <param name="reason">Why it ends; never empty.</param>
    /// <param name="on">The day.</param>
    /// <param name="path">The input field that the reason stood in.</param>
    /// <exception cref="RuleBroken">The series is closed already.</exception>
    /// <exception cref="InvalidInput">There is no reason.</exception>
    public void Close(FamilyKey key, string reason, DateOnly on, params string[] path)
    {
        Require(Status is SeriesStatus.Open, SeriesRules.NotOpen);
        Expect(!string.IsNullOrWhiteSpace(reason), SeriesRules.ClosingReasonMissing, path);
        Writing.Check(reason, Writing.Short, path);
        (Status, ClosedOn) = (SeriesStatus.Closed, on);
        ClosingReason = key.Seal(Table, nameof(ClosingReason), Id, reason.Trim());
    }
}

/// <summary>Whether a series goes on.</summary>
public enum SeriesStatus
{
    /// <summary>It goes on (i gang).</summary>
    Open,

    /// <summary>It has been closed with a reason (afsluttet).</summary>
    Closed,
}
