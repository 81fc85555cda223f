namespace Netvaerk.Referrals;

[MutationType]
internal static class ReferralMutations
{
    /// <summary>Begins a referral (henvisning). Any employee of the municipality may.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> DraftReferral(
        DraftReferralInput input, DraftReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Rewrites a draft, or a referral that came back with a question.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> EditReferral(
        EditReferralInput input, EditReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Sends a referral to its facilitator; the rules of the day say what they advise.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> SendReferral(
        SendReferralInput input, SendReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Returns a referral with a question. For the facilitator who received it.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> ReturnReferral(
        ReturnReferralInput input, ReturnReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Passes a complete referral on to those who decide. For the facilitator who received it.</summary>
    public static async Task<Referral?> PassOnReferral(
        PassOnReferralInput input, PassOnReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Decides on a referral (afgørelse): allocates, declines or postpones, with grounds.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> DecideReferral(
        DecideReferralInput input, DecideReferral useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records that a notification of concern (underretning) was sent beside the referral.</summary>
    [Error<IdentityFound>]
    public static async Task<Referral?> LinkNotification(
        LinkNotificationInput input, LinkNotification useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Releases words that the guard took for somebody's identity (frigiv ord), each with a reason; a CPR number never.</summary>
    public static async Task<Referral?> ReleaseWords(
        ReleaseWordsInput input, ReleaseWords useCase, UseCases run, ReferralById referrals, CancellationToken ct) =>
        await referrals.LoadAsync(await run.Run(useCase, input, ct), ct);
}
