using Netvaerk.Series;

namespace Netvaerk.Invitations;

/// <summary>Who gets a link to answer an invitation by.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="InvitationId">The invitation.</param>
public sealed record IssueInvitationLinkInput(Guid IdempotencyKey, [property: ID<Invitation>] Guid InvitationId) : IInput;

/// <summary>
/// Makes a link for somebody who has no sign-in. It holds until the meeting begins for them; a link that the person had before is revoked. Address and code are shown once, to
/// be given by different ways.
/// </summary>
internal sealed class IssueInvitationLink(Work work, AccessLinks links) : IUseCase<IssueInvitationLinkInput>
{
    public async Task<Guid> Do(IssueInvitationLinkInput input, CancellationToken ct)
    {
        var invitation = await work.Invitation(input.InvitationId, ct);
        await work.OnlyFacilitator(invitation.FamilyId, ct);
        var meeting = await work.Db.MeetingOf(invitation, ct);
        Rule.Require(invitation.TakesAnswers(meeting, work.Now), InvitationRules.NoAnswersTaken);
        return (await links.Issue(work, invitation.FamilyId, invitation.PersonId, LinkPurpose.Invitation, invitation.Id, Hours.Of(meeting, invitation.ParticipantId).Starts, ct)).Id;
    }
}
