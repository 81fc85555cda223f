namespace Netvaerk.Invitations;

/// <summary>A paper that is not to be handed out any more.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="PaperId">The paper.</param>
/// <param name="Version">The version that has been seen.</param>
public sealed record RetirePaperInput(Guid IdempotencyKey, [property: ID<Paper>] Guid PaperId, long Version) : IInput;

/// <summary>Retires a paper. Coordinator and managers may; its versions are kept.</summary>
internal sealed class RetirePaper(Work work) : IUseCase<RetirePaperInput>
{
    public async Task<Guid> Do(RetirePaperInput input, CancellationToken ct)
    {
        work.OnlyThoseWhoWriteForAll();
        var paper = await work.Get<Paper>(input.PaperId, input.Version, ct);
        paper.Retire();
        return paper.Id;
    }
}
