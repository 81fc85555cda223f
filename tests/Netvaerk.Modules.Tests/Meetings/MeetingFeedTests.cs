using Microsoft.EntityFrameworkCore;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Sdk;
using Netvaerk.Tests.Engines;

namespace Netvaerk.Tests.Meetings;

public class MeetingFeedTests
{
    [Theory, EveryEngine]
    public async Task Meetings_are_counted_narrowed_and_ordered_without_identity(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await casework.Planned();
        var counts = await Counts(casework, "mette", Role.Facilitator, all =>
            all.Where(one => one.Kind == "Start" && one.Status == "Planned" && one.On >= new DateOnly(2026, 3, 1)).OrderBy(one => one.Participants).ThenBy(one => one.MeetingId));
        Assert.Equal(2, counts.Count);
        var first = counts[0];
        Assert.Equal((family.Meeting, 120, 3, 2, 1), (first.MeetingId, first.DurationMinutes, first.Participants, first.FamilyMembers, first.Professionals));
        await using var session = casework.As("mette");
        await using var db = await session.Lease();
        var sectors = await db.SectorsOf(session.Get<Caller>(), [family.Meeting], TestContext.Current.CancellationToken);
        Assert.Equal([Sector.School], sectors[family.Meeting]);
    }

    [Theory, EveryEngine]
    public async Task Who_answers_for_the_method_counts_all_and_others_their_own(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        await casework.Planned();
        foreach (var role in new[] { Role.Coordinator, Role.Manager, Role.Economist, Role.Supervisor })
        {
            Assert.Single(await Counts(casework, "anden", role, all => all));
        }

        foreach (var (subject, role) in new[] { ("anden", Role.Facilitator), ("karl", Role.Caseworker), ("mor", Role.Parent), ("mette", Role.Employee) })
        {
            Assert.Empty(await Counts(casework, subject, role, all => all));
        }
    }

    private static async Task<List<MeetingCount>> Counts(Casework casework, string subject, Role role, Func<IQueryable<MeetingCount>, IQueryable<MeetingCount>> asked)
    {
        await using var session = casework.As(subject, role);
        await using var db = await session.Lease();
        return await asked(db.MeetingCounts(session.Get<Caller>())).ToListAsync(TestContext.Current.CancellationToken);
    }
}
