using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Whose link to a poll is to open nothing any more.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="PollId">The poll.</param>
/// <param name="InviteeId">Who of those asked.</param>
public sealed record RevokePollLinkInput(Guid IdempotencyKey, [ID<Poll>] Guid PollId, Guid InviteeId) : IInput;

/// <summary>Revokes somebody's links to a poll, and ends whatever session they opened.</summary>
internal sealed class RevokePollLink(Work work, AccessLinks links) : IUseCase<RevokePollLinkInput>
{
    public async Task<Guid> Do(RevokePollLinkInput input, CancellationToken ct)
    {
        var poll = await work.Poll(input.PollId, ct);
        await work.OnlyFacilitator(poll.FamilyId, ct);
        var invitee = poll.Invitees.FirstOrDefault(one => one.Id == input.InviteeId) ?? throw new NotFound("input", "inviteeId");
        await links.Revoke(work, poll.Id, invitee.Id, ct);
        return poll.Id;
    }
}
