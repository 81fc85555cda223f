using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Kernel;
using Netvaerk.Meetings;
using Netvaerk.Referrals;
using Netvaerk.Series;
using Netvaerk.Tests.Engines;
using Netvaerk.Tests.Meetings;

namespace Netvaerk.Tests.Series;

public class SeriesTests
{
    [Theory, EveryEngine]
    public async Task An_allocated_referral_becomes_a_series_about_the_children_with_consent(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        var series = await casework.Read(db => db.Set<MeetingSeries>().Include(one => one.Children).SingleAsync());
        Assert.Equal([family.Child], series.Children.Select(child => child.MemberId));
        Assert.Equal((SeriesStatus.Open, new DateOnly(2026, 3, 2)), (series.Status, series.OpenedOn));
        Assert.Equal(ReferralStatus.InSeries, (await casework.Read(db => db.Set<Referral>().SingleAsync())).Status);
    }

    [Theory, EveryEngine]
    public async Task Without_the_consent_of_everyone_with_custody_no_series_opens(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        foreach (var family in new[] { await casework.Allocated(consent: false), await casework.Allocated(joint: true) })
        {
            await Refused.By(SeriesRules.NoConsent, () => Open(casework, family));
        }

        Assert.Equal(0, await casework.Read(db => db.Set<MeetingSeries>().CountAsync()));
    }

    [Theory, EveryEngine]
    public async Task Only_the_allocated_facilitator_opens_it_and_others_cannot_tell_that_there_is_one(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Allocated();
        await Refused.By<NotAllowed>(SeriesRules.OnlyAllocated, () => Open(casework, family, "karl", Role.Caseworker));
        await Assert.ThrowsAsync<NotFound>(() => Open(casework, family, "fremmed"));
    }

    [Theory, EveryEngine]
    public async Task A_referral_becomes_a_series_once(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        await Assert.ThrowsAsync<Kernel.Conflict>(() => Open(casework, family));
        var again = await Assert.ThrowsAsync<RuleBroken>(() => casework.Do<OpenSeries, OpenSeriesInput>(new(Guid.CreateVersion7(), family.Referral, 2)));
        Assert.Equal("referrals.not-allocated", again.Code);
    }

    [Theory, EveryEngine]
    public async Task A_series_closes_with_a_reason_and_then_plans_no_more(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Opened();
        await Refused.By<InvalidInput>(SeriesRules.ClosingReasonMissing, () => Close(casework, family, 1, " "), "input", "reason");
        await Close(casework, family, 1, "Familien er flyttet.");
        await Refused.By(SeriesRules.NotOpen, () => casework.Plan(family, family.Plan(new(2026, 3, 10))));
    }

    [Theory, EveryEngine]
    public async Task A_series_with_a_planned_meeting_is_not_closed_by_itself(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        var family = await casework.Planned();
        await Refused.By(MeetingRules.StillPlanned, () => Close(casework, family, 2, "Familien er flyttet."));
    }

    [Theory, EveryEngine]
    public async Task Of_two_who_plan_and_close_at_once_one_wins(Engine engine)
    {
        await using var casework = await Casework.Start(engine);
        for (var round = 0; round < 10; round++)
        {
            var family = await casework.Opened();
            var answers = await Task.WhenAll(
                Outcome(() => casework.Plan(family, family.Plan(new(2026, 3, 10)))), Outcome(() => Close(casework, family, 1, "Familien er flyttet.")));
            Assert.Single(answers, "done");
        }
    }

    private static Task<Guid> Open(Casework casework, Case family, string subject = "mette", Role role = Role.Facilitator) =>
        casework.Do<OpenSeries, OpenSeriesInput>(new(Guid.CreateVersion7(), family.Referral, 1), subject, role);

    private static Task<Guid> Close(Casework casework, Case family, long version, string reason) =>
        casework.Do<CloseSeries, CloseSeriesInput>(new(Guid.CreateVersion7(), family.Series, version, reason));

    private static Task<string> Outcome(Func<Task> act) => Task.Run(async () =>
    {
        try
        {
            await act();
            return "done";
        }
        catch (DomainError error)
        {
            return error.Code;
        }
    });
}
