using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Meetings;

/// <summary>
/// What may be shared with whom about a family, today: a topic counts only where it may be shared about every child of its series. Looked up to decide,
/// not to answer, so nothing is noted as read.
/// </summary>
internal sealed class SharedTopics(Databases databases, Caller caller, TimeProvider clock, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, ILookup<Sector, SharingTopic>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, ILookup<Sector, SharingTopic>>> LoadBatchAsync(
        IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        await using var db = await databases.Lease(cancellationToken);
        var families = await db.Families(caller).Include(one => one.Custodies).Where(one => EF.Parameter(ids).Contains(one.Id)).ToListAsync(cancellationToken);
        var consents = await db.SharingConsents(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId)).ToListAsync(cancellationToken);
        var children = await db.SeriesChildren(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId)).ToListAsync(cancellationToken);
        var (given, childrenOf) = (consents.ToLookup(one => one.FamilyId), children.ToLookup(one => one.FamilyId, one => one.MemberId));
        return families.ToDictionary(family => family.Id, family => Shared(new(family, [.. given[family.Id]]), [.. given[family.Id]], [.. childrenOf[family.Id]]));
    }

    private ILookup<Sector, SharingTopic> Shared(ConsentLedger ledger, IReadOnlyList<Consent> given, IReadOnlyList<Guid> children)
    {
        var today = clock.Today();
        return given.Where(one => one is { Recipient: not null, Topic: not null })
            .Select(one => (Recipient: one.Recipient!.Value, Topic: one.Topic!.Value)).Distinct()
            .Where(one => children.All(child => ledger.MayShare(child, one.Recipient, one.Topic, today)))
            .ToLookup(one => one.Recipient, one => one.Topic);
    }
}
