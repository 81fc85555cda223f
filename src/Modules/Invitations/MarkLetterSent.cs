namespace Netvaerk.Invitations;

/// <summary>A letter that has been handed over.</summary>
/// <param name="IdempotencyKey">The id of the message that told to send it.</param>
/// <param name="LetterId">The letter.</param>
public sealed record MarkLetterSentInput(Guid IdempotencyKey, Guid LetterId) : IInput;

/// <summary>Notes that a letter was sent, which puts it on record. The host does it.</summary>
internal sealed class MarkLetterSent(Work work) : IUseCase<MarkLetterSentInput>
{
    public async Task<Guid> Do(MarkLetterSentInput input, CancellationToken ct)
    {
        var letter = await work.Get<Letter>(input.LetterId, ct);
        letter.Sent(work.Now);
        return letter.Id;
    }
}
