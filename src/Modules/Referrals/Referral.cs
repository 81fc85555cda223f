using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Referrals;

/// <summary>A referral (henvisning): an anonymous description of one family with one or more children, sent by an employee to one facilitator.</summary>
[Node]
public sealed class Referral : Aggregate, IOfFamily
{
    internal const string Table = "referrals_referral";

    private readonly List<ReferredChild> children = [];
    private readonly List<ReferralQuestion> questions = [];
    private readonly List<Decision> decisions = [];
    private readonly List<InvolvedStaff> involved = [];
    private readonly List<NotificationOfConcern> notifications = [];
    private readonly List<Release> releases = [];
    private readonly List<Recusal> recusals = [];

    private Referral()
    {
    }

    internal Referral(Guid familyId, Caller referrer, DateTimeOffset now) =>
        (FamilyId, ReferrerSubject, DraftedAt) = (familyId, referrer.Subject, now);

    /// <summary>Where the referral stands (status).</summary>
    public ReferralStatus Status { get; private set; } = ReferralStatus.Draft;

    /// <summary>When the draft was begun.</summary>
    public DateTimeOffset DraftedAt { get; private set; }

    /// <summary>The day it was first sent: the day whose rules judge it.</summary>
    public DateOnly? SentOn { get; private set; }

    /// <summary>The last day for the answer, counted from the inquiry (svarfrist) [H]; null where the municipality has set none.</summary>
    public DateOnly? AnswerDue { get; private set; }

    /// <summary>The day a facilitator first found it complete (klar til afgørelse): its place in the queue, which it keeps whatever sends it back.</summary>
    public DateOnly? QueuedOn { get; private set; }

    /// <summary>The day a facilitator was first allocated, or the referral declined (afgjort).</summary>
    public DateOnly? DecidedOn { get; private set; }

    /// <summary>The day the referrer was answered (besvaret).</summary>
    public DateOnly? AnsweredOn { get; private set; }

    /// <summary>The day the series of meetings began (forløb begyndt).</summary>
    public DateOnly? SeriesOn { get; private set; }

    /// <summary>The day the allocated facilitator declared to be neutral once the family had a name (neutralitetserklæring).</summary>
    public DateOnly? NeutralityDeclaredOn { get; private set; }

    /// <summary>The languages that the family speaks (sprog), as BCP 47 tags; empty where nobody has named any.</summary>
    public IReadOnlyList<string> Languages { get; private set; } = [];

    /// <summary>The body that decides, by the rules of the day of sending.</summary>
    public DecidingBody? DecidedBy { get; private set; }

    /// <summary>The forum that decides, as a code of the municipality's list, where forums do.</summary>
    public string? Forum { get; private set; }

    /// <summary>The day until which a decision is postponed (udsat til).</summary>
    public DateOnly? PostponedTo { get; private set; }

    /// <summary>The referrer has confirmed that the referral does not replace a notification of concern (underretning) [H].</summary>
    public bool NotificationNoticeConfirmed { get; private set; }

