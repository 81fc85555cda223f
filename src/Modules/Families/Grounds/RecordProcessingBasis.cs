using Netvaerk.Municipalities;

namespace Netvaerk.Families;

/// <summary>Why a family's data are processed.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="Code">The code of a legal basis of data-protection law.</param>
/// <param name="From">The first day; not in the future, and a day on which that law holds.</param>
/// <param name="Purpose">What the data are for. It is sealed.</param>
public sealed record RecordProcessingBasisInput(Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, string Code, DateOnly From, string Purpose) : IInput;

/// <summary>Records on which basis of data-protection law a family's data are processed, apart from what the family consents to [L].</summary>
internal sealed class RecordProcessingBasis(Work work, Vault vault) : IUseCase<RecordProcessingBasisInput>
{
    public async Task<Guid> Do(RecordProcessingBasisInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        Rule.Expect(input.From <= work.Today, FamilyRules.BasisDate, "input", "from");
        var law = LegalBasis.Find(input.Code, input.From);
        Rule.Expect(law?.Kind is LegalBasisKind.DataProtection, FamilyRules.BasisUnknown, "input", "code");
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Purpose), FamilyRules.GroundPurposeMissing, "input", "purpose");
        var basis = new ProcessingBasis(family.Id, input.Code, input.From, work.Caller.Subject, work.Now);
        basis.Describe(await vault.Open(family.Id, ct), input.Purpose);
        work.Db.Add(basis);
        return basis.Id;
    }
}
