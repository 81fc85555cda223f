using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>Which poll is not to be.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="PollId">The poll.</param>
/// <param name="Version">The version that the facilitator has seen.</param>
public sealed record WithdrawPollInput(Guid IdempotencyKey, [ID<Poll>] Guid PollId, long Version) : IInput;

/// <summary>Withdraws a poll. Links to it open nothing any more.</summary>
internal sealed class WithdrawPoll(Work work, AccessLinks links) : IUseCase<WithdrawPollInput>
{
    public async Task<Guid> Do(WithdrawPollInput input, CancellationToken ct)
    {
        var poll = await work.Poll(input.PollId, input.Version, ct);
        await work.OnlyFacilitator(poll.FamilyId, ct);
        poll.Withdraw();
        await links.Revoke(work, poll.Id, null, ct);
        return poll.Id;
    }
}
