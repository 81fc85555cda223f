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
        if (caller.Is(Role.Parent))
        {
            var series = db.SeriesOf(caller);
            return db.Set<Meeting>().Where(meeting => series.Any(one => one.Id == meeting.SeriesId));
        }

        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<Meeting>().Where(meeting => relations.Any(relation => relation.FamilyId == meeting.FamilyId));
    }

    // What belongs to a meeting is seen with it; only of a parent is it asked which series that is.
    /// <summary>With its participants, and its sessions and who sits in them, read along.</summary>
    public static IQueryable<Meeting> WithPeople(this IQueryable<Meeting> meetings) => meetings
        .Include(meeting => meeting.Participants).Include(meeting => meeting.Sessions).ThenInclude(session => session.Seats).AsSplitQuery();

    private static IQueryable<T> OfMeetings<T>(this NetvaerkDb db, Caller caller)
        where T : class, IOfFamily
    {
        if (caller.Is(Role.Parent))
        {
            var meetings = db.Meetings(caller);
            return db.Set<T>().Where(one => meetings.Any(meeting => meeting.Id == EF.Property<Guid>(one, "MeetingId")));
        }

        var relations = db.RelationsOf(caller, CaseAccess.Taking);
        return db.Set<T>().Where(one => relations.Any(relation => relation.FamilyId == EF.Property<Guid>(one, "FamilyId")));
    }

    internal static IQueryable<Participant> Participants(this NetvaerkDb db, Caller caller)
    {
        var hidden = db.HiddenFrom(caller);
        return db.OfMeetings<Participant>(caller).Where(one => !hidden.Any(person => one.FamilyMemberId == person || one.NetworkMemberId == person));
    }

    // Nobody sees a session with somebody whom they must not learn of: when the other comes and goes is nobody's to work out.
    internal static IQueryable<MeetingSession> Sessions(this NetvaerkDb db, Caller caller)
    {
        var others = db.OthersSeats(caller);
        return db.OfMeetings<MeetingSession>(caller).Where(session => !others.Any(seat => seat.SessionId == session.Id));
    }

    internal static IQueryable<SessionSeat> Seats(this NetvaerkDb db, Caller caller) => db.Set<SessionSeat>().Where(seat =>
        db.Sessions(caller).Any(session => session.Id == seat.SessionId) && db.Participants(caller).Any(one => one.Id == seat.ParticipantId));

    private static IQueryable<SessionSeat> OthersSeats(this NetvaerkDb db, Caller caller)
    {
        var hidden = db.HiddenFrom(caller);
        return db.Set<SessionSeat>().Where(seat => db.Set<Participant>().Any(one =>
            one.Id == seat.ParticipantId && hidden.Any(person => one.FamilyMemberId == person || one.NetworkMemberId == person)));
    }

    // Where the meeting was moved from tells when it began for the other.
    internal static IQueryable<MeetingMove> Moves(this NetvaerkDb db, Caller caller)
    {
        var others = db.OthersSeats(caller);
        return db.OfMeetings<MeetingMove>(caller).Where(move =>
            !db.Set<MeetingSession>().Any(session => session.MeetingId == move.MeetingId && others.Any(seat => seat.SessionId == session.Id)));
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

    internal static IQueryable<InterpreterBooking> Bookings(this NetvaerkDb db, Caller caller) => db.OfMeetings<InterpreterBooking>(caller);

    internal static IQueryable<ProfessionalsMeeting> PreMeetings(this NetvaerkDb db, Caller caller) => db.OfMeetings<ProfessionalsMeeting>(caller);

    internal static IQueryable<ProfessionalRole> Roles(this NetvaerkDb db, Caller caller) =>
        db.Set<ProfessionalRole>().Where(one => db.PreMeetings(caller).Any(meeting => meeting.Id == one.PreMeetingId));

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

        return db.Set<Poll>().Where(one => db.SeriesOf(caller).Any(series => series.Id == one.SeriesId));
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
    internal static IQueryable<Minutes> Minutes(this NetvaerkDb db, Caller caller) => db.OfMeetings<Minutes>(caller);

    internal static IQueryable<Agreement> Agreements(this NetvaerkDb db, Caller caller) => db.OfMeetings<Agreement>(caller);

    // The directory of staff is open to whoever is signed in to the municipality.
    internal static IQueryable<StaffMember> StaffOf(this NetvaerkDb db, string[] subjects) =>
        db.Set<StaffMember>().Where(one => EF.Parameter(subjects).Contains(one.Subject));
}
