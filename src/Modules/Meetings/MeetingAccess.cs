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
