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
