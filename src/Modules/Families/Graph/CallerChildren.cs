using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>Whether the caller, whose only relation is a parent's, is told of a child; looked up to decide.</summary>
public sealed class CallerChildren(Databases databases, Caller caller, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<Guid>>(scheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Guid>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        await using var db = await databases.Lease(cancellationToken);
        var found = await db.MembersTold(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId))
            .Select(one => new { one.FamilyId, one.Id }).ToListAsync(cancellationToken);
        var byFamily = found.ToLookup(one => one.FamilyId, one => one.Id);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<Guid>)[.. byFamily[key]]);
    }

    /// <summary>Whether all that the caller is to a family is a parent, and not one who is told of that child.</summary>
    public async Task<bool> IsClosed(FamilyMember child, CallerRelations relations, CancellationToken ct)
    {
        var kinds = await relations.LoadRequiredAsync(child.FamilyId, ct);
        return child.Kinship is Kinship.Child && kinds.Count > 0 && kinds.All(kind => kind is RelationKind.Parent)
            && !(await LoadRequiredAsync(child.FamilyId, ct)).Contains(child.Id);
    }
}
