namespace Netvaerk.Host.Feeds;

/// <summary>
/// The meetings that the caller may count, within the caller's municipality. Reading notes whose cases the rows are of; the feed writes the read
/// record before the answer leaves.
/// </summary>
internal interface IMeetingFeed
{
    /// <summary>The rows of one page. What is asked of them becomes part of the statement.</summary>
    /// <param name="page">Narrows, orders and cuts the rows.</param>
    /// <param name="ct">The client has gone.</param>
    Task<IReadOnlyList<MeetingRow>> Rows(Func<IQueryable<MeetingRow>, IQueryable<MeetingRow>> page, CancellationToken ct);

    /// <summary>How many rows there are.</summary>
    /// <param name="narrowed">Narrows the rows.</param>
    /// <param name="ct">The client has gone.</param>
    Task<long> Count(Func<IQueryable<MeetingRow>, IQueryable<MeetingRow>> narrowed, CancellationToken ct);

    /// <summary>Writes the read record of what was read.</summary>
    /// <exception cref="AuditUnavailable">It could not be written, so nothing may be shown.</exception>
    Task WriteReadRecord(CancellationToken ct);
}
