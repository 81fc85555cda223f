using Microsoft.EntityFrameworkCore;
using Netvaerk.Municipalities;

namespace Netvaerk.Families;

/// <summary>Opens the book of who may meet whom.</summary>
/// <param name="municipality">The municipality, which says of whom it must be known first.</param>
public sealed class SafetyBooks(MunicipalityInForce municipality)
{
    // Grown-ups of the family who may have been partners. Any other two are asked about where somebody sees a reason.
    private static readonly Kinship[] Partners = [Kinship.Mother, Kinship.Father, Kinship.CoParent, Kinship.StepParent];

    /// <summary>The family's book, within a unit of work.</summary>
    public Task<SafetyBook> Of(Family family, Work work, CancellationToken ct) => Of(family, work.Db, ct);

    /// <summary>The family's book, read for deciding and for nothing else: it is confidential.</summary>
    public async Task<SafetyBook> Of(Family family, NetvaerkDb db, CancellationToken ct)
    {
        var assessments = await db.Set<SafetyAssessment>().Where(one => one.FamilyId == family.Id && one.ReplacedAt == null).ToListAsync(ct);
        var staff = await db.Set<NetworkMember>().Where(one => one.FamilyId == family.Id && one.StaffId != null).Select(one => new { one.Id, one.StaffId }).ToListAsync(ct);
        return Book(family.Members, assessments, staff.Select(one => (one.StaffId!.Value, one.Id)));
    }

    internal SafetyBook Book(IEnumerable<FamilyMember> members, IReadOnlyCollection<SafetyAssessment> assessments, IEnumerable<(Guid Staff, Guid Member)> staff)
    {
        var first = municipality.Family.SafetyAssessment is SafetyDemand.EveryPairOfParents
            ? members.Where(member => Partners.Contains(member.Kinship)).Select(member => member.Id)
            : [];
        return new(assessments, first.ToHashSet(), staff.GroupBy(one => one.Staff).ToDictionary(one => one.Key, one => one.First().Member));
    }
}
