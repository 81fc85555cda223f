using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Which ground no longer holds.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="LegalGroundId">The ground.</param>
/// <param name="Version">The version that the caseworker has seen.</param>
public sealed record EndLegalGroundInput(Guid IdempotencyKey, [property: ID<LegalGround>] Guid LegalGroundId, long Version) : IInput;

/// <summary>Ends a ground before its last day: from then on it opens nothing.</summary>
internal sealed class EndLegalGround(Work work) : IUseCase<EndLegalGroundInput>
{
    public async Task<Guid> Do(EndLegalGroundInput input, CancellationToken ct)
    {
        var ground = await work.Db.LegalGrounds(work.Caller).AsTracking().FirstOrDefaultAsync(one => one.Id == input.LegalGroundId, ct)
            ?? throw new NotFound("input", "legalGroundId");
        Rule.Allow(await work.Db.RelationsOf(work.Caller, RelationKind.Caseworker).AnyAsync(one => one.FamilyId == ground.FamilyId, ct), FamilyRules.OnlyCaseworker);
        if (ground.Version != input.Version)
        {
            throw new Kernel.Conflict(ground.Version);
        }

        ground.End(work.Now);
        return ground.Id;
    }
}
