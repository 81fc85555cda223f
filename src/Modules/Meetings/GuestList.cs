using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Looks up who is to be invited to a meeting, and whether they may be.</summary>
public sealed class GuestList(Work work, SafetyBooks books, ChildPreparations preparations, Rulebook rules)
{
    /// <summary>The guests of a plan, a parent among them, each once, and nobody in one room with somebody whom they may not meet.</summary>
    internal async Task<IReadOnlyList<Guest>> Seat(MeetingSeries series, Family family, MeetingPlan plan, string[] path, CancellationToken ct)
    {
        var guests = await Invite(series, family, plan, path, ct);
        // Whoever else agrees or wishes: two who may not meet are not invited into one room.
        SessionPlan.Require(await books.Of(family, work, ct), plan, guests, SessionPlan.Pause(rules.Settings(work.Today).Meetings), path);
        return guests;
    }

    /// <summary>
    /// Those who are to be asked, a parent among them, each once. A poll is no room: two who may not meet are both asked, and neither sees the other there. Whether
    /// they can meet has been assessed all the same.
    /// </summary>
    internal async Task<IReadOnlyList<Guest>> Ask(MeetingSeries series, Family family, MeetingPlan plan, string[] path, CancellationToken ct)
    {
        var guests = await Invite(series, family, plan, path, ct);
        (await books.Of(family, work, ct)).RequireAssessed([.. guests.Select(guest => guest.PersonId)], path);
        return guests;
    }

    /// <summary>Refuses to go on with a meeting at which two would meet of whom it has been found since that they may not.</summary>
    /// <param name="family">The family.</param>
    /// <param name="meeting">The meeting; participants and sessions must have been read along.</param>
    /// <param name="ct">Stops the waiting.</param>
    /// <exception cref="RuleBroken">Two in one room may not meet.</exception>
    public async Task RequireStillApart(Family family, Meeting meeting, CancellationToken ct)
    {
        var book = await books.Of(family, work, ct);
        foreach (var room in meeting.Rooms)
        {
            book.RequireOneRoom([.. room.Select(one => one.PersonId)], "input", "meetingId");
        }
    }

    private async Task<IReadOnlyList<Guest>> Invite(MeetingSeries series, Family family, MeetingPlan plan, string[] path, CancellationToken ct)
    {
        RequireParent(series, family, plan, [.. path, "familyMembers"]);
        plan.FamilyMembers.Index().ToList().ForEach(one => family.Member(one.Item, [.. path, "familyMembers", $"{one.Index}"]));
        await preparations.Require(family, plan.FamilyMembers, work, ct, [.. path, "familyMembers"]);
        var members = plan.FamilyMembers.Select((id, at) => family.Member(id, [.. path, "familyMembers", $"{at}"]));
        return [
            .. Once(members.Select(member => new Guest(Sector.Family, FamilyMemberId: member.Id)), [.. path, "familyMembers"]),
            .. Once(await Network(family, plan.NetworkMembers ?? [], [.. path, "networkMembers"], ct), [.. path, "networkMembers"]),
            .. Once(await Staff(family, plan.Staff ?? [], [.. path, "staff"], ct), [.. path, "staff"]),
        ];
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
