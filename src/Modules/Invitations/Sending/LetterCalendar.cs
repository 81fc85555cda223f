using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>
/// A meeting for one person's calendar (.ics), by the wall clock in Denmark. It is called "Møde", names nobody but whom it is for, and keeps its identity when the
/// meeting is moved or cancelled.
/// </summary>
internal static class LetterCalendar
{
    private const string Zone = "Europe/Copenhagen";
    private const string Product = "-//Netvaerk//Netvaerk//DA";

    /// <summary>The entry as the invitation stands now.</summary>
    internal static CalendarEntry Entry(Invitation invitation, MeetingInWords facts, MunicipalityInForce municipality, string? recipient, DateTimeOffset writtenAt)
    {
        var sender = municipality.Letters.SenderAddress ?? $"moeder@{municipality.Slug}.invalid";
        return new(
            $"{invitation.Id:n}@{sender[(sender.IndexOf('@', StringComparison.Ordinal) + 1)..]}", invitation.Sequence, invitation.Status is InvitationStatus.Cancelled,
            facts.Hours, invitation.Language == "en" ? "Meeting" : "Møde", facts.Venue, municipality.Name, sender, recipient, writtenAt);
    }

    internal static string Write(CalendarEntry entry)
    {
        var calendar = new Calendar { Method = entry.Method, ProductId = Product };
        var starts = entry.Hours.On.ToDateTime(entry.Hours.StartsAt);
        calendar.AddTimeZone(VTimeZone.FromDateTimeZone(Zone, starts.AddYears(-1), includeHistoricalData: false));
        var meeting = new CalendarEvent
        {
            Uid = entry.Uid,
            Sequence = entry.Sequence,
            DtStamp = new CalDateTime(entry.WrittenAt.UtcDateTime, "UTC"),
            Start = Wall(starts),
            End = Wall(entry.Hours.Ends.DateTime),
            Summary = entry.Summary,
            Location = entry.Place,
            Class = "PRIVATE",
            Status = entry.IsCancelled ? "CANCELLED" : "CONFIRMED",
            Transparency = "OPAQUE",
            Organizer = new Organizer($"mailto:{entry.Sender}") { CommonName = entry.Municipality },
        };
        // Whoever reads this reads of nobody else who is invited. No answer is asked by mail: nobody reads the sender's mailbox.
        if (entry.Recipient is { } recipient)
        {
            meeting.Attendees.Add(new Attendee($"mailto:{recipient}") { Rsvp = false, ParticipationStatus = "NEEDS-ACTION", Role = "REQ-PARTICIPANT" });
        }

        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Wall(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), Zone);
}

/// <summary>What a calendar entry holds.</summary>
internal sealed record CalendarEntry(
    string Uid, int Sequence, bool IsCancelled, Hours Hours, string Summary, string? Place,
    string Municipality, string Sender, string? Recipient, DateTimeOffset WrittenAt)
{
    // An entry for nobody in particular requests nothing (RFC 5546, 3.2.1 and 3.2.2).
    internal string Method => IsCancelled ? "CANCEL" : Recipient is null ? "PUBLISH" : "REQUEST";
}
