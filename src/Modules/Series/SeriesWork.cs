using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Series;

/// <summary>What use cases about a series of meetings ask of the unit of work.</summary>
public static class SeriesWork
{
    /// <summary>The series with its children, if the caller may know of it, whatever its version.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    public static async Task<MeetingSeries> Series(this Work work, Guid id, CancellationToken ct) =>
        await work.Db.SeriesOf(work.Caller).AsTracking().Include(series => series.Children).FirstOrDefaultAsync(series => series.Id == id, ct)
        ?? throw new NotFound("input", "seriesId");

    /// <summary>The series with its children, if the caller may know of it and has seen its latest version.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    /// <exception cref="Kernel.Conflict">It has been changed since.</exception>
    public static async Task<MeetingSeries> Series(this Work work, Guid id, long version, CancellationToken ct)
    {
        var series = await work.Series(id, ct);
        return series.Version == version ? series : throw new Kernel.Conflict(series.Version);
    }

    /// <summary>Whether the caller leads the family's meetings. A caseworker takes part on an equal footing and never does [K, V].</summary>
    public static Task<bool> Facilitates(this Work work, Guid familyId, CancellationToken ct) =>
        work.Db.RelationsOf(work.Caller, RelationKind.Facilitator).AnyAsync(relation => relation.FamilyId == familyId, ct);

    /// <summary>Refuses whoever does not lead the family's meetings.</summary>
    /// <exception cref="NotAllowed">The caller is not their facilitator.</exception>
    public static async Task OnlyFacilitator(this Work work, Guid familyId, CancellationToken ct) =>
        Rule.Allow(await work.Facilitates(familyId, ct), SeriesRules.OnlyFacilitator);
}
