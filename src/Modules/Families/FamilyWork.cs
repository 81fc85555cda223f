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
        new(
            family,
            await work.Db.Set<Consent>().Where(one => one.FamilyId == family.Id).ToListAsync(ct),
            await work.Db.Set<LegalGround>().Where(one => one.FamilyId == family.Id).ToListAsync(ct));

    /// <summary>Somebody of a network, if the caller may know of them and has seen their latest version.</summary>
    /// <exception cref="NotFound">There is nobody, or nobody that the caller may know of.</exception>
    /// <exception cref="Conflict">They have been changed since.</exception>
    internal static async Task<NetworkMember> NetworkMember(this Work work, Guid id, long version, CancellationToken ct)
    {
        var member = await work.Db.Networks(work.Caller).AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound("input", "networkMemberId");
        return member.Version == version ? member : throw new Conflict(member.Version);
    }

    /// <summary>Ends whatever relation somebody of the network has to the case.</summary>
    internal static async Task EndRelations(this Work work, Guid familyId, Guid networkMemberId, CancellationToken ct)
    {
        var standing = work.Db.Set<CaseRelation>().AsTracking().Where(one => one.FamilyId == familyId && one.PersonId == networkMemberId && one.Until == null);
        foreach (var relation in await standing.ToListAsync(ct))
        {
            relation.End(work.Now);
        }
    }

    /// <summary>Ends one relation of somebody to the case, if it stands; any other goes on.</summary>
    public static async Task EndRelation(this Work work, Guid familyId, string subject, RelationKind kind, CancellationToken ct)
    {
        var standing = work.Db.Set<CaseRelation>().AsTracking().Where(one => one.FamilyId == familyId && one.Subject == subject && one.Kind == kind && one.Until == null);
        foreach (var relation in await standing.ToListAsync(ct))
        {
            relation.End(work.Now);
        }
    }

    /// <summary>The id of somebody of the case.</summary>
    /// <exception cref="NotFound">The case has no such person.</exception>
    internal static async Task<Guid> Person(this Work work, Family family, PersonOfCase person, string[] path, CancellationToken ct)
    {
        if (person.FamilyMemberId is { } member)
        {
            return family.Member(member, [.. path, "familyMemberId"]).Id;
        }

        return await work.Db.Set<NetworkMember>().AnyAsync(one => one.Id == person.NetworkMemberId && one.FamilyId == family.Id, ct)
            ? person.NetworkMemberId!.Value
            : throw new NotFound([.. path, "networkMemberId"]);
    }

    /// <summary>Records that somebody stands in a relation to the case from now on; nothing happens where they do already.</summary>
    /// <param name="work">The unit of work.</param>
    /// <param name="familyId">The family.</param>
    /// <param name="subject">The subject of the person's token.</param>
    /// <param name="kind">What the person is to the case.</param>
    /// <param name="ct">Stops the waiting.</param>
    /// <param name="personId">Which member of the family or its network it is, where it is one.</param>
    public static async Task Relate(this Work work, Guid familyId, string subject, RelationKind kind, CancellationToken ct, Guid? personId = null)
    {
        var known = await work.Db.Set<CaseRelation>().AsTracking().FirstOrDefaultAsync(
            one => one.FamilyId == familyId && one.Subject == subject && one.Kind == kind && one.Until == null, ct);
        if (known is null)
        {
            work.Db.Add(new CaseRelation(familyId, subject, kind, work.Now, personId));
        }
        else if (personId is { } person)
        {
            known.Is(person);
        }
    }
}
