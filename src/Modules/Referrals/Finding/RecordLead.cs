using Netvaerk.Municipalities;

namespace Netvaerk.Referrals;

/// <summary>A family that somebody has noticed.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="Sector">Where you looked.</param>
/// <param name="Place">The place: a school, a club, a ward; 1 to 200 characters.</param>
/// <param name="NoticedOn">The day; at most two years ago, and not in the future.</param>
/// <param name="Words">What you saw, without identity; at most 10,000 characters.</param>
public sealed record RecordLeadInput(Guid IdempotencyKey, Sector Sector, string Place, DateOnly NoticedOn, string Words) : IInput;

/// <summary>
/// Records a lead. Whoever may refer may. It is always anonymous, whatever the municipality's rule on identity is: nobody has asked the family anything yet.
/// </summary>
internal sealed class RecordLead(Work work, Vault vault, MunicipalityInForce municipality) : IUseCase<RecordLeadInput>
{
    private const int Years = 2;

    public async Task<Guid> Do(RecordLeadInput input, CancellationToken ct)
    {
        Rule.Allow(municipality.MayRefer(work.Caller), ReferralRules.OnlyEmployees);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Place) && input.Place.Length <= 200, ReferralRules.PlaceMissing, "input", "place");
        Rule.Expect(input.NoticedOn <= work.Today && input.NoticedOn >= work.Today.AddYears(-Years), ReferralRules.DayTooFar, "input", "noticedOn");
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Words) && input.Words.Length <= ReferralForm.LongestPart, ReferralRules.LeadWordsMissing, "input", "words");
        AnonymousWriting.ExpectNone(new(input.Words, "input", "words"), new(input.Place, "input", "place"));
        var lead = new Lead(work.Caller, input.Sector, input.Place, input.NoticedOn, work.Now);
        lead.Describe(await vault.Create(lead.Id, ct), input.Words);
        work.Db.Add(lead);
        return lead.Id;
    }
}
