using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>What families' consents add up to. Looked up to decide what may be shown and not to be shown, so nothing is noted as read.</summary>
public sealed class LedgerByFamily(Databases databases, Caller caller, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, ConsentLedger>(scheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, ConsentLedger>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        await using var db = await databases.Lease(cancellationToken);
        var families = await db.Families(caller).Include(one => one.Members).Include(one => one.Custodies).AsSplitQuery()
            .Where(one => EF.Parameter(ids).Contains(one.Id)).ToListAsync(cancellationToken);
        var consents = (await db.ConsentsToDecide(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId)).ToListAsync(cancellationToken)).ToLookup(one => one.FamilyId);
        var grounds = (await db.GroundsToDecide(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId)).ToListAsync(cancellationToken)).ToLookup(one => one.FamilyId);
        return families.ToDictionary(family => family.Id, family => new ConsentLedger(family, [.. consents[family.Id]], [.. grounds[family.Id]]));
    }
}

/// <summary>Who of a family or its network the caller is; looked up to decide.</summary>
public sealed class CallerPersons(Databases databases, Caller caller, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<Guid>>(scheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        await using var db = await databases.Lease(cancellationToken);
        var found = await db.RelationsOf(caller, Enum.GetValues<RelationKind>())
            .Where(relation => relation.PersonId != null && EF.Parameter(ids).Contains(relation.FamilyId))
            .Select(relation => new { relation.FamilyId, relation.PersonId }).ToListAsync(cancellationToken);
        var persons = found.ToLookup(one => one.FamilyId, one => one.PersonId!.Value);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Guid>)[.. persons[key]]);
    }
}
