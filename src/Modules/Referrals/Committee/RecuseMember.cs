using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>Somebody who is not to decide on a referral.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="ReferralId">The referral.</param>
/// <param name="Version">The version that you have seen.</param>
/// <param name="Because">Why; without identity, at most 2,000 characters.</param>
/// <param name="StaffId">Who; yourself unless given. Only the chair recuses others.</param>
public sealed record RecuseMemberInput(
    Guid IdempotencyKey, [property: ID<Referral>] Guid ReferralId, long Version, string Because, [property: ID<StaffMember>] Guid? StaffId = null) : IInput;

/// <summary>
/// Recuses a member of those who decide. From then on they neither see the referral nor decide on it; what they have seen already, nobody can take back. Members may
/// recuse themselves, and the chair anybody.
/// </summary>
internal sealed class RecuseMember(Work work, Vault vault) : IUseCase<RecuseMemberInput>
{
    private const int LongestReason = 2_000;

    public async Task<Guid> Do(RecuseMemberInput input, CancellationToken ct)
    {
        var referral = await work.Referral(input.ReferralId, input.Version, ct);
        Rule.Allow(await work.Decides(referral, ct), ReferralRules.NotYoursToDecide);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Because) && input.Because.Length <= LongestReason, ReferralRules.RecusalReasonMissing, "input", "because");
        var (subject, name) = (work.Caller.Subject, work.Caller.Name);
        if (input.StaffId is { } staffId)
        {
            await work.OnlyChair(ct);
            var member = await work.StaffMember(staffId, ["input", "staffId"], ct);
            (subject, name) = (member.Subject, member.Name);
        }

        var key = await vault.Open(referral.FamilyId, ct);
        new AnonymousWriting(referral, key).Expect(new WrittenText(input.Because, "input", "because"));
        var recusal = new Recusal(referral, subject, name, work.Caller, work.Now);
        recusal.Because(key, input.Because);
        referral.Recuse(recusal);
        return referral.Id;
    }
}
