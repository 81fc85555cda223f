using Netvaerk.Families;
using Netvaerk.Meetings;
using Netvaerk.Series;

namespace Netvaerk.Invitations;

[QueryType]
internal static class InvitationQueries
{
    /// <summary>An invitation (invitation) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Invitation?> Invitation([ID<Invitation>] Guid id, InvitationById invitations, CancellationToken ct) => invitations.LoadAsync(id, ct);
}

[MutationType]
internal static class InvitationMutations
{
    /// <summary>
    /// Invites to a planned meeting (invitation), everyone by a letter of their own. For the facilitator. Whoever has no address is marked as told by hand.
    /// </summary>
    public static async Task<Meeting?> InviteToMeeting(InviteToMeetingInput input, InviteToMeeting useCase, UseCases run, MeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Answers an invitation: your own, or as the facilitator that of somebody who has told you. The latest answer counts.</summary>
    public static async Task<Invitation?> AnswerInvitation(
        AnswerInvitationInput input, AnswerInvitation useCase, UseCases run, InvitationById invitations, CancellationToken ct) =>
        await invitations.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Makes a link to answer an invitation by, for somebody who has no sign-in. For the facilitator; its address and code are shown in this answer and never again.</summary>
    public static async Task<IssuedLink> IssueInvitationLink(
        IssueInvitationLinkInput input, IssueInvitationLink useCase, UseCases run, AccessLinks links, CancellationToken ct)
    {
        var secrets = links.SecretsOf(await run.Run(useCase, input, ct));
        return new(secrets?.Url, secrets?.Code);
    }

    /// <summary>Revokes the links to an invitation, and ends whatever they had opened. For the facilitator.</summary>
    public static async Task<Invitation?> RevokeInvitationLink(
        RevokeInvitationLinkInput input, RevokeInvitationLink useCase, UseCases run, InvitationById invitations, CancellationToken ct) =>
        await invitations.LoadAsync(await run.Run(useCase, input, ct), ct);
}

[ObjectType<Meeting>]
internal static class MeetingInvitationFields
{
    /// <summary>Who has been invited (invitationer), for whoever leads the case; for everybody else their own invitation and no other.</summary>
    public static async Task<IReadOnlyList<Invitation>> Invitations([Parent] Meeting meeting, InvitationsByMeeting invitations, CancellationToken ct) =>
        await invitations.LoadRequiredAsync(meeting.Id, ct);

    /// <summary>Whether you may invite now: you lead the series, and the meeting is planned and has not begun; where it is held in parts, its last part has not ended.</summary>
    public static async Task<bool> ViewerCanInvite([Parent] Meeting meeting, CallerRelations relations, TimeProvider clock, IFeatures features, CancellationToken ct) =>
        meeting.IsStillToCome(clock.GetUtcNow()) && await features.Has<InviteToMeeting>()
        && (await relations.LoadRequiredAsync(meeting.FamilyId, ct)).Contains(RelationKind.Facilitator);
}

[ObjectType<Invitation>]
internal static class InvitationFields
{
    /// <summary>The meeting.</summary>
    public static Task<Meeting?> Meeting([Parent] Invitation invitation, MeetingById meetings, CancellationToken ct) => meetings.LoadAsync(invitation.MeetingId, ct);

    /// <summary>Who it is for; null for an interpreter.</summary>
    public static async Task<Participant?> Participant([Parent] Invitation invitation, ParticipantById participants, CancellationToken ct) =>
        invitation.ParticipantId is { } id ? await participants.LoadAsync(id, ct) : null;

    /// <summary>
    /// The invitation on paper (.docx), for whoever gets it by hand, by a link that holds for a few minutes and for you alone. Fetch it with your token; the read is
    /// recorded. There is no file without consent, nor where its text is a draft that nobody has read through.
    /// </summary>
    public static Task<DocumentLink> LetterOnPaper([Parent] Invitation invitation, FilesOfInvitation files, CancellationToken ct) =>
        files.LoadRequiredAsync((invitation.Id, LetterDocument.OnPaper), ct);

    /// <summary>
    /// The meeting for the person's calendar (.ics), the same entry as in a mail, by a link that holds for a few minutes and for you alone. Fetch it with your token;
    /// the read is recorded.
    /// </summary>
    public static Task<DocumentLink> Calendar([Parent] Invitation invitation, FilesOfInvitation files, CancellationToken ct) =>
        files.LoadRequiredAsync((invitation.Id, LetterDocument.ForCalendar), ct);

    /// <summary>Every answer that was given (svar), earliest first.</summary>
    public static async Task<IReadOnlyList<InvitationReply>> Replies([Parent] Invitation invitation, RepliesByInvitation replies, CancellationToken ct) =>
        await replies.LoadRequiredAsync(invitation.Id, ct);

    /// <summary>What was written (breve), earliest first, for whoever leads the case; empty for others.</summary>
    public static async Task<IReadOnlyList<Letter>> Letters([Parent] Invitation invitation, LettersByInvitation letters, CancellationToken ct) =>
        await letters.LoadRequiredAsync(invitation.Id, ct);

    /// <summary>Whether you may answer now: it is yours or you lead the series, and the meeting is still to come.</summary>
    public static async Task<bool> ViewerCanAnswer(
        [Parent] Invitation invitation, MeetingWithSessions meetings, CallerRelations relations, TimeProvider clock, IFeatures features, CancellationToken ct)
    {
        var meeting = await meetings.LoadAsync(invitation.MeetingId, ct);
        if (meeting is null || !invitation.TakesAnswers(meeting, clock.GetUtcNow()) || !await features.Has<AnswerInvitation>())
        {
            return false;
        }

        // Whoever sees it without leading the case sees it because it is theirs.
        var kinds = await relations.LoadRequiredAsync(invitation.FamilyId, ct);
        return kinds.Contains(RelationKind.Facilitator) || !kinds.Any(CaseAccess.Leading.Contains);
    }
}
