using System.Text.Json;
using System.Text.Json.Serialization;
using Netvaerk.Series;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Proposals for a meeting's date (datoforslag), and who is asked about them. One step makes the best of them a planned meeting.</summary>
[Node]
public sealed class Poll : Aggregate, IOfFamily
{
    internal const string Table = "meetings_poll";

    private const int MostProposals = 20;

    private static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() } };

    private readonly List<PollProposal> proposals = [];
    private readonly List<PollInvitee> invitees = [];
    private IReadOnlyList<QuorumDemand>? quorum;

    private Poll()
    {
    }

    internal Poll(MeetingSeries series, OpenPollInput input, IReadOnlyList<QuorumDemand> quorum, DateTimeOffset now)
    {
        (SeriesId, FamilyId, WithInterpreter, AnswerBy) = (series.Id, series.FamilyId, input.WithInterpreter, input.AnswerBy);
        QuorumJson = JsonSerializer.Serialize(this.quorum = quorum, Json);
        Expect(input.Proposals.Count is > 0 and <= MostProposals, MeetingRules.ProposalCount, "input", "proposals");
        foreach (var (at, proposal) in input.Proposals.Index())
        {
            var starts = Copenhagen.At(proposal.On, proposal.StartsAt);
            Expect(starts > ClosesAt && ClosesAt > now, MeetingRules.DeadlineTooLate, "input", "answerBy");
            Expect(proposals.All(one => one.Starts != starts), MeetingRules.ProposedTwice, "input", "proposals", $"{at}");
            proposals.Add(new(this, proposal));
        }
    }

    /// <summary>What has become of it (status).</summary>
    public PollStatus Status { get; private set; } = PollStatus.Open;

    /// <summary>The last day to answer, in Denmark (svarfrist).</summary>
    public DateOnly AnswerBy { get; private set; }

    /// <summary>The moment from which on no answer is taken.</summary>
    public DateTimeOffset ClosesAt => Copenhagen.At(AnswerBy.AddDays(1), TimeOnly.MinValue);

    /// <summary>Whether the meeting is to be with an interpreter (tolk).</summary>
    public bool WithInterpreter { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid SeriesId { get; private set; }

    internal string QuorumJson { get; private set; } = "";

    internal Guid? MeetingId { get; private set; }

    internal Guid? ChosenId { get; private set; }

    internal SealedText? QuorumReason { get; private set; }

    internal IReadOnlyList<PollProposal> Proposals => proposals;

    internal IReadOnlyList<PollInvitee> Invitees => invitees;

    internal IReadOnlyList<QuorumDemand> Demands => quorum ??= JsonSerializer.Deserialize<IReadOnlyList<QuorumDemand>>(QuorumJson, Json)!;

    internal bool TakesAnswers(DateTimeOffset now) => Status is PollStatus.Open && now < ClosesAt;

    internal void Ask(IEnumerable<(Guest Guest, QuorumGroup Group)> guests) => invitees.AddRange(guests.Select(one => new PollInvitee(this, one.Guest, one.Group)));

    internal PollProposal Proposal(Guid id, params string[] path) => proposals.Find(one => one.Id == id) ?? throw new NotFound(path);

    internal void Decide(PollProposal chosen, Meeting meeting, FamilyKey key, string? quorumReason)
    {
        (Status, ChosenId, MeetingId) = (PollStatus.Decided, chosen.Id, meeting.Id);
        QuorumReason = string.IsNullOrWhiteSpace(quorumReason) ? null : key.Seal(Table, nameof(QuorumReason), Id, quorumReason.Trim());
    }

    internal void Withdraw()
    {
        Require(Status is PollStatus.Open, MeetingRules.PollNotOpen);
        Status = PollStatus.Withdrawn;
    }
}

/// <summary>What has become of a poll.</summary>
public enum PollStatus
{
    /// <summary>Answers are awaited, or it waits to be decided (åben).</summary>
    Open,

    /// <summary>A date was chosen and the meeting planned (afgjort).</summary>
    Decided,

    /// <summary>It was withdrawn (trukket tilbage).</summary>
    Withdrawn,
}

/// <summary>One date and hour that is proposed (forslag).</summary>
public sealed class PollProposal : IOfFamily
{
    private PollProposal()
    {
    }

    internal PollProposal(Poll poll, ProposedTime time) => (PollId, FamilyId, On, StartsAt) = (poll.Id, poll.FamilyId, time.On, time.StartsAt);

    /// <summary>The date in Denmark.</summary>
    public DateOnly On { get; private set; }

    /// <summary>When it would begin, by the clock on the wall in Denmark.</summary>
    public TimeOnly StartsAt { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The proposal's id in its poll.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    internal Guid PollId { get; private set; }

    internal DateTimeOffset Starts => Copenhagen.At(On, StartsAt);
}

/// <summary>Somebody who is asked (adspurgt).</summary>
public sealed class PollInvitee : IOfFamily
{
    private PollInvitee()
    {
    }

    internal PollInvitee(Poll poll, Guest guest, QuorumGroup group)
    {
        (PollId, FamilyId, Sector, Group) = (poll.Id, poll.FamilyId, guest.Sector, group);
        (FamilyMemberId, NetworkMemberId, StaffId) = (guest.FamilyMemberId, guest.NetworkMemberId, guest.StaffId);
    }

    /// <summary>Where the person comes from (sektor).</summary>
    public Sector Sector { get; private set; }

    /// <summary>As what the person counts for the quorum.</summary>
    public QuorumGroup Group { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The person's id in the poll.</summary>
    public Guid Id { get; private set; } = Ids.Next();

    internal Guid PollId { get; private set; }

    internal Guid? FamilyMemberId { get; private set; }

    internal Guid? NetworkMemberId { get; private set; }

    internal Guid? StaffId { get; private set; }

    internal Guid PersonId => FamilyMemberId ?? NetworkMemberId ?? StaffId!.Value;
}

/// <summary>Whether somebody can come at a time that is proposed (svar). The latest answer is the one that counts.</summary>
public sealed class PollAnswer : IOfFamily
{
    private PollAnswer()
    {
    }

    internal PollAnswer(Poll poll, PollInvitee invitee, PollProposal proposal) =>
        (PollId, FamilyId, InviteeId, ProposalId) = (poll.Id, poll.FamilyId, invitee.Id, proposal.Id);

    /// <summary>Whether they can.</summary>
    public Availability Answer { get; private set; }

    /// <summary>When it was given.</summary>
    public DateTimeOffset At { get; private set; }

    /// <summary>By which way.</summary>
    public AnsweredBy By { get; private set; }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    internal Guid Id { get; private set; } = Ids.Next();

    internal Guid PollId { get; private set; }

    internal Guid InviteeId { get; private set; }

    internal Guid ProposalId { get; private set; }

    internal void Give(Availability answer, AnsweredBy by, DateTimeOffset now) => (Answer, By, At) = (answer, by, now);
}

/// <summary>Whether somebody can come.</summary>
public enum Availability
{
    /// <summary>Can (kan).</summary>
    Can,

    /// <summary>Can if it must be (kan, hvis det skal være).</summary>
    IfNeedBe,

    /// <summary>Cannot (kan ikke).</summary>
    Cannot,
}

/// <summary>By which way an answer came.</summary>
public enum AnsweredBy
{
    /// <summary>Signed in with a sign-in of their own (egen adgang).</summary>
    SignIn,

    /// <summary>By a link (link).</summary>
    Link,

    /// <summary>Told to the facilitator, who wrote it down (fortalt til mødelederen).</summary>
    Facilitator,
}
