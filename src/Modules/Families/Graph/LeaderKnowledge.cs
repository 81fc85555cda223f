using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Families;

/// <summary>What those who lead a case know of those they invite; of no other case, and for nobody else.</summary>
/// <param name="Book">Who may meet whom.</param>
/// <param name="Unprepared">The children who are not prepared for a meeting yet.</param>
public sealed record KnownToLeaders(SafetyBook Book, IReadOnlyList<Guid> Unprepared);

/// <summary>Loads what those who lead a case know of those they invite; looked up to warn them, so nothing is noted as read.</summary>
public sealed class LeaderKnowledge(Databases databases, Caller caller, SafetyBooks books, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, KnownToLeaders>(scheduler, options)
{
    /// <inheritdoc/>
    protected override async Task<IReadOnlyDictionary<Guid, KnownToLeaders>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        if (CaseAccess.Counting(caller, CaseAccess.Leading).Length == 0)
        {
            return new Dictionary<Guid, KnownToLeaders>();
        }

        var ids = keys.ToArray();
        await using var db = await databases.Lease(cancellationToken);
        var members = (await db.MembersLed(caller).Where(one => EF.Parameter(ids).Contains(one.FamilyId)).ToListAsync(cancellationToken)).ToLookup(one => one.FamilyId);
        var led = members.Select(family => family.Key).ToArray();
        var assessments = (await db.SafetyAssessments(caller).Where(one => EF.Parameter(led).Contains(one.FamilyId) && one.ReplacedAt == null).ToListAsync(cancellationToken))
            .ToLookup(one => one.FamilyId);
        var staff = (await db.Networks(caller).Where(one => EF.Parameter(led).Contains(one.FamilyId) && one.StaffId != null)
            .Select(one => new { one.FamilyId, one.Id, one.StaffId }).ToListAsync(cancellationToken)).ToLookup(one => one.FamilyId);
        var prepared = (await db.Preparations(caller).Where(one => EF.Parameter(led).Contains(one.FamilyId)).ToListAsync(cancellationToken))
            .Where(one => one.IsReady).Select(one => one.ChildId).ToHashSet();
        return members.ToDictionary(family => family.Key, family => new KnownToLeaders(
            books.Book(family, [.. assessments[family.Key]], staff[family.Key].Select(one => (one.StaffId!.Value, one.Id))),
            [.. family.Where(one => one.Kinship is Kinship.Child && !one.IsAdult(caller.Today) && !prepared.Contains(one.Id)).Select(one => one.Id)]));
    }
}
