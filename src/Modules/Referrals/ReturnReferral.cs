namespace Netvaerk.Referrals;

/// <summary>A question that must be answered first.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="Question">What is missing; without identity.</param>
public sealed record ReturnReferralInput(Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, string Question) : IInput;

/// <summary>Sends a referral back to its referrer with a question. The facilitator who received it sees to it that it is complete [H].</summary>
internal sealed class ReturnReferral(Work work, Vault vault) : IUseCase<ReturnReferralInput>
{
    public async Task<Guid> Do(ReturnReferralInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        await work.OnlyReceiver(referral, ct);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Question), ReferralRules.QuestionMissing, "input", "question");
        var key = await vault.Open(referral.FamilyId, ct);
        new AnonymousWriting(referral, key).Expect(new WrittenText(input.Question, "input", "question"));
        referral.Return(SealedQuestion.Of(key, input.Question, work.Now));
        return referral.Id;
    }
}
