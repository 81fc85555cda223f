using Netvaerk.Families;
using Netvaerk.Municipalities;

namespace Netvaerk.Meetings;

[ObjectType<Meeting>]
internal static class MeetingArrangementFields
{
    /// <summary>Where it is, as a place of the register (lokale); null where it is written in words or nowhere.</summary>
    public static async Task<Venue?> RegisteredVenue([Parent] Meeting meeting, VenueById venues, CancellationToken ct) =>
        meeting.VenueId is { } id ? await venues.LoadAsync(id, ct) : null;

    /// <summary>Whether the venue fits, and why (lokalets egnethed); null where none is named.</summary>
    public static VenueAdvice? VenueFit([Parent] Meeting meeting) =>
        meeting.Applied.Venue is { } fit ? new(fit.Value, fit.Because) : null;

    /// <summary>What is served to everyone (forplejning).</summary>
    public static async Task<Catering?> Catering([Parent] Meeting meeting, ParticipantsByMeeting participants, CancellationToken ct) =>
        Meetings.Catering.Of(meeting, (await participants.LoadRequiredAsync(meeting.Id, ct)).Count);

    /// <summary>The interpreters who have been booked (tolkebestillinger), in the order of booking.</summary>
    public static async Task<IReadOnlyList<InterpreterBooking>> InterpreterBookings([Parent] Meeting meeting, BookingsByMeeting bookings, CancellationToken ct) =>
        await bookings.LoadRequiredAsync(meeting.Id, ct);

    /// <summary>The professionals' pre-meetings before it (formøder).</summary>
    public static async Task<IReadOnlyList<ProfessionalsMeeting>> PreMeetings([Parent] Meeting meeting, PreMeetingsByMeeting preMeetings, CancellationToken ct) =>
        await preMeetings.LoadRequiredAsync(meeting.Id, ct);
}

/// <summary>Whether a place fits a meeting (egnethed), and why.</summary>
/// <param name="Fit">The answer.</param>
/// <param name="Because">Why; the last reason is the one that decided.</param>
public sealed record VenueAdvice(VenueFit Fit, IReadOnlyList<Reason> Because);

[ObjectType<Venue>]
internal static class VenueFields
{
    private static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>Whether it fits a meeting, by the rules of today (egnethed).</summary>
    /// <param name="startsAt">When the meeting begins, by the clock on the wall in Denmark.</param>
    /// <param name="length">How long it lasts; up to twelve hours.</param>
    /// <param name="people">How many come.</param>
    public static VenueAdvice Fit([Parent] Venue venue, TimeOnly startsAt, TimeSpan length, int people, Rulebook rules, TimeProvider clock)
    {
        Rule.Expect(length > TimeSpan.Zero && length <= Longest, MeetingRules.LengthBounds, "length");
        var answer = rules.Venue(venue.Facts(new(clock.Today(), startsAt, length), people), clock.Today());
        return new(answer.Value, answer.Because);
    }
}

[ObjectType<InterpreterBooking>]
internal static class InterpreterBookingFields
{
    /// <summary>Who interprets (tolken).</summary>
    public static Task<Interpreter?> Interpreter([Parent] InterpreterBooking booking, InterpreterById interpreters, CancellationToken ct) =>
        interpreters.LoadAsync(booking.InterpreterId, ct);

    /// <summary>The meeting.</summary>
    public static Task<Meeting?> Meeting([Parent] InterpreterBooking booking, MeetingById meetings, CancellationToken ct) =>
        meetings.LoadAsync(booking.MeetingId, ct);

    /// <summary>Who of the family accepted the person.</summary>
    public static Task<FamilyMember?> AcceptedBy([Parent] InterpreterBooking booking, FamilyMemberById members, CancellationToken ct) =>
        members.LoadAsync(booking.AcceptedById, ct);
}

[ObjectType<ProfessionalsMeeting>]
internal static class ProfessionalsMeetingFields
{
    /// <summary>The meeting that it prepares.</summary>
    public static Task<Meeting?> Meeting([Parent] ProfessionalsMeeting before, MeetingById meetings, CancellationToken ct) =>
        meetings.LoadAsync(before.MeetingId, ct);

    /// <summary>Which professional takes which role (roller).</summary>
    public static async Task<IReadOnlyList<ProfessionalRole>> Roles([Parent] ProfessionalsMeeting before, RolesByPreMeeting roles, CancellationToken ct) =>
        await roles.LoadRequiredAsync(before.Id, ct);
}

[ObjectType<ProfessionalRole>]
internal static class ProfessionalRoleFields
{
    /// <summary>The professional.</summary>
    public static Task<Participant?> Participant([Parent] ProfessionalRole role, ParticipantById participants, CancellationToken ct) =>
        participants.LoadAsync(role.ParticipantId, ct);

    /// <summary>The role in words; null where it has been erased.</summary>
    public static Task<string?> Words([Parent] ProfessionalRole role, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(role.FamilyId, ProfessionalRole.Table, nameof(ProfessionalRole.Words), role.Id, role.Words, ct);
}
