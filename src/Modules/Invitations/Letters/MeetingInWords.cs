using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Meetings;
using Netvaerk.Municipalities;

namespace Netvaerk.Invitations;

/// <summary>What of a meeting may be said in a message that others may see: when and where, whose meeting it is to arrange, and nothing of what it is about.</summary>
/// <param name="Date">Its weekday and date.</param>
/// <param name="Time">When it begins.</param>
/// <param name="Ends">When it ends.</param>
/// <param name="Venue">The venue of the register; null where there is none: words about a place may tell of a home.</param>
/// <param name="Place">What is said of the place.</param>
/// <param name="Municipality">The municipality.</param>
/// <param name="Contact">Whom to turn to.</param>
internal sealed record MeetingInWords(string Date, string Time, string Ends, string? Venue, string Place, string Municipality, string Contact)
{
    internal static async Task<MeetingInWords> Of(NetvaerkDb db, Meeting meeting, MunicipalityInForce municipality, string language, CancellationToken ct)
    {
        var shipped = ShippedTexts.In(language)!;
        var venue = meeting.VenueId is { } id ? await db.Set<Venue>().Where(one => one.Id == id).Select(one => one.Name + ", " + one.Address).SingleAsync(ct) : null;
        var ends = Copenhagen.Local(meeting.Starts + meeting.Length);
        return new(
            ShippedTexts.Say(meeting.On, language), Hour(meeting.StartsAt), Hour(TimeOnly.FromDateTime(ends.DateTime)), venue, venue ?? shipped.Place,
            municipality.Name, municipality.Letters.Contact ?? shipped.Contact);
    }

    internal string Say(MergeField field) => field.Name switch
    {
        "dato" => Date,
        "klokken" => Time,
        "slut" => Ends,
        "sted" => Place,
        "kommune" => Municipality,
        "kontakt" => Contact,
        _ => throw new InvalidOperationException($"Nothing is said for {field.Name}."),
    };

    private static string Hour(TimeOnly time) => time.ToString("HH.mm", CultureInfo.InvariantCulture);
}
