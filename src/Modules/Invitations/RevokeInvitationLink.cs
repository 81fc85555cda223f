using Netvaerk.Series;

namespace Netvaerk.Invitations;

/// <summary>Whose link to an invitation is to open nothing any more.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="InvitationId">The invitation.</param>
public sealed record RevokeInvitationLinkInput(Guid IdempotencyKey, [property: ID<Invitation>] Guid InvitationId) : IInput;

/// <summary>Revokes the links to an invitation, and ends whatever session they opened.</summary>
internal sealed class RevokeInvitationLink(Work work, AccessLinks links) : IUseCase<RevokeInvitationLinkInput>
{
    public async Task<Guid> Do(RevokeInvitationLinkInput input, CancellationToken ct)
    {
        var invitation = await work.Invitation(input.InvitationId, ct);
        await work.OnlyFacilitator(invitation.FamilyId, ct);
        await links.Revoke(work, invitation.Id, null, ct);
        return invitation.Id;
    }
}
