namespace Netvaerk.Meetings;

[QueryType]
internal static class CompensationQueries
{
    /// <summary>
    /// A link to the claims of a period (udtræk af kompensation) as a file for Excel: a facilitator's own meetings, and all of the municipality's for coordinator,
    /// manager, economist and supervisor. Null for others.
    /// </summary>
    /// <param name="from">The first day.</param>
    /// <param name="until">The last day.</param>
    public static async Task<DocumentLink?> CompensationExport(DateOnly from, DateOnly until, Caller caller, DocumentLinks links, CancellationToken ct) =>
        MeetingFeed.Counts(caller) ? await links.For(Meetings.CompensationExport.KindOfDocument, Guid.Empty, Meetings.CompensationExport.Variant(from, until), ct) : null;
}
