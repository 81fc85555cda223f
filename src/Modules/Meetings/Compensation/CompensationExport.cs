using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>
/// The claims of a period as a file for the pay office (udtræk af kompensation): what Excel in Denmark opens, with semicolons, decimal commas and no cell that is
/// read as a formula. It names members of staff and nobody else.
/// </summary>
internal sealed class CompensationExport(Reading reading, Rulebook rules, Pseudonyms pseudonyms) : IDocumentSource
{
    internal const string KindOfDocument = "compensation";

    private static readonly string[] Headers =
        ["Dato", "Navn", "Stilling", "Sektor", "Faggruppe", "Slags", "Kom", "Gik", "Timer", "Heraf aften", "Heraf weekend", "Kroner", "Begrundelse", "Møde"];

    /// <inheritdoc/>
    public string Kind => KindOfDocument;

    /// <summary>How a period stands in a link.</summary>
    internal static string Variant(DateOnly from, DateOnly until) => $"{from:yyyyMMdd}-{until:yyyyMMdd}";

    /// <inheritdoc/>
    public async Task<Document?> Open(Guid id, string variant, CancellationToken ct)
    {
        var parts = variant.Split('-');
        if (!MeetingFeed.Counts(reading.Caller) || parts.Length != 2 || Day(parts[0]) is not { } from || Day(parts[1]) is not { } until)
        {
            return null;
        }

        var lines = await Lines(from, until, ct);
        return new($"kompensation-{variant}.csv", "text/csv; charset=utf-8", Write(lines));
    }

    /// <summary>The file's bytes.</summary>
    internal static byte[] Write(IReadOnlyList<CompensationLine> lines) => DanishCsv.Write(Headers, lines.Select(one => one.Cells));

    private async Task<IReadOnlyList<CompensationLine>> Lines(DateOnly from, DateOnly until, CancellationToken ct)
    {
        var meetings = await reading.List(db => db.MeetingsToPayFor(reading.Caller, from, until).Include(one => one.Participants), "compensation", ct);
        var ids = meetings.SelectMany(one => one.Participants).Select(one => one.StaffId).OfType<Guid>().Distinct().ToArray();
        var staff = (await reading.List(db => db.StaffById(ids), "staff", ct)).ToDictionary(one => one.Id);
        var names = await pseudonyms.For("compensation", ct);
        return
        [
            .. from meeting in meetings
               from claim in CompensationClaim.Of(meeting, meeting.Participants, rules)
               where claim.Kind is not CompensationKind.None
               select CompensationLine.Of(meeting, claim, claim.Participant.StaffId is { } id ? staff.GetValueOrDefault(id) : null, names(meeting.Id)),
        ];
    }

    private static DateOnly? Day(string text) => DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}

/// <summary>One line of the file.</summary>
internal sealed record CompensationLine(
    DateOnly On, string Name, string Title, string Sector, string Group, string Kind, TimeOnly From, TimeOnly Until,
    decimal Hours, decimal EveningHours, decimal WeekendHours, decimal? Kroner, string Because, string Meeting)
{
    internal IReadOnlyList<object?> Cells =>
        [On, Name, Title, Sector, Group, Kind, From, Until, Hours, EveningHours, WeekendHours, Kroner, Because, Meeting];

    internal static CompensationLine Of(Meeting meeting, CompensationClaim claim, StaffMember? staff, string meetingPseudonym) => new(
        meeting.On, staff?.Name ?? "(ikke ansat i kommunen)", staff?.Title ?? "", claim.Participant.Sector.ToString(), claim.Participant.EmploymentGroup ?? "",
        Said(claim.Kind), claim.Participant.From!.Value, claim.Participant.Until!.Value,
        InHours(claim.Hours), InHours(claim.Evening), InHours(claim.Weekend), claim.Kroner, string.Join(' ', claim.Because.Select(one => one.Sentence.Da)), meetingPseudonym);

    private static decimal InHours(TimeSpan time) => Math.Round((decimal)time.TotalMinutes / 60, 2, MidpointRounding.AwayFromZero);

    private static string Said(CompensationKind kind) => kind switch
    {
        CompensationKind.SubstituteCover => "Vikartimer",
        CompensationKind.EveningAllowance => "Aftentillæg",
        CompensationKind.WeekendAllowance => "Weekendtillæg",
        _ => "Ikke afklaret",
    };
}
