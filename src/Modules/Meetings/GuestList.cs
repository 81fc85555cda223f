using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Series;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Looks up who is to be invited to a meeting, and whether they may be.</summary>
internal sealed class GuestList(Work work, SafetyBooks books, ChildPreparations preparations)
{
    /// <summary>The guests of a plan, a parent among them, each once.</summary>
    internal async Task<IReadOnlyList<Guest>> Invite(MeetingSeries series, Family family, MeetingPlan plan, string[] path, CancellationToken ct)
    {
        RequireParent(series, family, plan, [.. path, "familyMembers"]);
        plan.FamilyMembers.Index().ToList().ForEach(one => family.Member(one.Item, [.. path, "familyMembers", $"{one.Index}"]));
        await preparations.Require(family, plan.FamilyMembers, work, ct, [.. path, "familyMembers"]);
        var members = plan.FamilyMembers.Select((id, at) => family.Member(id, [.. path, "familyMembers", $"{at}"]));
        IReadOnlyList<Guest> guests = [
            .. Once(members.Select(member => new Guest(Sector.Family, FamilyMemberId: member.Id)), [.. path, "familyMembers"]),
            .. Once(await Network(family, plan.NetworkMembers ?? [], [.. path, "networkMembers"], ct), [.. path, "networkMembers"]),
            .. Once(await Staff(family, plan.Staff ?? [], [.. path, "staff"], ct), [.. path, "staff"]),
        ];

        // Whoever else agrees or wishes: two who may not meet are not invited together.
        (await books.Of(family, work, ct)).RequireOneRoom([.. guests.Select(guest => guest.FamilyMemberId ?? guest.NetworkMemberId ?? guest.StaffId!.Value)], path);
        return guests;
    }

    // The representative of an unaccompanied minor is no parent: where only such a one holds custody, there is no parent to be missed.
    private static void RequireParent(MeetingSeries series, Family family, MeetingPlan plan, string[] path)
    {
        var parents = series.Children.SelectMany(child => family.HoldersOf(child.MemberId, plan.On))
            .Where(holder => family.Member(holder).Kinship is not Kinship.Guardian).ToHashSet();
        Require(parents.Count == 0 || plan.FamilyMembers.Any(parents.Contains), MeetingRules.ParentMissing, path);
    }

    private async Task<IEnumerable<Guest>> Network(Family family, IReadOnlyList<Guid> ids, string[] path, CancellationToken ct)
    {
        var wanted = ids.ToArray();
        var found = await work.Db.Set<NetworkMember>()
            .Where(one => one.FamilyId == family.Id && EF.Parameter(wanted).Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        return ids.Select((id, at) =>
        {
            var member = found.GetValueOrDefault(id) ?? throw new NotFound([.. path, $"{at}"]);
            Require(member.MayBeInvited, MeetingRules.DeclinedByParents, [.. path, $"{at}"]);
            return new Guest(member.Sector, NetworkMemberId: id);
        });
    }

    private async Task<IEnumerable<Guest>> Staff(Family family, IReadOnlyList<Guid> ids, string[] path, CancellationToken ct)
    {
        var wanted = ids.ToArray();
        var found = await work.Db.Set<StaffMember>().Where(one => EF.Parameter(wanted).Contains(one.Id)).ToDictionaryAsync(one => one.Id, ct);
        foreach (var member in found.Values)
        {
            await work.Relate(family.Id, member.Subject, RelationKind.Professional, ct);
        }

        return ids.Select((id, at) => new Guest((found.GetValueOrDefault(id) ?? throw new NotFound([.. path, $"{at}"])).Sector, StaffId: id));
    }

    private static List<Guest> Once(IEnumerable<Guest> guests, string[] path)
    {
        var all = guests.ToList();
        Expect(all.Distinct().Count() == all.Count, MeetingRules.InvitedTwice, path);
        return all;
    }
}
