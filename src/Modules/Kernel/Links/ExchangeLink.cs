namespace Netvaerk.Kernel;

/// <summary>A link's code, and the session that it is to open.</summary>
/// <param name="IdempotencyKey">A key drawn for this attempt.</param>
/// <param name="LinkId">The link that the secret was found to belong to.</param>
/// <param name="CodeHash">The keyed hash of the code that was entered.</param>
/// <param name="SessionHash">The hash of the session's token.</param>
public sealed record ExchangeLinkInput(Guid IdempotencyKey, Guid LinkId, byte[] CodeHash, byte[] SessionHash) : IInput;

/// <summary>Opens a session where the code is right, and counts it where it is wrong; both are on record. Which it was, is asked of the link afterwards.</summary>
internal sealed class ExchangeLink(Work work) : IUseCase<ExchangeLinkInput>
{
    public async Task<Guid> Do(ExchangeLinkInput input, CancellationToken ct)
    {
        var link = await work.Get<AccessLink>(input.LinkId, ct);
        link.Exchange(input.CodeHash, input.SessionHash, work.Now);
        return link.Id;
    }
}
