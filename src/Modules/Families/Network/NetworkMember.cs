using System.Text.Json;

namespace Netvaerk.Families;

/// <summary>Somebody around the family (netværksmedlem): private or professional. Who it is, is sealed with the family's key.</summary>
[Node]
public sealed class NetworkMember : Aggregate, IOfFamily
{
    internal const string Table = "families_network_member";

    private readonly List<ParticipantAnswer> answers = [];

    private NetworkMember()
    {
    }

    internal NetworkMember(Guid familyId, Sector sector, ProposedBy proposedBy, Guid? staffId, string proposedBySubject = "")
    {
        (FamilyId, Sector, ProposedBy, StaffId, ProposedBySubject) = (familyId, sector, proposedBy, staffId, proposedBySubject);
        // Whom the family itself proposes needs no second yes from it.
        ParentsAnswer = proposedBy is ProposedBy.Parents ? ParentsAnswer.Accepted : ParentsAnswer.NotAsked;
    }

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>Where the person comes from (sektor).</summary>
    public Sector Sector { get; private set; }

    /// <summary>Who proposed that the person comes (foreslået af) [H, K, V].</summary>
    public ProposedBy ProposedBy { get; private set; }

    /// <summary>What the parents answered; they have a direct say in who comes [K, V].</summary>
    public ParentsAnswer ParentsAnswer { get; private set; }

    /// <summary>The member of staff that it is, for professionals of the municipality.</summary>
    internal Guid? StaffId { get; private set; }

    /// <summary>What the person is to be in the network (roller), besides taking part.</summary>
    public IReadOnlyList<NetworkRole> Roles { get; private set; } = [];

    /// <summary>The day on which a lay representative (bisidder) was set aside by decision; null where nobody was.</summary>
    public DateOnly? SetAsideOn { get; private set; }

    /// <summary>Every answer that was given to the proposal, earliest first (svar).</summary>
    [GraphQLIgnore]
    public IReadOnlyList<ParticipantAnswer> Answers => answers;

    /// <summary>Whether the person may be invited: the parents have not said no, and nobody has set a lay representative aside.</summary>
    [GraphQLIgnore]
    public bool MayBeInvited => ParentsAnswer is not ParentsAnswer.Declined && SetAsideOn is null;

    internal string ProposedBySubject { get; private set; } = "";

    /// <summary>The child whose lay representative the person is.</summary>
    internal Guid? RepresentsId { get; private set; }

    internal SealedText? SetAsideReason { get; private set; }

    internal SealedText Sealed { get; private set; }

    /// <summary>Whether the person belongs to the professionals rather than to the family's own network.</summary>
    public bool IsProfessional => Sector is not (Sector.Family or Sector.PrivateNetwork);

    internal void Seal(FamilyKey key, Contact contact) =>
        Sealed = key.Seal(Table, nameof(Sealed), Id, JsonSerializer.Serialize(contact, ContactJson.Default.Contact));

    internal Contact? Open(FamilyKey key) =>
        key.Open(Table, nameof(Sealed), Id, Sealed) is { } json ? JsonSerializer.Deserialize(json, ContactJson.Default.Contact) : null;

    internal void Take(IEnumerable<NetworkRole> roles) => Roles = [.. roles.Distinct().Order()];

    // One no is a no, whoever of those with custody says it; the latest answer of each counts.
    internal void Answer(Guid givenBy, ParentsAnswer answer, string recordedBy, DateTimeOffset now)
    {
        answers.Add(new(this, givenBy, answer, recordedBy, now));
        var latest = answers.GroupBy(one => one.GivenById).Select(history => history.MaxBy(one => (one.At, one.Id))!.Answer).ToList();
        ParentsAnswer = latest.Contains(ParentsAnswer.Declined) ? ParentsAnswer.Declined : ParentsAnswer.Accepted;
    }

    internal void Represent(Guid childId)
    {
        Rule.Require(Sector is Sector.PrivateNetwork or Sector.Association, FamilyRules.RepresentativeIsProfessional, "input", "networkMemberId");
        (RepresentsId, SetAsideOn, SetAsideReason) = (childId, null, null);
    }

    internal void SetAside(FamilyKey key, string reason, DateOnly on)
    {
        Rule.Require(RepresentsId is not null, FamilyRules.NotARepresentative, "input", "networkMemberId");
        (SetAsideOn, SetAsideReason) = (on, key.Seal(Table, nameof(SetAsideReason), Id, reason.Trim()));
    }
}

/// <summary>Who somebody around the family is.</summary>
/// <param name="Name">The name (navn).</param>
/// <param name="Function">What they are to the child or family (funktion): class teacher, uncle.</param>
/// <param name="Phone">Telephone (telefon).</param>
/// <param name="Email">E-mail (e-mail).</param>
public sealed record Contact(string Name, string Function, string? Phone = null, string? Email = null);

[System.Text.Json.Serialization.JsonSerializable(typeof(Contact))]
internal sealed partial class ContactJson : System.Text.Json.Serialization.JsonSerializerContext;

/// <summary>Who proposed a participant.</summary>
public enum ProposedBy
{
    /// <summary>The parents (forældrene).</summary>
    Parents,

    /// <summary>The child or young person (barnet, den unge).</summary>
    Child,

    /// <summary>The facilitator (mødelederen).</summary>
    Facilitator,

    /// <summary>The referrer (henviseren).</summary>
    Referrer,
}

/// <summary>What the parents say to a participant.</summary>
public enum ParentsAnswer
{
    /// <summary>Not asked yet (ikke spurgt).</summary>
    NotAsked,

    /// <summary>Yes (ja).</summary>
    Accepted,

    /// <summary>No (nej).</summary>
    Declined,
}

/// <summary>What somebody of a network is to be besides taking part.</summary>
public enum NetworkRole
{
    /// <summary>Tells between the meetings what they have seen go well (vidne om progression) [R].</summary>
    Witness,

    /// <summary>Supports the child before, during and after meetings (støtte for barnet) [D].</summary>
    ChildsSupport,

    /// <summary>Supports a parent (støtte for en forælder).</summary>
    ParentsSupport,

    /// <summary>Takes over tasks in everyday life, an uncle instead of a contact person (hjælper i hverdagen) [R].</summary>
    EverydayHelper,
}

/// <summary>One answer to the proposal that somebody takes part (svar på forslag). Nothing is changed or removed.</summary>
public sealed class ParticipantAnswer : IOfFamily
{
    private ParticipantAnswer()
    {
    }

    internal ParticipantAnswer(NetworkMember about, Guid givenById, ParentsAnswer answer, string recordedBy, DateTimeOffset now) =>
        (FamilyId, NetworkMemberId, GivenById, Answer, RecordedBy, At) = (about.FamilyId, about.Id, givenById, answer, recordedBy, now);

    internal Guid Id { get; private set; } = Ids.Next();

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>Who answered.</summary>
    [ID<FamilyMember>]
    public Guid GivenById { get; private set; }

    /// <summary>The answer (svar).</summary>
    public ParentsAnswer Answer { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset At { get; private set; }

    internal Guid NetworkMemberId { get; private set; }

    internal string RecordedBy { get; private set; } = "";
}
