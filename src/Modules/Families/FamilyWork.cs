using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>What use cases about a family ask of the unit of work.</summary>
public static class FamilyWork
{
    /// <summary>The family, with members and custody, if the caller has any relation to it.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    public static async Task<Family> Family(this Work work, Guid id, CancellationToken ct)
    {
        var known = work.Db.RelationsOf(work.Caller, Enum.GetValues<RelationKind>());
        return await work.Db.Set<Family>().AsTracking()
            .Include(family => family.Members).Include(family => family.Custodies).AsSplitQuery()
            .FirstOrDefaultAsync(family => family.Id == id && known.Any(relation => relation.FamilyId == family.Id), ct)
            ?? throw new NotFound("input", "familyId");
    }

    /// <summary>Whether the caller leads the case: as its facilitator or its caseworker.</summary>
    public static Task<bool> Leads(this Work work, Guid familyId, CancellationToken ct) =>
        work.Db.RelationsOf(work.Caller, CaseAccess.Leading).AnyAsync(relation => relation.FamilyId == familyId, ct);

    /// <summary>What the family's consents add up to.</summary>
    public static async Task<ConsentLedger> Ledger(this Work work, Family family, CancellationToken ct) =>
        new(family, await work.Db.Set<Consent>().Where(one => one.FamilyId == family.Id).ToListAsync(ct));

    /// <summary>Records that somebody stands in a relation to the case from now on; nothing happens where they do already.</summary>
    public static async Task Relate(this Work work, Guid familyId, string subject, RelationKind kind, CancellationToken ct)
    {
        var known = await work.Db.Set<CaseRelation>().AnyAsync(
            one => one.FamilyId == familyId && one.Subject == subject && one.Kind == kind && one.Until == null, ct);
        if (!known)
        {
            work.Db.Add(new CaseRelation(familyId, subject, kind, work.Now));
        }
    }
}
