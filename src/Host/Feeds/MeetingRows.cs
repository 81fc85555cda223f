using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Netvaerk.Meetings;

namespace Netvaerk.Host.Feeds;

/// <summary>The feed's rows, from what the module Meetings lets the caller count.</summary>
internal sealed class MeetingRows(Databases databases, CallerScope scope, Reads reads, Pseudonyms pseudonyms) : IMeetingFeed
{
    private static readonly Expression<Func<MeetingCount, MeetingRow>> Shown = meeting => new MeetingRow
    {
        Meeting = meeting.MeetingId,
        Series = meeting.SeriesId,
        Family = meeting.FamilyId,
        Kind = meeting.Kind,
        Status = meeting.Status,
        Date = meeting.On,
        DurationMinutes = meeting.DurationMinutes,
        Participants = meeting.Participants,
        FamilyMembers = meeting.FamilyMembers,
        Professionals = meeting.Professionals,
        WithInterpreter = meeting.WithInterpreter,
        RuleSet = meeting.RuleSet,
    };

    /// <inheritdoc/>
    public async Task<IReadOnlyList<MeetingRow>> Rows(Func<IQueryable<MeetingRow>, IQueryable<MeetingRow>> page, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        var rows = await page(db.MeetingCounts(scope.Caller).Select(Shown)).ToListAsync(ct);
        var sectors = await db.SectorsOf(scope.Caller, [.. rows.Select(row => row.Meeting)], ct);
        var pseudonym = await pseudonyms.For("series", ct);
        foreach (var row in rows)
        {
            row.Id = GlobalId.Write(nameof(Meeting), row.Meeting);
            row.SeriesPseudonym = pseudonym(row.Series);
            row.Sectors = string.Join(", ", sectors[row.Meeting]);
            reads.Note(row.Family, "meeting-figures");
        }

        return rows;
    }

    /// <inheritdoc/>
    public async Task<long> Count(Func<IQueryable<MeetingRow>, IQueryable<MeetingRow>> narrowed, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        return await narrowed(db.MeetingCounts(scope.Caller).Select(Shown)).LongCountAsync(ct);
    }

    /// <inheritdoc/>
    public Task WriteReadRecord(CancellationToken ct) => reads.Write("odata/Meetings", ct);
}
