namespace Netvaerk.Families;

/// <summary>
/// Why a family's data may be processed at all (behandlingsgrundlag). It is data-protection law and no consent: withdrawing consent does not end it, and it
/// opens nothing to anybody.
/// </summary>
[Node]
public sealed class ProcessingBasis : Aggregate, IOfFamily
{
    internal const string Table = "families_processing_basis";

    private ProcessingBasis()
    {
    }

    internal ProcessingBasis(Guid familyId, string code, DateOnly from, string recordedBy, DateTimeOffset now) =>
        (FamilyId, Code, From, RecordedBy, RecordedAt) = (familyId, code, from, recordedBy, now);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>Which legal basis it is.</summary>
    public string Code { get; private set; } = "";

    /// <summary>The first day that data were processed on it.</summary>
    public DateOnly From { get; private set; }

    /// <summary>When it was recorded.</summary>
    public DateTimeOffset RecordedAt { get; private set; }

    internal string RecordedBy { get; private set; } = "";

    internal SealedText Purpose { get; private set; }

    internal void Describe(FamilyKey key, string purpose) => Purpose = key.Seal(Table, nameof(Purpose), Id, purpose.Trim());
}
