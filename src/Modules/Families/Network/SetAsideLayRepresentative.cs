using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>That a lay representative cannot take part, and why.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="NetworkMemberId">The lay representative.</param>
/// <param name="Version">The version of the network member that has been seen.</param>
/// <param name="Reason">Why. It is sealed.</param>
public sealed record SetAsideLayRepresentativeInput(
    Guid IdempotencyKey, [property: ID<NetworkMember>] Guid NetworkMemberId, long Version, string Reason) : IInput;

/// <summary>Sets a lay representative aside by decision, as the authority alone can [L]: they are invited no more, and read nothing from then on.</summary>
internal sealed class SetAsideLayRepresentative(Work work, Vault vault) : IUseCase<SetAsideLayRepresentativeInput>
{
    public async Task<Guid> Do(SetAsideLayRepresentativeInput input, CancellationToken ct)
    {
        var member = await work.NetworkMember(input.NetworkMemberId, input.Version, ct);
        Rule.Allow(await work.Db.RelationsOf(work.Caller, RelationKind.Caseworker).AnyAsync(one => one.FamilyId == member.FamilyId, ct), FamilyRules.OnlyCaseworker);
        Rule.Expect(!string.IsNullOrWhiteSpace(input.Reason), FamilyRules.SetAsideReasonMissing, "input", "reason");
        member.SetAside(await vault.Open(member.FamilyId, ct), input.Reason, work.Today);
        await work.EndRelations(member.FamilyId, member.Id, ct);
        return member.Id;
    }
}
