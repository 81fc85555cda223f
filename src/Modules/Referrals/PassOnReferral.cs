namespace Netvaerk.Referrals;

/// <summary>A referral that its facilitator finds complete.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
public sealed record PassOnReferralInput(Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version) : IInput;

/// <summary>Passes a complete referral on to those who decide [H].</summary>
internal sealed class PassOnReferral(Work work) : IUseCase<PassOnReferralInput>
{
    public async Task<Guid> Do(PassOnReferralInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        await work.OnlyReceiver(referral, ct);
        referral.PassOn(work.Now);
        return referral.Id;
    }
}
