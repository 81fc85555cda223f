using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Dates to be asked about.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="SeriesId">The series.</param>
/// <param name="Proposals">The dates and hours, from 1 to 20, each once and after the deadline.</param>
/// <param name="AnswerBy">The last day to answer, in Denmark; today or later.</param>
/// <param name="FamilyMembers">Who of the family is asked: a parent with custody among them.</param>
/// <param name="NetworkMembers">Who of the network is asked; nobody whom the parents have declined.</param>
/// <param name="Staff">Members of staff who are asked and stand in no network.</param>
/// <param name="WithInterpreter">Whether the meeting is to be with an interpreter.</param>
/// <param name="Quorum">Who must be able to come, for this poll; by default as the municipality's settings say.</param>
public sealed record OpenPollInput(
    Guid IdempotencyKey, [ID<MeetingSeries>] Guid SeriesId, IReadOnlyList<ProposedTime> Proposals, DateOnly AnswerBy,
    [property: ID<FamilyMember>] IReadOnlyList<Guid> FamilyMembers,
    [property: ID<NetworkMember>] IReadOnlyList<Guid>? NetworkMembers = null,
    [property: ID<StaffMember>] IReadOnlyList<Guid>? Staff = null,
    bool WithInterpreter = false, IReadOnlyList<QuorumDemandInput>? Quorum = null) : IInput;

/// <summary>A date and an hour that is proposed.</summary>
/// <param name="On">The date in Denmark.</param>
/// <param name="StartsAt">When it would begin, by the clock on the wall in Denmark.</param>
public sealed record ProposedTime(DateOnly On, TimeOnly StartsAt);

/// <summary>One demand of a quorum: "a parent", "two of school, PPR, SSP and club".</summary>
/// <param name="AtLeast">At least so many.</param>
/// <param name="Of">Of whom.</param>
/// <param name="Counted">Whether people are counted, or groups that somebody comes from.</param>
public sealed record QuorumDemandInput(int AtLeast, IReadOnlyList<QuorumGroup> Of, QuorumCount Counted = QuorumCount.People)
{
    internal QuorumDemand Demand => new() { AtLeast = AtLeast, Of = Of, Counted = Counted };
}

/// <summary>Opens a poll about a series' next meeting. Whoever may not be invited is not asked.</summary>
internal sealed class OpenPoll(Work work, GuestList guestList, Rulebook rules) : IUseCase<OpenPollInput>
{
    public async Task<Guid> Do(OpenPollInput input, CancellationToken ct)
    {
        var series = await work.Series(input.SeriesId, ct);
        await work.OnlyFacilitator(series.FamilyId, ct);
        Require(series.Status is SeriesStatus.Open, MeetingRules.SeriesClosed);
        var open = await work.Db.Set<Poll>().AnyAsync(one => one.SeriesId == series.Id && one.Status == PollStatus.Open, ct);
        Require(!open, MeetingRules.PollOpenAlready);
        var family = await work.Family(series.FamilyId, ct);
        var ledger = await work.Ledger(family, ct);
        Require(series.Children.Any(child => ledger.Holds(child.MemberId, ConsentScope.TakingPart, work.Today)), MeetingRules.ConsentMissing);

        var quorum = input.Quorum?.Select(one => one.Demand).ToList() ?? rules.Settings(work.Today).Meetings?.Quorum?.Demands ?? [];
        foreach (var (at, demand) in quorum.Index())
        {
            Expect(demand.IsPossible, MeetingRules.QuorumImpossible, "input", "quorum", $"{at}");
        }

        var poll = new Poll(series, input, quorum, work.Now);
        var plan = new MeetingPlan(input.Proposals[0].On, input.Proposals[0].StartsAt, input.FamilyMembers, input.NetworkMembers, input.Staff);
        poll.Ask((await guestList.Ask(series, family, plan, ["input"], ct)).Select(guest => (guest, guest.FamilyMemberId is { } id ? PollGroups.Of(family, series, id, work.Today) : PollGroups.Of(guest.Sector))));
        work.Db.Add(poll);
        work.Publish("meetings.poll-opened", poll.Id);
        return poll.Id;
    }
}
