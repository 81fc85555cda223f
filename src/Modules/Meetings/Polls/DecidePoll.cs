using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;
using Netvaerk.Staff;
using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>Which proposal becomes the meeting.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="PollId">The poll.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
/// <param name="ProposalId">The proposal.</param>
/// <param name="QuorumReason">Why it is chosen although somebody whom the quorum demands cannot come; demanded then, and only then.</param>
/// <param name="DateReason">Why it is outside what the rule advises, or not on a working day; demanded then, and only then.</param>
/// <param name="MinuteTakerId">Who writes the minutes.</param>
/// <param name="VenueId">Where it is, as a place of the register.</param>
/// <param name="Venue">Where it is, in words.</param>
/// <param name="VenueKind">What kind of place the words name.</param>
/// <param name="LengthReason">Why a meeting in separate sessions is shorter or longer than the rule says; demanded then, and only then.</param>
/// <param name="Sessions">The parts of the meeting, where two of those asked are not to be in one room; the first begins at the time chosen.</param>
public sealed record DecidePollInput(
    Guid IdempotencyKey, [ID<Poll>] Guid PollId, long Version, Guid ProposalId, string? QuorumReason = null, string? DateReason = null,
    [property: ID<StaffMember>] Guid? MinuteTakerId = null, [property: ID<Venue>] Guid? VenueId = null, string? Venue = null, VenueKind? VenueKind = null,
    string? LengthReason = null, IReadOnlyList<PlannedSession>? Sessions = null) : IInput;

/// <summary>
/// Plans the meeting at the time chosen, in one step: all who were asked are invited but for those who cannot come. Links to the poll open nothing any more.
/// </summary>
internal sealed class DecidePoll(Work work, Vault vault, MeetingPlanner planner, AccessLinks links) : IUseCase<DecidePollInput>
{
    public async Task<Guid> Do(DecidePollInput input, CancellationToken ct)
    {
        var poll = await work.Poll(input.PollId, input.Version, ct);
        await work.OnlyFacilitator(poll.FamilyId, ct);
        Require(poll.Status is PollStatus.Open, MeetingRules.PollNotOpen);
        var chosen = poll.Proposal(input.ProposalId, "input", "proposalId");
        var answers = await work.Db.Set<PollAnswer>().Where(one => one.ProposalId == chosen.Id).ToDictionaryAsync(one => one.InviteeId, one => one.Answer, ct);
        RequireQuorum(input, poll, answers);

        var series = await work.Series(poll.SeriesId, ct);
        Require(!await work.Db.Set<Meeting>().AnyAsync(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Planned, ct), MeetingRules.AlreadyPlanned);
        var meeting = await planner.Plan(series, Plan(input, poll, chosen, answers), await work.LastHeld(series.Id, ct), ["input"], ct);
        poll.Decide(chosen, meeting, await vault.Open(poll.FamilyId, ct), input.QuorumReason);
        await links.Revoke(work, poll.Id, null, ct);
        return poll.Id;
    }

    private static void RequireQuorum(DecidePollInput input, Poll poll, Dictionary<Guid, Availability> answers)
    {
        Writing.Check(input.QuorumReason, Writing.Short, "input", "quorumReason");
        var able = poll.Invitees.Where(one => answers.TryGetValue(one.Id, out var answer) && answer is not Availability.Cannot).Select(one => one.Group).ToList();
        var met = Quorum.Missing(poll.Demands, able).Count == 0;
        Require(met || !string.IsNullOrWhiteSpace(input.QuorumReason), MeetingRules.QuorumReasonMissing, "input", "quorumReason");
        Expect(!met || string.IsNullOrWhiteSpace(input.QuorumReason), MeetingRules.NoDeparture, "input", "quorumReason");
    }

    private static MeetingPlan Plan(DecidePollInput input, Poll poll, PollProposal chosen, Dictionary<Guid, Availability> answers)
    {
        var coming = poll.Invitees.Where(one => answers.GetValueOrDefault(one.Id) is not Availability.Cannot).ToList();
        return new(
            chosen.On, chosen.StartsAt,
            [.. coming.Select(one => one.FamilyMemberId).OfType<Guid>()],
            [.. coming.Select(one => one.NetworkMemberId).OfType<Guid>()],
            [.. coming.Select(one => one.StaffId).OfType<Guid>()],
            poll.WithInterpreter, LengthReason: input.LengthReason, DateReason: input.DateReason, Venue: input.Venue, MinuteTakerId: input.MinuteTakerId, VenueId: input.VenueId, VenueKind: input.VenueKind,
            Sessions: input.Sessions);
    }
}
