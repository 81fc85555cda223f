using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Whose access to a case ends.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="CaseRelationId">The relation.</param>
public sealed record EndCaseRelationInput(Guid IdempotencyKey, [property: ID<CaseRelation>] Guid CaseRelationId) : IInput;

/// <summary>
/// Ends somebody's relation to a case, for instance of a minute taker who was replaced: from the next request on it opens nothing. Who leads the case does;
/// the relation of the facilitator themself ends where another is allocated or the person leaves.
/// </summary>
internal sealed class EndCaseRelation(Work work) : IUseCase<EndCaseRelationInput>
{
    public async Task<Guid> Do(EndCaseRelationInput input, CancellationToken ct)
    {
        var relation = await work.Db.CaseRelations(work.Caller).AsTracking().FirstOrDefaultAsync(one => one.Id == input.CaseRelationId, ct)
            ?? throw new NotFound("input", "caseRelationId");
        Rule.Require(relation.Kind is not RelationKind.Facilitator, FamilyRules.FacilitatorStays, "input", "caseRelationId");
        Rule.Require(relation.Until is null, FamilyRules.RelationEnded, "input", "caseRelationId");
        relation.End(work.Now);
        return relation.Id;
    }
}
