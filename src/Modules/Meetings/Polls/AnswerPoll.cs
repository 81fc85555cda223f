using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>When somebody can come.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="PollId">The poll.</param>
/// <param name="Answers">The answers, each proposal once; those left out stay as they were.</param>
/// <param name="InviteeId">For whom the facilitator writes an answer down that was told otherwise; left out for your own.</param>
public sealed record AnswerPollInput(
    Guid IdempotencyKey, [ID<Poll>] Guid PollId, IReadOnlyList<GivenAnswer> Answers, Guid? InviteeId = null) : IInput;

/// <summary>An answer about one proposal.</summary>
/// <param name="ProposalId">The proposal.</param>
/// <param name="Answer">Whether the person can come.</param>
public sealed record GivenAnswer(Guid ProposalId, Availability Answer);

/// <summary>Answers a poll: for oneself, signed in or by a link; or, by the facilitator, for somebody who has told it.</summary>
internal sealed class AnswerPoll(Work work) : IUseCase<AnswerPollInput>
{
    public async Task<Guid> Do(AnswerPollInput input, CancellationToken ct)
    {
        var poll = await work.Poll(input.PollId, ct);
        var (invitee, by) = await Who(input, poll, ct);
        await work.Keep(poll, invitee, input.Answers, by, ct);
        return poll.Id;
    }

    private async Task<(PollInvitee Invitee, AnsweredBy By)> Who(AnswerPollInput input, Poll poll, CancellationToken ct)
    {
        var own = await work.OwnInvitee(poll, ct);
        if (input.InviteeId is null || input.InviteeId == own?.Id)
        {
            Rule.Allow(own is not null, MeetingRules.NotAsked);
            return (own, work.Caller.Pass is null ? AnsweredBy.SignIn : AnsweredBy.Link);
        }

        await work.OnlyFacilitator(poll.FamilyId, ct);
        return (poll.Invitees.FirstOrDefault(one => one.Id == input.InviteeId) ?? throw new NotFound("input", "inviteeId"), AnsweredBy.Facilitator);
    }
}
