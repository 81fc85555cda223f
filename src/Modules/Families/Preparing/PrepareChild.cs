using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>How a child is prepared.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="ChildId">The child.</param>
/// <param name="Version">The version that has been seen; 0 where there is none yet.</param>
/// <param name="TalkedOn">The day of the talk before, once it has been held.</param>
/// <param name="SupportBeforeId">Who supports before.</param>
/// <param name="SupportDuringId">Who supports during.</param>
/// <param name="SupportAfterId">Who supports after.</param>
public sealed record PrepareChildInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, [property: ID<FamilyMember>] Guid ChildId, long Version, DateOnly? TalkedOn = null,
    [property: ID<NetworkMember>] Guid? SupportBeforeId = null, [property: ID<NetworkMember>] Guid? SupportDuringId = null,
    [property: ID<NetworkMember>] Guid? SupportAfterId = null) : IInput;

/// <summary>Records how a child is prepared for its meetings, or changes it [D].</summary>
internal sealed class PrepareChild(Work work) : IUseCase<PrepareChildInput>
{
    public async Task<Guid> Do(PrepareChildInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        family.Child(input.ChildId, "input", "childId");
        Rule.Expect(input.TalkedOn is null || (input.TalkedOn <= work.Today && input.TalkedOn > work.Today.AddYears(-1)), FamilyRules.TalkDate, "input", "talkedOn");
        foreach (var (name, id) in new[] { ("supportBeforeId", input.SupportBeforeId), ("supportDuringId", input.SupportDuringId), ("supportAfterId", input.SupportAfterId) })
        {
            if (id is { } supporter && !await work.Db.Set<NetworkMember>().AnyAsync(one => one.Id == supporter && one.FamilyId == family.Id, ct))
            {
                throw new NotFound("input", name);
            }
        }

        var preparation = await work.Db.Set<ChildPreparation>().AsTracking().FirstOrDefaultAsync(one => one.ChildId == input.ChildId, ct);
        if (input.Version != (preparation?.Version ?? 0))
        {
            throw new Kernel.Conflict(preparation?.Version ?? 0);
        }

        if (preparation is null)
        {
            work.Db.Add(preparation = new(family.Id, input.ChildId));
        }

        preparation.Prepare(input);
        return preparation.Id;
    }
}
