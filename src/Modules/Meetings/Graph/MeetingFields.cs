using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

[ObjectType<Meeting>]
internal static class MeetingFields
{
    /// <summary>The series (forløbet) that it belongs to.</summary>
    public static Task<MeetingSeries?> Series([Parent] Meeting meeting, SeriesById series, CancellationToken ct) => series.LoadAsync(meeting.SeriesId, ct);

    /// <summary>Who is invited (deltagere), and how they attended.</summary>
    public static async Task<IReadOnlyList<Participant>> Participants([Parent] Meeting meeting, ParticipantsByMeeting participants, CancellationToken ct) =>
        await participants.LoadRequiredAsync(meeting.Id, ct);

    /// <summary>Where it is (lokale); null where nothing is recorded.</summary>
    public static Task<string?> Venue([Parent] Meeting meeting, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(meeting.FamilyId, Meetings.Meeting.Table, nameof(Venue), meeting.Id, meeting.Venue, ct);

    /// <summary>Who is to write the minutes (referent), where a minute taker does and one has been appointed.</summary>
    public static async Task<StaffMember?> MinuteTaker([Parent] Meeting meeting, StaffById staff, CancellationToken ct) =>
        meeting.MinuteTakerId is { } id ? await staff.LoadAsync(id, ct) : null;

    /// <summary>The minutes (referat); null where none are written.</summary>
    public static async Task<Minutes?> Minutes([Parent] Meeting meeting, MinutesByMeeting minutes, CancellationToken ct) =>
        (await minutes.LoadRequiredAsync(meeting.Id, ct)).SingleOrDefault();

    /// <summary>What was agreed (aftaler), in the order in which it was recorded.</summary>
    public static async Task<IReadOnlyList<Agreement>> Agreements([Parent] Meeting meeting, AgreementsByMeeting agreements, CancellationToken ct) =>
        await agreements.LoadRequiredAsync(meeting.Id, ct);

    /// <summary>What the rules of the day of planning said about it.</summary>
    public static MeetingProposal Rules([Parent] Meeting meeting) => MeetingProposal.Of(meeting.Applied);

    /// <summary>Every reason that the rules gave on the day of planning (begrundelser).</summary>
    public static IReadOnlyList<Reason> Because([Parent] Meeting meeting) => meeting.Applied.Because;

    /// <summary>
    /// What people should know of the plan (advarsler): where it departs from what the rules advise, a table out of balance, a venue that does not quite fit, and
    /// what has not been arranged yet. Those who lead the case are told too of two in one room who may not meet, and of a child that is not prepared.
    /// </summary>
    public static async Task<IReadOnlyList<Remark>> Warnings(
        [Parent] Meeting meeting, BookingsByMeeting bookings, PreMeetingsByMeeting preMeetings, ParticipantsByMeeting participants, SeatsByMeeting seats,
        LeaderKnowledge knowledge, CancellationToken ct)
    {
        var (invited, seated) = (await participants.LoadRequiredAsync(meeting.Id, ct), meeting.SessionCount == 0 ? [] : await seats.LoadRequiredAsync(meeting.Id, ct));
        var known = await knowledge.LoadAsync(meeting.FamilyId, ct);
        var (booked, before) = (await bookings.LoadRequiredAsync(meeting.Id, ct), await preMeetings.LoadRequiredAsync(meeting.Id, ct));
        return
        [
            .. new[] { meeting.Applied.LengthDeparture(meeting.Length), meeting.Applied.DateDeparture(meeting.On) }.OfType<Remark>(),
            .. meeting.Applied.Warnings,
            .. new[] { ToArrange.InterpreterFor(meeting, booked), ToArrange.PreMeetingFor(meeting, before) }.OfType<Remark>(),
            .. new[] { ToArrange.RoomsFor(meeting, invited, known?.Book, seated), ToArrange.PreparationFor(meeting, invited, known?.Unprepared ?? []) }.OfType<Remark>(),
        ];
    }

    /// <summary>
    /// What those who attended get for it (kompensation), for whoever leads the case; null for others, and until the meeting has taken place.
    /// </summary>
    public static async Task<IReadOnlyList<CompensationClaim>?> Compensation(
        [Parent] Meeting meeting, ParticipantsByMeeting participants, CallerRelations relations, Rulebook rules, IFeatures features, CancellationToken ct)
    {
        await features.Require<CompensationClaim>();
        return meeting.EndedAt is not null && await relations.Leads(meeting.FamilyId, ct)
            ? CompensationClaim.Of(meeting, await participants.LoadRequiredAsync(meeting.Id, ct), rules)
            : null;
    }
}
