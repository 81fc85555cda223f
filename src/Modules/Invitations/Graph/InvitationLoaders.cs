namespace Netvaerk.Invitations;

internal sealed class InvitationById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Invitation>(reading, scheduler, options)
{
    protected override string Group => "invitation";

    protected override IQueryable<Invitation> Visible(NetvaerkDb db, Caller caller) => db.Invitations(caller);

    protected override Guid Key(Invitation row) => row.Id;
}

internal sealed class InvitationsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Invitation>(nameof(Invitation.MeetingId), reading, scheduler, options)
{
    protected override string Group => "invitation";

    protected override IQueryable<Invitation> Visible(NetvaerkDb db, Caller caller) => db.Invitations(caller);

    protected override Guid Parent(Invitation row) => row.MeetingId;
}

internal sealed class RepliesByInvitation(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<InvitationReply>(nameof(InvitationReply.InvitationId), reading, scheduler, options)
{
    protected override string Group => "invitation";

    protected override IQueryable<InvitationReply> Visible(NetvaerkDb db, Caller caller) => db.InvitationReplies(caller);

    protected override Guid Parent(InvitationReply row) => row.InvitationId;
}

internal sealed class LettersByInvitation(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Letter>(nameof(Letter.InvitationId), reading, scheduler, options)
{
    protected override string Group => "invitation";

    protected override IQueryable<Letter> Visible(NetvaerkDb db, Caller caller) => db.Letters(caller);

    protected override Guid Parent(Letter row) => row.InvitationId;
}
