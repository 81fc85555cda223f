namespace Netvaerk.Referrals;

/// <summary>A session that has been held.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="SessionId">The session.</param>
/// <param name="Version">The version that you have seen.</param>
public sealed record HoldCommitteeSessionInput(Guid IdempotencyKey, [property: ID<CommitteeSession>] Guid SessionId, long Version) : IInput;

/// <summary>Records that a session has been held; what was not decided comes onto the next agenda by itself. The chair and the method's coordinator may.</summary>
internal sealed class HoldCommitteeSession(Work work) : IUseCase<HoldCommitteeSessionInput>
{
    public async Task<Guid> Do(HoldCommitteeSessionInput input, CancellationToken ct)
    {
        await work.OnlyChair(ct);
        var session = await work.CommitteeSession(input.SessionId, input.Version, ct);
        session.Hold(work.Today);
        return session.Id;
    }
}
