namespace Netvaerk.Referrals;

/// <summary>A notification of concern that was sent beside a referral.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="SentOn">The day it was sent, in Denmark; not in the future.</param>
/// <param name="Reference">Where it is found, for example its number in the journal; no name.</param>
public sealed record LinkNotificationInput(
    Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, DateOnly SentOn, string? Reference = null) : IInput;

/// <summary>Records that a notification of concern was sent. Whoever may see the referral may: the duty to notify is everyone's own.</summary>
internal sealed class LinkNotification(Work work, Vault vault) : IUseCase<LinkNotificationInput>
{
    public async Task<Guid> Do(LinkNotificationInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        Rule.Expect(input.SentOn <= work.Today, ReferralRules.NotificationInFuture, "input", "sentOn");
        var notification = new NotificationOfConcern(referral, input.SentOn, work.Caller);
        var key = await vault.Open(referral.FamilyId, ct);
        new AnonymousWriting(referral, key).Expect(new WrittenText(input.Reference, "input", "reference"));
        notification.Refer(key, input.Reference);
        referral.Link(notification);
        return referral.Id;
    }
}
