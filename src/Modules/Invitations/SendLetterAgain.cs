using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;

namespace Netvaerk.Invitations;

/// <summary>A letter that did not arrive.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="LetterId">The letter.</param>
public sealed record SendLetterAgainInput(Guid IdempotencyKey, [property: ID<Letter>] Guid LetterId) : IInput;

/// <summary>Has a letter tried once more that was laid aside. Whoever put right what stood in the way may: the facilitator, the coordinator, a manager.</summary>
internal sealed class SendLetterAgain(Work work) : IUseCase<SendLetterAgainInput>
{
    public async Task<Guid> Do(SendLetterAgainInput input, CancellationToken ct)
    {
        var letter = await work.Db.Set<Letter>().FirstOrDefaultAsync(one => one.Id == input.LetterId, ct) ?? throw new NotFound("input", "letterId");
        if (!work.Caller.WritesForAll())
        {
            await work.Invitation(letter.InvitationId, ct);
            Rule.Allow(await work.Facilitates(letter.FamilyId, ct), InvitationRules.OnlyThoseWhoSend);
        }

        Rule.Require(await work.TryAgain(LetterPost.Name, letter.Id, ct), InvitationRules.AlreadySent);
        return letter.Id;
    }
}