    /// <summary>The family is described without identity (anonymt): words that tell who it is are refused.</summary>
    public bool IsAnonymous { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The facilitator who leads the family's meetings, once allocated.</summary>
    [GraphQLIgnore]
    public Guid? FacilitatorId { get; private set; }

    internal string ReferrerSubject { get; private set; } = "";

    internal Guid? ReceiverId { get; private set; }

    internal ReferrerContact? Contact { get; private set; }

    internal SealedText? ProblemAroundChild { get; private set; }

    internal SealedText? ProblemAroundFamily { get; private set; }

    internal SealedText? MeasuresStarted { get; private set; }

    internal IReadOnlyList<ReferredChild> Children => children;

    internal IReadOnlyList<ReferralQuestion> Questions => questions;

    internal IReadOnlyList<Decision> Decisions => decisions;

    internal IReadOnlyList<InvolvedStaff> Involved => involved;

    internal IReadOnlyList<NotificationOfConcern> Notifications => notifications;

    internal SealedText? AnswerWords { get; private set; }

    internal DateTimeOffset? QueuedAt { get; private set; }

    internal IReadOnlyList<Release> Releases => releases;

    internal IReadOnlyList<Recusal> Recusals => recusals;

    internal bool IsEditable => Status is ReferralStatus.Draft or ReferralStatus.Returned;

    /// <summary>Writes the four parts [H], replacing what stood there.</summary>
    internal void Write(ReferralForm form, FamilyKey key)
    {
        Require(IsEditable, ReferralRules.NotEditable);
        (Contact, ReceiverId, Languages) = (form.Contact?.Checked(), form.ReceiverId, form.Languages ?? []);
        ProblemAroundChild = Seal(key, nameof(ProblemAroundChild), form.ProblemAroundChild);
        ProblemAroundFamily = Seal(key, nameof(ProblemAroundFamily), form.ProblemAroundFamily);
        MeasuresStarted = Seal(key, nameof(MeasuresStarted), form.MeasuresStarted);
        involved.RemoveAll(one => form.Involved?.All(now => now.StaffId != one.StaffId || now.As != one.As) ?? true);
        foreach (var staff in form.Involved?.Where(now => involved.All(one => now.StaffId != one.StaffId || now.As != one.As)) ?? [])
        {
            involved.Add(new(Id, FamilyId, staff.StaffId, staff.As));
        }
    }

    internal ReferredChild Describe(FamilyMember child, ChildDescription description, FamilyKey key)
    {
        Require(IsEditable, ReferralRules.NotEditable);
        var referred = children.Find(one => one.MemberId == child.Id);
        if (referred is null)
        {
            children.Add(referred = new(Id, FamilyId, child.Id));
        }

        referred.Describe(description, key);
        return referred;
    }

    internal void Remove(Guid memberId) => children.RemoveAll(one => one.MemberId == memberId);

    /// <summary>Sends it to its facilitator, who answers for it from then on.</summary>
    internal void Send(bool noticeConfirmed, DateOnly today)
    {
        Require(IsEditable, ReferralRules.NotEditable);
        Require(noticeConfirmed, ReferralRules.NoticeNotConfirmed, "input", "confirmsNotANotification");
        RequireComplete();
        (NotificationNoticeConfirmed, Status) = (true, ReferralStatus.Sent);
        // The clock runs from the first inquiry, also while a question is being answered.
        SentOn ??= today;
    }

    internal void WillBeDecidedBy(DecidingBody body, string? forum, int? answerWithinMonths) =>
        (DecidedBy, Forum, AnswerDue) = (body, forum, answerWithinMonths is { } months ? SentOn!.Value.AddMonths(months) : null);

    internal void Return(SealedQuestion question)
    {
        Require(Status is ReferralStatus.Sent, ReferralRules.NotSent);
        questions.Add(new(Id, FamilyId, question));
        Status = ReferralStatus.Returned;
    }

    internal void PassOn(DateTimeOffset now)
    {
        Require(Status is ReferralStatus.Sent, ReferralRules.NotSent);
        (Status, QueuedAt, QueuedOn) = (ReferralStatus.Complete, QueuedAt ?? now, QueuedOn ?? Copenhagen.Date(now));
    }

    internal void Decide(Decision decision)
    {
        Require(Status is ReferralStatus.Complete or ReferralStatus.Postponed, ReferralRules.NotReadyForDecision);
        decisions.Add(decision);
        (Status, FacilitatorId, PostponedTo) = decision.Kind switch
        {
            DecisionKind.Allocate => (ReferralStatus.Allocated, decision.FacilitatorId, null),
            DecisionKind.Decline => (ReferralStatus.Declined, null, null),
            _ => (ReferralStatus.Postponed, (Guid?)null, decision.PostponedTo),
        };
        if (decision.Kind is not DecisionKind.Postpone)
        {
            DecidedOn ??= Copenhagen.Date(decision.At);
        }
    }

    /// <summary>By the municipality's rule of the day; what was written before stays as it is.</summary>
    internal void IsDescribed(IdentityAtReferral by) => IsAnonymous = by is IdentityAtReferral.AnonymousUntilAllocation;

    internal void Release(Release release) => releases.Add(release);

    internal void Link(NotificationOfConcern notification) => notifications.Add(notification);

    /// <summary>The family has become a series of meetings.</summary>
    /// <param name="on">The day.</param>
    /// <exception cref="RuleBroken">No facilitator has been allocated, or the family was anonymous and its facilitator has not declared to be neutral since.</exception>
    public void BecomeSeries(DateOnly on)
    {
        Require(Status is ReferralStatus.Allocated, ReferralRules.NotAllocated);
        Require(!IsAnonymous || NeutralityDeclaredOn is not null, ReferralRules.NeutralityNotDeclared);
        (Status, SeriesOn) = (ReferralStatus.InSeries, on);
    }

    internal void DeclareNeutral(DateOnly on)
    {
        Require(Status is ReferralStatus.Allocated, ReferralRules.NotAllocated);
        NeutralityDeclaredOn = on;
    }

    /// <summary>The facilitator turned out not to be neutral: somebody else is to be allocated, and the place in the queue is kept.</summary>
    internal void GoBackToAllocation(Guid facilitatorId, Involvement how)
    {
        Require(Status is ReferralStatus.Allocated, ReferralRules.NotAllocated);
        (Status, FacilitatorId, NeutralityDeclaredOn) = (ReferralStatus.Complete, null, null);
        if (!involved.Exists(one => one.StaffId == facilitatorId && one.As == how))
        {
            involved.Add(new(Id, FamilyId, facilitatorId, how));
        }
    }

    /// <summary>Answers the referrer; the clock stops.</summary>
    internal void Answer(FamilyKey key, string words, DateOnly on)
    {
        Require(Status is ReferralStatus.Allocated or ReferralStatus.Declined or ReferralStatus.InSeries or ReferralStatus.Ended, ReferralRules.NotDecided);
        Require(AnsweredOn is null, ReferralRules.AnsweredAlready);
        (AnsweredOn, AnswerWords) = (on, Seal(key, nameof(AnswerWords), words));
    }

    internal void Recuse(Recusal recusal)
    {
        Require(!recusals.Exists(one => one.Subject == recusal.Subject), Recusal.Already);
        recusals.Add(recusal);
    }

    internal void End() => Status = ReferralStatus.Ended;

    private void RequireComplete()
    {
        Require(Contact is not null, ReferralRules.ContactMissing, "input", "form", "contact");
        Require(ProblemAroundChild is not null, ReferralRules.ChildProblemMissing, "input", "form", "problemAroundChild");
        Require(ProblemAroundFamily is not null, ReferralRules.FamilyProblemMissing, "input", "form", "problemAroundFamily");
        Require(MeasuresStarted is not null, ReferralRules.MeasuresMissing, "input", "form", "measuresStarted");
        Require(children.Count > 0, ReferralRules.ChildrenMissing, "input", "form", "children");
        Require(ReceiverId is not null, ReferralRules.ReceiverMissing, "input", "form", "receiverId");
    }

    private SealedText? Seal(FamilyKey key, string column, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : key.Seal(Table, column, Id, text.Trim());
}

/// <summary>Where a referral stands.</summary>
public enum ReferralStatus
{
    /// <summary>Being written (kladde).</summary>
    Draft,

    /// <summary>Sent to its facilitator (sendt).</summary>
    Sent,

    /// <summary>Sent back with a question (returneret).</summary>
    Returned,

    /// <summary>Complete, waiting for a decision (klar til afgørelse).</summary>
    Complete,

    /// <summary>The decision is postponed (udsat).</summary>
    Postponed,

    /// <summary>A facilitator has been allocated (tildelt mødeleder).</summary>
    Allocated,

    /// <summary>Declined (afvist), with what should happen instead.</summary>
    Declined,

    /// <summary>The family takes part in a series of meetings (i forløb).</summary>
    InSeries,

    /// <summary>Ended (afsluttet) before a series began.</summary>
    Ended,
}
