using System.Text.Json;

namespace Netvaerk.Families;

/// <summary>
/// A family over its generations (genogram), with who is there for whom. It gives the overview and helps to choose whom to invite [R]. All of it is sealed:
/// who was married to whom is as personal as a name.
/// </summary>
[Node]
public sealed class Genogram : Aggregate, IOfFamily
{
    internal const string Table = "families_genogram";

    private Genogram()
    {
    }

    internal Genogram(Guid familyId) => FamilyId = familyId;

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>When it was last changed.</summary>
    public DateTimeOffset ChangedAt { get; private set; }

    internal SealedText Sealed { get; private set; }

    internal void Seal(FamilyKey key, GenogramRecord record, DateTimeOffset now) =>
        (Sealed, ChangedAt) = (key.Seal(Table, nameof(Sealed), Id, JsonSerializer.Serialize(record, GenogramJson.Default.GenogramRecord)), now);

    internal GenogramRecord? Open(FamilyKey key) =>
        key.Open(Table, nameof(Sealed), Id, Sealed) is { } json ? JsonSerializer.Deserialize(json, GenogramJson.Default.GenogramRecord) : null;
}

[System.Text.Json.Serialization.JsonSerializable(typeof(GenogramRecord))]
internal sealed partial class GenogramJson : System.Text.Json.Serialization.JsonSerializerContext;
