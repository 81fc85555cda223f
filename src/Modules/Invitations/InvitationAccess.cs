using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Invitations;

/// <summary>Which invitations a caller may see: those who lead the case all of it, everybody else their own and no other.</summary>
internal static class InvitationAccess
{
    /// <summary>The invitations that the caller may see, as one predicate in SQL.</summary>
    internal static IQueryable<Invitation> Invitations(this NetvaerkDb db, Caller caller)
    {
        if (caller.Pass is { } pass)
        {
            var only = pass.Purpose is LinkPurpose.Invitation ? pass.Concerns : Guid.Empty;
            return db.Set<Invitation>().Where(one => one.Id == only && one.PersonId == pass.PersonId);
        }

        var (leading, taking, hidden) = (db.RelationsOf(caller, CaseAccess.Leading), db.RelationsOf(caller, CaseAccess.Taking), db.HiddenFrom(caller));
        return db.Set<Invitation>().Where(one => !hidden.Contains(one.PersonId)
            && (leading.Any(relation => relation.FamilyId == one.FamilyId)
                || taking.Any(relation => relation.FamilyId == one.FamilyId
                    && (relation.PersonId == one.PersonId || db.Set<StaffMember>().Any(staff => staff.Id == one.PersonId && staff.Subject == caller.Subject)))));
    }

    internal static IQueryable<InvitationReply> InvitationReplies(this NetvaerkDb db, Caller caller) =>
        db.Set<InvitationReply>().Where(one => db.Invitations(caller).Any(invitation => invitation.Id == one.InvitationId));

    // How a letter fared is for those who lead the case.
    internal static IQueryable<Letter> Letters(this NetvaerkDb db, Caller caller)
    {
        var leading = db.RelationsOf(caller, CaseAccess.Leading);
        return db.Set<Letter>().Where(one => leading.Any(relation => relation.FamilyId == one.FamilyId)
            && db.Invitations(caller).Any(invitation => invitation.Id == one.InvitationId));
    }

    // What did not arrive tells a coordinator that something did not, and of whom only those who lead the case.
    internal static IQueryable<Letter> LettersLaidAside(this NetvaerkDb db, Caller caller)
    {
        var (aside, own, all) = (db.LaidAside(LetterPost.Name), db.Letters(caller), caller.WritesForAll());
        return db.Set<Letter>().Where(one => aside.Any(message => message.Concerns == one.Id) && (all || own.Any(letter => letter.Id == one.Id))).OrderBy(one => one.Id).Take(100);
    }

    // Texts of the municipality are about nobody; they are of use to those who write with them.
    internal static IQueryable<LetterTemplate> LetterTemplates(this NetvaerkDb db, Caller caller)
    {
        var reads = caller.IsAny(Role.Coordinator, Role.Manager, Role.Facilitator);
        return db.Set<LetterTemplate>().Where(_ => reads);
    }

    internal static IQueryable<Paper> Papers(this NetvaerkDb db, Caller caller)
    {
        var reads = caller.IsAny(Role.Coordinator, Role.Manager, Role.Facilitator);
        return db.Set<Paper>().Where(_ => reads);
    }

    // Whoever has an invitation gets the papers that go with it.
    internal static IQueryable<Paper> PapersHandedTo(this NetvaerkDb db, Caller caller)
    {
        var own = db.Invitations(caller);
        return db.Set<Paper>().Where(paper => paper.Status == PaperStatus.InUse
            && own.Any(one => one.Language == paper.Language && (paper.Recipient == null || paper.Recipient == one.Recipient)));
    }
}
