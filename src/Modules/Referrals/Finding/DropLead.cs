namespace Netvaerk.Referrals;

/// <summary>A lead that comes to nothing.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="LeadId">The lead.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Because">Why; without identity, at most 2,000 characters.</param>
public sealed record DropLeadInput(Guid IdempotencyKey, [property: ID<Lead>] Guid LeadId, long Version, string Because) : IInput;

/// <summary>Drops a lead with a reason. Whoever noticed it may, and the method's coordinator.</summary>
internal sealed class DropLead(Work work, Vault vault) : IUseCase<DropLeadInput>
{
    private const int LongestReason = 2_000;

    public async Task<Guid> Do(DropLeadInput input, CancellationToken ct)
    {
        var lead = await work.Lead(input.LeadId, ["input", "leadId"], ct);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Because) && input.Because.Length <= LongestReason, ReferralRules.LeadReasonMissing, "input", "because");
        AnonymousWriting.ExpectNone(new WrittenText(input.Because, "input", "because"));
        if (lead.Version != input.Version)
        {
            throw new Kernel.Conflict(lead.Version);
        }

        lead.Drop(await vault.Open(lead.Id, ct), input.Because);
        return lead.Id;
    }
}
