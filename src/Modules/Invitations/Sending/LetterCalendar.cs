using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace Netvaerk.Invitations;

/// <summary>
/// A meeting for one person's calendar (.ics), by the wall clock in Denmark. It is called "Møde", names nobody but whom it is for, and keeps its identity when the
/// meeting is moved or cancelled.
/// </summary>
internal static class LetterCalendar
{
    private const string Zone = "Europe/Copenhagen";
    private const string Product = "-//Netvaerk//Netvaerk//DA";

    internal static string Write(CalendarEntry entry)
    {
        var calendar = new Calendar { Method = entry.IsCancelled ? "CANCEL" : "REQUEST", ProductId = Product };
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
        meeting.Attendees.Add(new Attendee($"mailto:{entry.Recipient}") { Rsvp = false, ParticipationStatus = "NEEDS-ACTION", Role = "REQ-PARTICIPANT" });
        calendar.Events.Add(meeting);
        return new CalendarSerializer().SerializeToString(calendar)!;
    }

    private static CalDateTime Wall(DateTime at) => new(DateTime.SpecifyKind(at, DateTimeKind.Unspecified), Zone);
}

/// <summary>What a calendar entry holds.</summary>
internal sealed record CalendarEntry(
    string Uid, int Sequence, bool IsCancelled, Hours Hours, string Summary, string? Place,
    string Municipality, string Sender, string Recipient, DateTimeOffset WrittenAt);
