using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.GraphQL;
using Netvaerk.Kernel;
using Netvaerk.Referrals;
using Netvaerk.Sdk;
using Netvaerk.Staff;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Referrals;

/// <summary>Which referrals wait for whom to do what; and nobody is awaited for what they may not see.</summary>
public sealed class AwaitingTests
{
    private const string Query = """
        query($act: AwaitedAct, $status: ReferralStatus, $first: Int, $after: String, $order: ReferralOrder) {
          referralsAwaitingMe(act: $act, status: $status, first: $first, after: $after, order: $order) {
            totalCount nodes { id awaitsYou } pageInfo { endCursor hasNextPage } } }
        """;

    private static readonly string Town = Towns.Invent("indbakkeby", """
        "ruleSets": [{ "validFrom": "2020-01-01", "decision": { "by": "committee", "everyWeeks": 6, "answerWithinMonths": 2, "source": "x" },
          "identity": { "atReferral": "anonymous-until-allocation", "source": "x" } }], "committee": { "firstSession": "2026-03-10", "closedWeeks": [] }
        """);

    [Theory, EveryEngine]
    public async Task A_referral_waits_for_one_after_the_other_and_for_nobody_else(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await using var desk = await Desk.Open(here.Casework, Town);
        var id = await here.Draft();
        await Await(desk);

        await here.Send(id);
        await Await(desk, ("mette", "RECEIVE"));
        await here.Return(id, "Hvor mange dage er han i skole?");
        await Await(desk, ("ida", "ANSWER_QUESTION"));
        await here.Send(id, "To dage.");
        await here.PassOn(id);
        await Await(desk, ("dorte", "DECIDE"), ("otto", "DECIDE"));

        // Until the day it was postponed to it waits for nobody.
        await here.Decide(id, DecisionKind.Postpone, input => input with { PostponedTo = new(2026, 3, 9) });
        await Await(desk);
        here.Casework.ItIs(new(2026, 3, 9), new(8, 0));
        await Await(desk, ("dorte", "DECIDE"), ("otto", "DECIDE"));

        await here.Allocate(id);
        await Await(desk, ("mette", "ANSWER_REFERRER OPEN_SERIES"));
        await here.Casework.Do<AnswerReferral, AnswerReferralInput>(new(Referring.Key(), id, (await here.Read(id)).Version, "Familien får en mødeleder."));
        await Await(desk, ("mette", "OPEN_SERIES"));
    }

    [Theory, EveryEngine]
    public async Task A_deputy_is_awaited_on_their_days_and_whoever_is_recused_is_not(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await using var desk = await Desk.Open(here.Casework, Town);
        await here.Hire("vibe");
        var id = await here.Draft();
        await here.Send(id);
        await Appoint(here, "mette", "vibe", Responsibility.ReceivingReferrals, until: 6);
        await Await(desk, ("mette", "RECEIVE"), ("vibe", "RECEIVE"));
        here.Casework.ItIs(new(2026, 3, 7), new(12, 0));
        await Await(desk, ("mette", "RECEIVE"));

        await here.PassOn(id);
        await here.Casework.Do<RecuseMember, RecuseMemberInput>(new(Referring.Key(), id, (await here.Read(id)).Version, "Jeg kender familien privat."), "otto", Role.Committee);
        await Await(desk, ("dorte", "DECIDE"));
        await Appoint(here, "rikke", "vibe", Responsibility.Deciding, until: 9);
        await Await(desk, ("dorte", "DECIDE"), ("vibe", "DECIDE"));
        await here.Decide(id, DecisionKind.Decline, input => input with { Instead = "Samtaler.", DeviationReason = "Familien vil hellere." });
        await Await(desk, ("mette", "ANSWER_REFERRER"));
    }

