using Netvaerk.Families;

namespace Netvaerk.Meetings;

/// <summary>What a planned meeting still lacks, as a warning to whoever arranges it.</summary>
internal static class ToArrange
{
    private static readonly Reason NoInterpreter = new(
        "interpreter.missing", "Mødet er planlagt med tolk, og der er ikke bestilt nogen.", "The meeting is planned with an interpreter, and none is booked.",
        "Dansk ret og praksis");

    private static readonly Reason NoPreMeeting = new(
        "pre-meeting.missing", "Fagpersonerne forventes at holde formøde, og der er ikke planlagt noget.",
        "The professionals are expected to meet beforehand, and nothing is planned.", "Kommunens egen indstilling");

    private static readonly Reason OneRoom = new(
        "safety.one-room", "To af de inviterede må ikke være i samme rum. Aflys mødet, og planlæg det i adskilte dele, eller invitér kun den ene.",
        "Two of those invited must not be in one room. Cancel the meeting, and plan it in separate sessions, or invite only one of them.",
        "Sikkerhedsvurderingen i sagen");

    private static readonly Reason Unprepared = new(
        "child.unprepared", "Et barn er inviteret og ikke forberedt: en samtale først, og nogen, der støtter før, under og efter.",
        "A child is invited and not prepared: a talk first, and somebody who supports before, during and after.",
        "Guiden Det inddragende netværksmøde");

    // What the two lines rest on is known to those who lead the case, and is said to nobody else.
    internal static Remark? RoomsFor(Meeting meeting, IReadOnlyList<Participant> invited, SafetyBook? book, IEnumerable<SessionSeat> seats)
    {
        if (meeting.Status is not MeetingStatus.Planned || book is null)
        {
            return null;
        }

        var rooms = meeting.SessionCount == 0
            ? new List<Guid[]> { invited.Select(one => one.PersonId).ToArray() }
            : seats.GroupBy(seat => seat.SessionId).Select(room => invited.Where(one => room.Any(seat => seat.ParticipantId == one.Id)).Select(one => one.PersonId).ToArray()).ToList();
        return rooms.TrueForAll(book.MayMeet) ? null : new(RemarkKind.Warning, OneRoom);
    }

    internal static Remark? PreparationFor(Meeting meeting, IReadOnlyList<Participant> invited, IReadOnlyList<Guid> unprepared) =>
        meeting.Status is MeetingStatus.Planned && invited.Any(one => one.FamilyMemberId is { } member && unprepared.Contains(member))
            ? new(RemarkKind.Warning, Unprepared)
            : null;

    internal static Remark? InterpreterFor(Meeting meeting, IEnumerable<InterpreterBooking> booked) =>
        meeting is { Status: MeetingStatus.Planned, WithInterpreter: true } && booked.All(one => one.Status is BookingStatus.Cancelled)
            ? new(RemarkKind.Warning, NoInterpreter)
            : null;

    // Before the first meeting, when roles are new to everyone [R].
    internal static Remark? PreMeetingFor(Meeting meeting, IReadOnlyCollection<ProfessionalsMeeting> planned) =>
        meeting is { Status: MeetingStatus.Planned, Kind: MeetingKind.Start } && meeting.Applied.PreMeeting.Value is PreMeeting.Expected && planned.Count == 0
            ? new(RemarkKind.Warning, NoPreMeeting with { Source = meeting.Applied.PreMeeting.Because[^1].Source })
            : null;
}
