using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>What of a meeting may be said in a message that others may see: when and where, whose meeting it is to arrange, and nothing of what it is about.</summary>
/// <param name="Hours">From when until when the person takes part.</param>
/// <param name="Date">Its weekday and date.</param>
/// <param name="Time">When it begins.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Venue">The venue of the register; null where there is none: words about a place may tell of a home.</param>
/// <param name="Place">What is said of the place.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Contact">Whom to turn to.</param>
/// <param name="Interpreter">That an interpreter takes part; empty where none does.</param>
internal sealed record MeetingInWords(Hours Hours, string Date, string Time, string Ends, string? Venue, string Place, string Municipality, string Contact, string Interpreter)
{
    private const string Danish = "da";

    internal static async Task<MeetingInWords> Of(NetvaerkDb db, Meeting meeting, Invitation invitation, MunicipalityInForce municipality, CancellationToken ct)
    {
        var language = invitation.Language;
        var shipped = ShippedTexts.In(language)!;
        var venue = meeting.VenueId is { } id ? await db.Set<Venue>().Where(one => one.Id == id).Select(one => one.Name + ", " + one.Address).SingleAsync(ct) : null;
        var hours = Hours.Of(meeting, invitation.ParticipantId);
        return new(
            hours, ShippedTexts.Say(hours.On, language), Hour(hours.StartsAt), Hour(TimeOnly.FromDateTime(hours.Ends.DateTime)), venue, venue ?? shipped.Place,
            municipality.Name, municipality.Letters.Contact ?? shipped.Contact, MayReadOfInterpreter(meeting, invitation) ? shipped.Interpreter : "");
    }

    // Where two come at different hours, it is nobody's to learn that the other needs an interpreter.
    private static bool MayReadOfInterpreter(Meeting meeting, Invitation invitation) =>
        meeting.WithInterpreter && invitation.Recipient is not RecipientKind.Interpreter && (!meeting.IsDivided || invitation.Language != Danish);

    internal string Say(MergeField field) => field.Name switch
    {
        "dato" => Date,
        "klokken" => Time,
        "slut" => Ends,
        "sted" => Place,
        "kommune" => Municipality,
        "kontakt" => Contact,
        "tolk" => Interpreter,
        _ => throw new InvalidOperationException($"Nothing is said for {field.Name}."),
    };

    private static string Hour(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);
}

/// <summary>From when until when somebody takes part: in their own sessions, where the meeting is divided, so that nobody reads when another comes.</summary>
internal sealed record Hours(DateOnly On, TimeOnly StartsAt, TimeSpan Length)
{
    /// <summary>When it ends, by the clock on the wall in Denmark.</summary>
    internal DateTimeOffset Ends => Copenhagen.Local(Copenhagen.At(On, StartsAt) + Length);

    /// <summary>The moment it begins.</summary>
    internal DateTimeOffset Starts => Copenhagen.At(On, StartsAt);

    /// <summary>Those of a participant; of the whole meeting for an interpreter. Sessions must have been read along.</summary>
    internal static Hours Of(Meeting meeting, Guid? participant)
    {
        if (participant is not { } id || !meeting.IsDivided)
        {
            return new(meeting.On, meeting.StartsAt, meeting.Length);
        }

        // How long that is, the clock on the wall does not say on the two nights when it is changed.
        var (from, until) = meeting.HoursOf(id);
        var on = from < meeting.StartsAt ? meeting.On.AddDays(1) : meeting.On;
        return new(on, from, Copenhagen.At(until < from ? on.AddDays(1) : on, until) - Copenhagen.At(on, from));
    }
}
