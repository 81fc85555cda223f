using Netvaerk.Meetings;
using Netvaerk.Series;

namespace Netvaerk.Invitations;

/// <summary>Whether somebody comes.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="InvitationId">The invitation: your own, or as the facilitator that of somebody who has told you.</param>
/// <param name="Answer">Whether the person comes.</param>
public sealed record AnswerInvitationInput(Guid IdempotencyKey, [property: ID<Invitation>] Guid InvitationId, InvitationAnswer Answer) : IInput;

/// <summary>Answers an invitation: one's own, signed in or by a link; or, by the facilitator, for somebody who has told it. The latest answer counts.</summary>
internal sealed class AnswerInvitation(Work work) : IUseCase<AnswerInvitationInput>
{
    public async Task<Guid> Do(AnswerInvitationInput input, CancellationToken ct)
    {
        var invitation = await work.Invitation(input.InvitationId, ct);
        var own = await work.Db.IsOwn(invitation, work.Caller, ct);
        Rule.Allow(own || await work.Facilitates(invitation.FamilyId, ct), InvitationRules.NotInvited);
        var by = !own ? AnsweredBy.Facilitator : work.Caller.Pass is null ? AnsweredBy.SignIn : AnsweredBy.Link;
        invitation.Reply(await work.Db.MeetingOf(invitation, ct), input.Answer, by, work.Caller.Subject, work.Now);
        work.Publish("invitations.answered", invitation.Id);
        return invitation.Id;
    }
}
