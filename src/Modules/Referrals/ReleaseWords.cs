namespace Netvaerk.Referrals;

/// <summary>Words that the guard took for somebody's identity, and that are none.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Released">The words, each with a reason; at least one.</param>
public sealed record ReleaseWordsInput(
    Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, IReadOnlyList<ReleasedWords> Released) : IInput;

/// <summary>Releases words of a referral for good. Whoever may see the referral may: it is they who write in it. A CPR number is never released.</summary>
internal sealed class ReleaseWords(Work work, Vault vault) : IUseCase<ReleaseWordsInput>
{
    public async Task<Guid> Do(ReleaseWordsInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        Rule.Expect(input.Released.Count > 0, ReferralRules.ReleasedWordsMissing, "input", "released");
        new AnonymousWriting(referral, await vault.Open(referral.FamilyId, ct)).Release(input.Released, work.Caller, work.Now, "input", "released");
        return referral.Id;
    }
}
