namespace Netvaerk.Referrals;

/// <summary>The answer to a referrer.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Words">What the referrer is told; without identity, at most 10,000 characters.</param>
public sealed record AnswerReferralInput(Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, string Words) : IInput;

/// <summary>Answers the referrer once it has been decided. The facilitator who received the referral does [H], or a deputy; the clock stops.</summary>
internal sealed class AnswerReferral(Work work, Vault vault) : IUseCase<AnswerReferralInput>
{
    public async Task<Guid> Do(AnswerReferralInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        await work.OnlyReceiver(referral, ct);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Words) && input.Words.Length <= ReferralForm.LongestPart, ReferralRules.AnswerWordsMissing, "input", "words");
        var key = await vault.Open(referral.FamilyId, ct);
        new AnonymousWriting(referral, key).Expect(new WrittenText(input.Words, "input", "words"));
        referral.Answer(key, input.Words, work.Today);
        return referral.Id;
    }
}
