using System.Text.Json;

namespace Netvaerk.Families;

/// <summary>Somebody around the family (netværksmedlem): private or professional. Who it is, is sealed with the family's key.</summary>
[Node]
public sealed class NetworkMember : Aggregate, IOfFamily
{
    internal const string Table = "families_network_member";

    private NetworkMember()
    {
    }

    internal NetworkMember(Guid familyId, Sector sector, ProposedBy proposedBy, Guid? staffId)
    {
        (FamilyId, Sector, ProposedBy, StaffId) = (familyId, sector, proposedBy, staffId);
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

    internal SealedText Sealed { get; private set; }

    /// <summary>Whether the person belongs to the professionals rather than to the family's own network.</summary>
    public bool IsProfessional => Sector is not (Sector.Family or Sector.PrivateNetwork);

    internal void Seal(FamilyKey key, Contact contact) =>
        Sealed = key.Seal(Table, nameof(Sealed), Id, JsonSerializer.Serialize(contact, ContactJson.Default.Contact));

    internal Contact? Open(FamilyKey key) =>
        key.Open(Table, nameof(Sealed), Id, Sealed) is { } json ? JsonSerializer.Deserialize(json, ContactJson.Default.Contact) : null;

    internal void Answer(ParentsAnswer answer) => ParentsAnswer = answer;
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
