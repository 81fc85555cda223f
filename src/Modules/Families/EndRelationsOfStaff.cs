using Microsoft.EntityFrameworkCore;
using Netvaerk.Staff;

namespace Netvaerk.Families;

/// <summary>Which member of staff leaves.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="StaffId">The member of staff.</param>
public sealed record EndRelationsOfStaffInput(Guid IdempotencyKey, [property: ID<StaffMember>] Guid StaffId) : IInput;

/// <summary>Ends all that a member of staff is to any family, as the coordinator or a manager does when somebody leaves: no case stays open to them.</summary>
internal sealed class EndRelationsOfStaff(Work work) : IUseCase<EndRelationsOfStaffInput>
{
    public async Task<Guid> Do(EndRelationsOfStaffInput input, CancellationToken ct)
    {
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager), FamilyRules.OnlyCoordinator);
        var staff = await work.Db.Set<StaffMember>().FirstOrDefaultAsync(one => one.Id == input.StaffId, ct) ?? throw new NotFound("input", "staffId");
        foreach (var relation in await work.Db.Set<CaseRelation>().AsTracking().Where(one => one.Subject == staff.Subject && one.Until == null).ToListAsync(ct))
        {
            relation.End(work.Now);
        }

        return staff.Id;
    }
}
