using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Who gets a link to answer a poll by.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="PollId">The poll.</param>
/// <param name="InviteeId">Who of those asked.</param>
public sealed record IssuePollLinkInput(Guid IdempotencyKey, [ID<Poll>] Guid PollId, Guid InviteeId) : IInput;

/// <summary>
/// Makes a link for somebody who has no sign-in. It holds until the deadline; a link that the person had before is revoked. Address and code are shown once, to be
/// sent by different channels.
/// </summary>
internal sealed class IssuePollLink(Work work, AccessLinks links) : IUseCase<IssuePollLinkInput>
{
    public async Task<Guid> Do(IssuePollLinkInput input, CancellationToken ct)
    {
        var poll = await work.Poll(input.PollId, ct);
        await work.OnlyFacilitator(poll.FamilyId, ct);
        Rule.Require(poll.TakesAnswers(work.Now), poll.Status is PollStatus.Open ? MeetingRules.DeadlinePassed : MeetingRules.PollNotOpen);
        var invitee = poll.Invitees.FirstOrDefault(one => one.Id == input.InviteeId) ?? throw new NotFound("input", "inviteeId");
        var link = await links.Issue(work, poll.FamilyId, invitee.Id, LinkPurpose.Poll, poll.Id, poll.ClosesAt, ct);
        return link.Id;
    }
}