    [Theory, EveryEngine]
    public async Task It_comes_page_by_page_counted_filtered_and_in_order(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await using var desk = await Desk.Open(here.Casework, Town);
        Guid[] drafts = [await here.Draft(), await here.Draft(), await here.Draft()];
        string[] sent = [.. drafts.Select(id => GlobalId.Write("Referral", id))];
        foreach (var (id, day) in drafts.Reverse().Zip([7, 8, 9]))
        {
            here.Casework.ItIs(new(2026, 3, day), new(12, 0));
            await here.Send(id);
        }

        await here.Complete();
        var first = await Ask(desk, "mette", "facilitator", new { first = 2 });
        Assert.Equal((3, true), (first.GetProperty("totalCount").GetInt32(), first.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal(sent[..2], Ids(first));
        var after = first.GetProperty("pageInfo").GetProperty("endCursor").GetString();
        var second = await Ask(desk, "mette", "facilitator", new { first = 2, after });
        Assert.Equal((3, false), (second.GetProperty("totalCount").GetInt32(), second.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()));
        Assert.Equal(sent[2..], Ids(second));
        var beyond = await Ask(desk, "mette", "facilitator", new { first = 2, after = second.GetProperty("pageInfo").GetProperty("endCursor").GetString() });
        Assert.Equal((3, 0), (beyond.GetProperty("totalCount").GetInt32(), beyond.GetProperty("nodes").GetArrayLength()));

        Assert.Equal(Enumerable.Reverse(sent), Ids(await Ask(desk, "mette", "facilitator", new { order = "SENT_FIRST" })));
        Assert.Equal(0, (await Ask(desk, "mette", "facilitator", new { status = "COMPLETE" })).GetProperty("totalCount").GetInt32());
        Assert.Equal(0, (await Ask(desk, "mette", "facilitator", new { act = "DECIDE" })).GetProperty("totalCount").GetInt32());
        Assert.Equal(1, (await Ask(desk, "dorte", "chair", new { act = "DECIDE", status = "COMPLETE" })).GetProperty("totalCount").GetInt32());
    }

    [Theory, EveryEngine]
    public async Task Nobody_is_awaited_for_what_they_may_not_see(Engine engine)
    {
        await using var here = await Referring.Start(engine, Town);
        await here.Hire("vibe");
        await using (var session = here.Casework.As("tove", Role.Manager))
        {
            var scatter = new ScatterReferrals(session.Get<Work>(), session.Get<Vault>());
            await session.Get<UseCases>().Run(scatter, new NoInput(Guid.CreateVersion7()), TestContext.Current.CancellationToken);
        }

        var (seen, acts) = (0, new HashSet<AwaitedAct>());
        foreach (var subject in ScatterReferrals.Subjects)
        {
            foreach (var role in Enum.GetValues<Role>())
            {
                await using var session = here.Casework.As(subject, role);
                await using var db = await session.Lease();
                var caller = session.Get<CallerScope>().Caller;
                var visible = await db.Referrals(caller).Select(one => one.Id).ToListAsync(TestContext.Current.CancellationToken);
                var byAct = new List<(Guid Id, AwaitedAct Act)>();
                foreach (var act in Enum.GetValues<AwaitedAct>())
                {
                    var ids = await db.Awaiting(caller, act).Select(one => one.Id).ToListAsync(TestContext.Current.CancellationToken);
                    Assert.All(ids, id => Assert.Contains(id, visible));
                    byAct.AddRange(ids.Select(id => (id, act)));
                }

                var found = await db.Awaiting(caller, null).Select(one => new { one.Id, one.Status }).ToListAsync(TestContext.Current.CancellationToken);
                var any = found.ConvertAll(one => one.Id);
                Assert.Equal(byAct.Select(one => one.Id).Distinct().Order(), any.Order());
                foreach (var status in found.Count == 0 ? [] : Enum.GetValues<ReferralStatus>())
                {
                    var standing = await db.Awaiting(caller, null, status).Select(one => one.Id).ToListAsync(TestContext.Current.CancellationToken);
                    Assert.Equal(found.Where(one => one.Status == status).Select(one => one.Id).Order(), standing.Order());
                }

                var told = await db.AwaitedActs(caller, [.. visible]).ToListAsync(TestContext.Current.CancellationToken);
                Assert.Equal(byAct.Order(), told.Select(one => (one.Id, one.Act)).Distinct().Order());
                acts.UnionWith(byAct.Select(one => one.Act));
                seen += any.Count;
            }
        }

        // The scattering reaches every act.
        Assert.Equal(Enum.GetValues<AwaitedAct>(), acts.Order());
        Assert.True(seen > 100, $"Only {seen} were awaited.");
    }

    // What waits for whom among those who take part; what is not named waits for nobody.
    private static async Task Await(Desk desk, params (string Subject, string Acts)[] expected)
    {
        var found = new List<(string, string)>();
        foreach (var (subject, role) in new[]
        {
            ("dorte", "chair"), ("ida", "employee"), ("ida", "facilitator"), ("mette", "facilitator"), ("mette", "coordinator"), ("otto", "committee"), ("bo", "decision-maker"),
            ("tove", "caseworker"), ("vibe", "facilitator"), ("vibe", "parent"),
        })
        {
            foreach (var node in (await Ask(desk, subject, role, new { })).GetProperty("nodes").EnumerateArray())
            {
                found.Add((subject, string.Join(' ', node.GetProperty("awaitsYou").EnumerateArray().Select(act => act.GetString()))));
            }
        }

        Assert.Equal(expected, found.Distinct().Order());
    }

    private static async Task<JsonElement> Ask(Desk desk, string subject, string role, object variables) =>
        (await desk.Ask(Query, subject, role, variables)).GetProperty("referralsAwaitingMe");

    private static IEnumerable<string> Ids(JsonElement page) => page.GetProperty("nodes").EnumerateArray().Select(node => node.GetProperty("id").GetString()!);

    private static async Task Appoint(Referring here, string absent, string deputy, Responsibility responsibility, int until) =>
        await here.Casework.Do<AppointDeputy, AppointDeputyInput>(
            new(Referring.Key(), await here.Staff(absent), await here.Staff(deputy), responsibility, new(2026, 3, 2), new(2026, 3, until)), "lone", Role.Coordinator);
}

/// <summary>Referrals in every state, with relations, recusals, deputies and involved staff dealt at random, whether or not they could come about so.</summary>
internal sealed class ScatterReferrals(Work work, Vault vault) : IUseCase<NoInput>
{
    private ulong dealt = 2026;

    public static readonly string[] Subjects = ["mette", "vibe", "tove", "rikke", "ida"];

    public async Task<Guid> Do(NoInput input, CancellationToken ct)
    {
        var staff = await work.Db.Set<StaffMember>().ToListAsync(ct);
        foreach (var responsibility in Enum.GetValues<Responsibility>())
        {
            work.Db.Add(new Deputy(One(staff), One(staff), responsibility, work.Today.AddDays(-Next(3)), work.Today.AddDays(Next(3))));
        }

        for (var count = 0; count < 150; count++)
        {
            var family = new Family();
            var referral = new Referral(family.Id, work.Caller, work.Now);
            work.Db.AddRange(family, referral);
            var row = work.Db.Entry(referral);
            row.Property(one => one.Status).CurrentValue = One(Enum.GetValues<ReferralStatus>());
            row.Property(one => one.ReferrerSubject).CurrentValue = One(Subjects);
            row.Property(one => one.ReceiverId).CurrentValue = Maybe(One(staff).Id);
            row.Property(one => one.FacilitatorId).CurrentValue = Maybe(One(staff).Id);
            row.Property(one => one.SentOn).CurrentValue = Maybe(work.Today);
            row.Property(one => one.DecidedBy).CurrentValue = Maybe(One(Enum.GetValues<DecidingBody>()));
            row.Property(one => one.PostponedTo).CurrentValue = Maybe(work.Today.AddDays(Next(3) - 1));
            Relate(family, referral.ReferrerSubject, RelationKind.Referrer);
            Relate(family, staff.Find(one => one.Id == referral.ReceiverId)?.Subject, RelationKind.Receiver);
            Relate(family, staff.Find(one => one.Id == referral.FacilitatorId)?.Subject, RelationKind.Facilitator);
            Relate(family, One(Subjects), One(Enum.GetValues<RelationKind>()));

            if (Next(4) == 0)
            {
                var recusal = new Recusal(referral, One(Subjects), "x", work.Caller, work.Now);
                work.Db.Add(recusal);
                recusal.Because(await vault.Create(family.Id, ct), "Kender familien.");
            }

            if (Next(4) == 0)
            {
                work.Db.Add(new InvolvedStaff(referral.Id, family.Id, One(staff).Id, Involvement.InvolvedBefore));
            }
        }

        return Guid.CreateVersion7();
    }

    private void Relate(Family family, string? subject, RelationKind kind)
    {
        if (subject is not null && Next(4) > 0)
        {
            var relation = new CaseRelation(family.Id, subject, kind, work.Now);
            work.Db.Add(relation);
            if (Next(4) == 0)
            {
                relation.End(work.Now);
            }
        }
    }

    // The same each time, so that a failure comes again.
    private int Next(int below) => (int)((dealt = unchecked((dealt * 6364136223846793005) + 1442695040888963407)) >> 33) % below;

    private T One<T>(IReadOnlyList<T> all) => all[Next(all.Count)];

    private T? Maybe<T>(T value) where T : struct => Next(4) == 0 ? null : value;
}
