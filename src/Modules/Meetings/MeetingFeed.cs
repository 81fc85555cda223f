using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Meetings;

/// <summary>What of a meeting may be counted: dates, kinds, numbers, and nothing of who anybody is.</summary>
public sealed class MeetingCount
{
    /// <summary>The meeting.</summary>
    public required Guid MeetingId { get; init; }

    /// <summary>The series; to be shown under a pseudonym only.</summary>
    public required Guid SeriesId { get; init; }

    /// <summary>The family, for the read record; never to be shown.</summary>
    public required Guid FamilyId { get; init; }

    /// <summary>Which meeting of the series, by the name of <see cref="MeetingKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>What has become of it, by the name of <see cref="MeetingStatus"/>.</summary>
    public required string Status { get; init; }

    /// <summary>The date in Denmark.</summary>
    public required DateOnly On { get; init; }

    /// <summary>How long it is planned to last, in minutes.</summary>
    public required int DurationMinutes { get; init; }

    /// <summary>How many were invited.</summary>
    public required int Participants { get; init; }

    /// <summary>How many of them belong to the family.</summary>
    public required int FamilyMembers { get; init; }

    /// <summary>How many of them take part by profession.</summary>
    public required int Professionals { get; init; }

    /// <summary>Whether an interpreter takes part.</summary>
    public required bool WithInterpreter { get; init; }

    /// <summary>The rule set that it was planned by.</summary>
    public required string RuleSet { get; init; }
}

/// <summary>Meetings for counting: a facilitator's own, and all of the municipality's for those who answer for the method.</summary>
public static class MeetingFeed
{
    private static readonly Role[] SeeAll = [Role.Coordinator, Role.Manager, Role.Economist, Role.Supervisor];

    /// <summary>Whether the caller may count meetings at all.</summary>
    internal static bool Counts(Caller caller) => caller.IsAny(SeeAll) || caller.Is(Role.Facilitator);

    /// <summary>The meetings of a period that took place, for whom they may be counted.</summary>
    internal static IQueryable<Meeting> MeetingsToPayFor(this NetvaerkDb db, Caller caller, DateOnly from, DateOnly until) =>
        db.Countable(caller).Where(one => (one.Status == MeetingStatus.Held || one.Status == MeetingStatus.BrokenOff) && one.On >= from && one.On <= until).OrderBy(one => one.On).ThenBy(one => one.Id);

    /// <summary>The meetings that the caller may count, as one statement that can be narrowed, ordered and cut.</summary>
    public static IQueryable<MeetingCount> MeetingCounts(this NetvaerkDb db, Caller caller) =>
        from meeting in db.Countable(caller)
        select new MeetingCount
        {
            MeetingId = meeting.Id,
            SeriesId = meeting.SeriesId,
            FamilyId = meeting.FamilyId,
            Kind = meeting.Kind.ToString(),
            Status = meeting.Status.ToString(),
            On = meeting.On,
            DurationMinutes = meeting.DurationMinutes,
            Participants = meeting.Participants.Count,
            FamilyMembers = meeting.Participants.Count(one => one.Sector == Sector.Family),
            Professionals = meeting.Participants.Count(one => one.Sector != Sector.Family && one.Sector != Sector.PrivateNetwork),
            WithInterpreter = meeting.WithInterpreter,
            RuleSet = meeting.RuleSet,
        };

    /// <summary>The sectors of the professionals invited to meetings that the caller may count, each once per meeting.</summary>
    public static async Task<ILookup<Guid, Sector>> SectorsOf(this NetvaerkDb db, Caller caller, IReadOnlyCollection<Guid> meetings, CancellationToken ct)
    {
        var ids = meetings.ToArray();
        var found = await db.Set<Participant>()
            .Where(one => EF.Parameter(ids).Contains(one.MeetingId) && db.Countable(caller).Any(meeting => meeting.Id == one.MeetingId))
            .Where(one => one.Sector != Sector.Family && one.Sector != Sector.PrivateNetwork)
            .Select(one => new { one.MeetingId, one.Sector }).Distinct().ToListAsync(ct);
        return found.OrderBy(one => one.Sector).ToLookup(one => one.MeetingId, one => one.Sector);
    }

    private static IQueryable<Meeting> Countable(this NetvaerkDb db, Caller caller)
    {
        if (caller.IsAny(SeeAll))
        {
            return db.Set<Meeting>();
        }

        var led = db.RelationsOf(caller, RelationKind.Facilitator);
        return db.Set<Meeting>().Where(meeting => led.Any(relation => relation.FamilyId == meeting.FamilyId));
    }
}
