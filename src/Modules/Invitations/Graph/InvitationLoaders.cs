using Netvaerk.Meetings;

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

/// <summary>Meetings with their sessions, to know a person's own hours. Nothing of others is shown from them.</summary>
internal sealed class MeetingWithSessions(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Meeting>(reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<Meeting> Visible(NetvaerkDb db, Caller caller) => db.Meetings(caller).WithPeople();

    protected override Guid Key(Meeting row) => row.Id;
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

/// <summary>Links to the files of invitations. They are made without asking the database.</summary>
internal sealed class FilesOfInvitation(DocumentLinks links, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<(Guid Invitation, string Variant), DocumentLink>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<(Guid Invitation, string Variant), DocumentLink>> LoadBatchAsync(
        IReadOnlyList<(Guid Invitation, string Variant)> keys, CancellationToken cancellationToken)
    {
        var made = new Dictionary<(Guid, string), DocumentLink>();
        foreach (var key in keys)
        {
            made[key] = await links.For(LetterDocument.KindOfDocument, key.Invitation, key.Variant, cancellationToken);
        }

        return made;
    }
}
