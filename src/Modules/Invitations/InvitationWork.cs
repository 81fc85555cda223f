using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Meetings;
using Netvaerk.Staff;

namespace Netvaerk.Invitations;

/// <summary>What use cases about invitations ask of the unit of work.</summary>
internal static class InvitationWork
{
    private static readonly Role[] WriteForAll = [Role.Coordinator, Role.Manager];

    /// <summary>The roles that keep the municipality's texts and papers, and see what did not arrive.</summary>
    internal static bool WritesForAll(this Caller caller) => caller.IsAny(WriteForAll);

    /// <summary>Refuses whoever does not write for the whole municipality.</summary>
    /// <exception cref="NotAllowed">The caller is neither coordinator nor manager.</exception>
    internal static void OnlyThoseWhoWriteForAll(this Work work) => Rule.Allow(work.Caller.WritesForAll(), InvitationRules.OnlyCoordinator);

    /// <summary>The invitation, if the caller may know of it.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    internal static async Task<Invitation> Invitation(this Work work, Guid id, CancellationToken ct) =>
        await work.Db.Invitations(work.Caller).AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound("input", "invitationId");

    internal static Task<Meeting> MeetingOf(this NetvaerkDb db, Invitation invitation, CancellationToken ct) =>
        db.Set<Meeting>().WithPeople().SingleAsync(one => one.Id == invitation.MeetingId, ct);

    /// <summary>The participant whom it is for; null for an interpreter.</summary>
    internal static async Task<Participant?> ParticipantOf(this NetvaerkDb db, Invitation invitation, CancellationToken ct) =>
        invitation.ParticipantId is { } id ? await db.Set<Participant>().SingleAsync(one => one.Id == id, ct) : null;

    /// <summary>Whether the invitation is the caller's own.</summary>
    internal static async Task<bool> IsOwn(this NetvaerkDb db, Invitation invitation, Caller caller, CancellationToken ct) => caller.Pass is { } pass
        ? pass.PersonId == invitation.PersonId
        : await db.RelationsOf(caller, CaseAccess.Taking).AnyAsync(one => one.FamilyId == invitation.FamilyId && one.PersonId == invitation.PersonId, ct)
            || await db.Set<StaffMember>().AnyAsync(one => one.Id == invitation.PersonId && one.Subject == caller.Subject, ct);

    /// <summary>Writes a letter about an invitation: it is sent once the work is done.</summary>
    internal static void Send(this Work work, Letter letter)
    {
        work.Db.Add(letter);
        work.Publish(Letter.Topic, letter.Id);
    }
}
