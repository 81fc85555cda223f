using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Staff;

/// <summary>A deputy who is no longer needed.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="DeputyId">The appointment.</param>
/// <param name="Version">The version that you have seen.</param>
public sealed record EndDeputyInput(Guid IdempotencyKey, [property: ID<Deputy>] Guid DeputyId, long Version) : IInput;

/// <summary>Ends a deputy's days with yesterday. Whoever was away may, and the method's coordinator and managers.</summary>
internal sealed class EndDeputy(Work work) : IUseCase<EndDeputyInput>
{
    public async Task<Guid> Do(EndDeputyInput input, CancellationToken ct)
    {
        var deputy = await work.Get<Deputy>(input.DeputyId, ct, deputies => deputies.AsTracking());
        var own = await work.Db.Set<StaffMember>().AnyAsync(one => one.Id == deputy.StaffId && one.Subject == work.Caller.Subject, ct);
        Rule.Allow(work.Caller.IsAny(Role.Coordinator, Role.Manager) || own, AppointDeputy.NotYours);
        if (deputy.Version != input.Version)
        {
            throw new Conflict(deputy.Version);
        }

        deputy.End(work.Today.AddDays(-1));
        return deputy.Id;
    }
}
