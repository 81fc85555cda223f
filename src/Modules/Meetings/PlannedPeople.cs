using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>Those who are to take part, and as what each counts for the quorum.</summary>
internal sealed class PlannedPeople
{
    private readonly List<(Guid Id, QuorumGroup Group)> people = [];

    private PlannedPeople(Family family) => Family = family;

    internal Family Family { get; }

    internal int Count => people.Count;

    internal IReadOnlyCollection<Guid> Ids => [.. people.Select(one => one.Id)];

    internal int Professionals => people.Count(one => one.Group > QuorumGroup.PrivateNetwork);

    internal static async Task<PlannedPeople> Read(NetvaerkDb db, MeetingSeries series, SeriesPlanRequest request, DateOnly today, CancellationToken ct)
    {
        var family = await db.Set<Family>().Include(one => one.Members).Include(one => one.Custodies).AsSplitQuery().SingleAsync(one => one.Id == series.FamilyId, ct);
        var (network, staff) = ((request.NetworkMembers ?? []).ToArray(), (request.Staff ?? []).ToArray());
        var found = new PlannedPeople(family);
        found.people.AddRange(request.FamilyMembers.Distinct().Select((id, at) => (id, PollGroups.Of(family, series, id, today, ["request", "familyMembers", $"{at}"]))));
        found.people.AddRange((await db.Set<NetworkMember>().Where(one => one.FamilyId == family.Id && EF.Parameter(network).Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(ct))
            .Select(one => (one.Id, PollGroups.Of(one.Sector))));
        found.people.AddRange((await db.Set<StaffMember>().Where(one => EF.Parameter(staff).Contains(one.Id)).OrderBy(one => one.Id).ToListAsync(ct))
            .Select(one => (one.Id, PollGroups.Of(one.Sector))));
        return found;
    }

    internal IReadOnlyList<QuorumGroup> Able(IReadOnlyList<BusyTime> busy, DateOnly on, TimeOnly from, TimeOnly until) =>
        busy.Count == 0 ? [.. people.Select(one => one.Group)]
        : [.. people.Where(person => !busy.Any(one => one.PersonId == person.Id && one.Takes(on, from, until))).Select(one => one.Group)];
}
