using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Meetings;

/// <summary>How one participant attended.</summary>
/// <param name="ParticipantId">The participant.</param>
/// <param name="Attendance">Present from the beginning, late or absent.</param>
/// <param name="From">When they came; only and always for those who were late.</param>
/// <param name="Until">When they left, if that was before the end.</param>
/// <param name="EmploymentGroup">Their employment group (overenskomstgruppe), as a code of the municipality's list, where compensation turns on it.</param>
public sealed record AttendanceInput(
    [ID<Participant>] Guid ParticipantId, Attendance Attendance, TimeOnly? From = null, TimeOnly? Until = null, string? EmploymentGroup = null);

/// <summary>How everyone attended a meeting: each participant once.</summary>
/// <param name="entries">One entry per participant.</param>
/// <param name="endedAt">When the meeting ended; as planned if left out.</param>
/// <param name="employmentGroups">The groups that the municipality has listed.</param>
internal sealed class AttendanceRegister(IReadOnlyList<AttendanceInput> entries, TimeOnly? endedAt, IReadOnlySet<string> employmentGroups)
{
    internal TimeOnly EndOf(MeetingTime time, DateTimeOffset now)
    {
        if (endedAt is not { } end)
        {
            return time.EndsAt;
        }

        Expect(end != time.StartsAt && time.Moment(end) <= now, MeetingRules.EndedInFuture, "input", "endedAt");
        return end;
    }

    internal void Enter(IReadOnlyList<Participant> participants, Func<Participant, (TimeOnly From, TimeOnly Until)> hours)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            string[] path = ["input", "attendance", $"{at}"];
            var (entry, earlier) = (entries[at], entries.Take(at));
            var participant = participants.FirstOrDefault(one => one.Id == entry.ParticipantId) ?? throw new NotFound([.. path, "participantId"]);
            Expect(earlier.All(one => one.ParticipantId != entry.ParticipantId), MeetingRules.AttendanceTwice, [.. path, "participantId"]);
            Expect(entry.EmploymentGroup is null || employmentGroups.Contains(entry.EmploymentGroup), MeetingRules.GroupNotListed, [.. path, "employmentGroup"]);
            var (start, end) = hours(participant);
            participant.Attend(entry, start, end, path);
        }

        Expect(participants.All(one => one.Attendance is not Attendance.NotRecorded), MeetingRules.AttendanceMissing, "input", "attendance");
    }
}
