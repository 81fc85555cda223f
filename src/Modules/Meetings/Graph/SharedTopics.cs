using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>
/// What may be shared with whom about a family, today: a topic counts only where it may be shared about every child of its series. Looked up to decide,
/// not to answer, so nothing is noted as read.
/// </summary>
internal sealed class SharedTopics(LedgerByFamily ledgers, ChildrenInSeries children, Caller caller)
{
    private static readonly SharingTopic[] Topics = Enum.GetValues<SharingTopic>();

    internal async Task<IReadOnlySet<SharingTopic>> With(Guid familyId, Sector sector, CancellationToken ct)
    {
        if (await ledgers.LoadAsync(familyId, ct) is not { } ledger)
        {
            return new HashSet<SharingTopic>();
        }

        var about = await children.LoadRequiredAsync(familyId, ct);
        return Topics.Where(topic => about.Count > 0 && about.All(child => ledger.MayShare(child, sector, topic, caller.Today))).ToHashSet();
    }
}

/// <summary>The children whom a family's series are about; looked up to decide.</summary>
internal sealed class ChildrenInSeries(Databases databases, Caller caller, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<Guid>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        await using var db = await databases.Lease(cancellationToken);
        var found = (await db.SeriesChildren(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId)).ToListAsync(cancellationToken)).ToLookup(one => one.FamilyId);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Guid>)[.. found[key].Select(one => one.MemberId)]);
    }
}
