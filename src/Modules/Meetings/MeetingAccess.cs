using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>Which meetings a caller may see: those of families in whose meetings the caller takes part.</summary>
public static class MeetingAccess
{
    /// <summary>The meetings that the caller may see, as one predicate in SQL.</summary>
    public static IQueryable<Meeting> Meetings(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<Meeting>().Where(meeting => relations.Any(relation => relation.FamilyId == meeting.FamilyId));
    }

    internal static IQueryable<Participant> Participants(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        var hidden = db.HiddenFrom(caller);
        return db.Set<Participant>().Where(one =>
            relations.Any(relation => relation.FamilyId == one.FamilyId) && !hidden.Any(person => one.FamilyMemberId == person || one.NetworkMemberId == person));
    }

    internal static IQueryable<MeetingMove> Moves(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<MeetingMove>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    /// <summary>
    /// The series that the caller leads and that have been left open: they go on, and no meeting is planned, or one is that lies in the past and that nobody has
    /// recorded.
    /// </summary>
    internal static IQueryable<MeetingSeries> SeriesLeftOpen(this NetvaerkDb db, Caller caller, DateOnly today)
    {
        var led = db.RelationsOf(caller, RelationKind.Facilitator);
        return db.Set<MeetingSeries>().Where(series => series.Status == SeriesStatus.Open
            && led.Any(relation => relation.FamilyId == series.FamilyId)
            && !db.Set<Meeting>().Any(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Planned && one.On >= today));
    }

    internal static IQueryable<InterpreterBooking> Bookings(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<InterpreterBooking>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<ProfessionalsMeeting> PreMeetings(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<ProfessionalsMeeting>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<ProfessionalRole> Roles(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<ProfessionalRole>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    // The register of venues holds nobody's home and is open to whoever is employed; so is that of interpreters to those who arrange meetings.
    internal static IQueryable<Venue> Venues(this NetvaerkDb db, Caller caller)
    {
        var (all, meetings) = (caller.IsAny(CaseAccess.Employed), db.Meetings(caller));
        return db.Set<Venue>().Where(one => all || meetings.Any(meeting => meeting.VenueId == one.Id));
    }

    internal static IQueryable<Venue> VenuesOf(this NetvaerkDb db, Guid[] ids, Caller caller) => db.Venues(caller).Where(one => EF.Parameter(ids).Contains(one.Id));

    internal static IQueryable<Interpreter> Interpreters(this NetvaerkDb db, Caller caller)
    {
        var (all, bookings) = (caller.IsAny(Arrangements.Arrangers), db.Bookings(caller));
        return db.Set<Interpreter>().Where(one => all || bookings.Any(booking => booking.InterpreterId == one.Id));
    }

    /// <summary>Planned meetings that somebody orders food for: a facilitator's own, and all of the municipality's for those who answer for the method.</summary>
    internal static IQueryable<Meeting> MeetingsToOrderFor(this NetvaerkDb db, Caller caller, DateOnly from, DateOnly until)
    {
        var (all, led) = (caller.IsAny(Role.Coordinator, Role.Manager, Role.Economist), db.RelationsOf(caller, RelationKind.Facilitator));
        return db.Set<Meeting>().Where(one => one.Status == MeetingStatus.Planned && one.On >= from && one.On <= until
            && (all || led.Any(relation => relation.FamilyId == one.FamilyId)));
    }

    /// <summary>The polls that the caller may see: those of families in whose meetings the caller takes part, and the one that the caller's link is for.</summary>
    internal static IQueryable<Poll> Polls(this NetvaerkDb db, Caller caller)
    {
        if (caller.Pass is { } pass)
        {
            var only = pass.Purpose is LinkPurpose.Poll ? pass.Concerns : Guid.Empty;
            return db.Set<Poll>().Where(one => one.Id == only);
        }

        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<Poll>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<PollProposal> PollProposals(this NetvaerkDb db, Caller caller) =>
        db.Set<PollProposal>().Where(one => db.Polls(caller).Any(poll => poll.Id == one.PollId));

    // Whoever comes by a link sees their own line and nobody else's.
    internal static IQueryable<PollInvitee> PollInvitees(this NetvaerkDb db, Caller caller)
    {
        if (caller.Pass is { } pass)
        {
            return db.Set<PollInvitee>().Where(one => one.Id == pass.PersonId);
        }

        var hidden = db.HiddenFrom(caller);
        return db.Set<PollInvitee>().Where(one => db.Polls(caller).Any(poll => poll.Id == one.PollId)
            && !hidden.Any(person => one.FamilyMemberId == person || one.NetworkMemberId == person));
    }

    internal static IQueryable<PollAnswer> PollAnswers(this NetvaerkDb db, Caller caller) =>
        db.Set<PollAnswer>().Where(one => db.PollInvitees(caller).Any(invitee => invitee.Id == one.InviteeId));

    internal static IQueryable<StaffMember> StaffById(this NetvaerkDb db, Guid[] ids) => db.Set<StaffMember>().Where(one => EF.Parameter(ids).Contains(one.Id));

    /// <summary>That there are minutes, everyone who takes part may know; the words are another matter.</summary>
    internal static IQueryable<Minutes> Minutes(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<Minutes>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<Agreement> Agreements(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<Agreement>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    internal static IQueryable<SeriesChild> SeriesChildren(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<SeriesChild>().Where(one => relations.Any(relation => relation.FamilyId == one.FamilyId));
    }

    // The directory of staff is open to whoever is signed in to the municipality.
    internal static IQueryable<StaffMember> StaffOf(this NetvaerkDb db, string[] subjects) =>
        db.Set<StaffMember>().Where(one => EF.Parameter(subjects).Contains(one.Subject));
}
