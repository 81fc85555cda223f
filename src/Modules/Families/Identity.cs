using System.Text.Json;

namespace Netvaerk.Families;

/// <summary>Who a member of a family is (identitet), sealed with the family's key.</summary>
internal sealed class Identity : Aggregate, IOfFamily
{
    internal const string Table = "families_identity";

    private Identity()
    {
    }

    internal Identity(Guid familyId, Guid memberId) => (FamilyId, MemberId) = (familyId, memberId);

    /// <summary>The family.</summary>
    public Guid FamilyId { get; private set; }

    internal Guid MemberId { get; private set; }

    internal SealedText Sealed { get; private set; }

    internal void Seal(FamilyKey key, Person person) =>
        Sealed = key.Seal(Table, nameof(Sealed), Id, JsonSerializer.Serialize(person, PersonJson.Default.Person));

    internal Person? Open(FamilyKey key) =>
        key.Open(Table, nameof(Sealed), Id, Sealed) is { } json ? JsonSerializer.Deserialize(json, PersonJson.Default.Person) : null;
}

/// <summary>Who somebody is.</summary>
/// <param name="Name">The full name (navn).</param>
/// <param name="BirthDate">The date of birth (fødselsdato).</param>
/// <param name="CprNumber">The CPR number, as <c>ddmmyy-xxxx</c>.</param>
/// <param name="Address">Where the person lives (adresse).</param>
/// <param name="Phone">Telephone (telefon).</param>
/// <param name="Email">E-mail (e-mail).</param>
public sealed record Person(string Name, DateOnly? BirthDate = null, string? CprNumber = null, string? Address = null, string? Phone = null, string? Email = null);

[System.Text.Json.Serialization.JsonSerializable(typeof(Person))]
internal sealed partial class PersonJson : System.Text.Json.Serialization.JsonSerializerContext;
