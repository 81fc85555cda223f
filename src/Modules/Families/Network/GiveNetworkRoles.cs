namespace Netvaerk.Families;

/// <summary>What somebody of the network is to be besides taking part.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="NetworkMemberId">Who.</param>
/// <param name="Version">The version that has been seen.</param>
/// <param name="Roles">All roles from now on.</param>
public sealed record GiveNetworkRolesInput(
    Guid IdempotencyKey, [property: ID<NetworkMember>] Guid NetworkMemberId, long Version, IReadOnlyList<NetworkRole> Roles) : IInput;

/// <summary>Gives somebody of the network their roles: a witness of progress, a support for the child [R, D].</summary>
internal sealed class GiveNetworkRoles(Work work) : IUseCase<GiveNetworkRolesInput>
{
    public async Task<Guid> Do(GiveNetworkRolesInput input, CancellationToken ct)
    {
        var member = await work.NetworkMember(input.NetworkMemberId, input.Version, ct);
        Rule.Allow(await work.Leads(member.FamilyId, ct), FamilyRules.NotYourFamily);
        member.Take(input.Roles);
        return member.Id;
    }
}
