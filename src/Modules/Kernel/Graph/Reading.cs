using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>
/// How resolvers read: in a short-lived context, from what the caller may see, and with a note of every case that the answer is about to hold.
/// </summary>
/// <param name="databases">The municipality's database.</param>
/// <param name="scope">Who is calling.</param>
/// <param name="reads">Where reads of cases are noted.</param>
public sealed class Reading(Databases databases, CallerScope scope, Reads reads)
{
    /// <summary>Who is calling.</summary>
    public Caller Caller => scope.Caller;

    /// <summary>What a query finds, noted as read.</summary>
    /// <param name="query">The query; it begins with what the caller may see.</param>
    /// <param name="group">Which group of a case's fields it reads: <c>referral</c>, <c>meetings</c>.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<IReadOnlyList<T>> List<T>(Func<NetvaerkDb, IQueryable<T>> query, string group, CancellationToken ct)
    {
        await using var db = await databases.Lease(ct);
        var found = await query(db).ToListAsync(ct);
        reads.Note(found, group);
        return found;
    }

    /// <summary>The visible rows that have one of the keys in a property, noted as read; what loaders ask, so it is translated once and not for every request.</summary>
    internal async Task<IReadOnlyList<T>> ByKey<T>(
        Type loader, Func<NetvaerkDb, Caller, IQueryable<T>> visible, string property, bool ordered, IReadOnlyList<Guid> keys, string group, CancellationToken ct)
        where T : class
    {
        await using var db = await databases.Lease(ct);
        var (who, ids, found) = (Caller, keys.ToArray(), new List<T>(keys.Count));
        if (RowQueries.Find(db, loader, property, ordered, who, visible) is { } query)
        {
            await foreach (var row in query(db, who.Subject, who.Now, who.Today, ids).WithCancellation(ct))
            {
                found.Add(row);
            }
        }
        else
        {
            var rows = visible(db, who).Where(row => EF.Parameter(ids).Contains(EF.Property<Guid>(row, property)));
            found = await (ordered ? rows.OrderBy(row => EF.Property<Guid>(row, "Id")) : rows).ToListAsync(ct);
        }

        reads.Note(found, group);
        return found;
    }

    /// <summary>A page of what the caller may see.</summary>
    /// <param name="query">
    /// What the caller may see; a static lambda that looks at the caller as <see cref="ById{T}"/> says, so that it is translated once for all who have the same roles.
    /// </param>
    /// <param name="page">Which page.</param>
    /// <param name="group">Which group of a case's fields it reads.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="order">In which order; by id, newest last, where none is named.</param>
    public Task<Page<T>> Page<T>(
        Func<NetvaerkDb, Caller, IQueryable<T>> query, PagingArguments page, string group, CancellationToken ct, PageOrder<T>? order = null)
        where T : Aggregate =>
        Page(new PageQuestion<T>(query.Method, null, page, order ?? IdOrder<T>.Instance), query, group, ct);

    /// <summary>A page of what the caller may see and a filter lets through.</summary>
    /// <param name="query">As above. It is also translated once for each value of a filter that has few: a kind, yes or no. One of another type is looked at anew by each request.</param>
    /// <param name="filter">The filter.</param>
    /// <param name="page">Which page.</param>
    /// <param name="group">Which group of a case's fields it reads.</param>
    /// <param name="ct">Stops the reading.</param>
    /// <param name="order">In which order; by id, newest last, where none is named.</param>
    public Task<Page<T>> Page<T, TFilter>(
        Func<NetvaerkDb, Caller, TFilter, IQueryable<T>> query, TFilter filter, PagingArguments page, string group, CancellationToken ct, PageOrder<T>? order = null)
        where T : Aggregate =>
        Page(new PageQuestion<T>(Few<TFilter>.Values ? query.Method : null, filter, page, order ?? IdOrder<T>.Instance), (db, caller) => query(db, caller, filter), group, ct);

    /// <summary>Notes what an answer holds of a case.</summary>
    public void Note(Guid familyId, string group) => reads.Note(familyId, group);

    private async Task<Page<T>> Page<T>(PageQuestion<T> question, Func<NetvaerkDb, Caller, IQueryable<T>> visible, string group, CancellationToken ct)
        where T : Aggregate
    {
        await using var db = await databases.Lease(ct);
        var (who, page) = (Caller, question.Page);
        var found = await question.Ask(db, who, visible).ToListAsync(ct);

        // The count comes with the rows; where there are none, only a cursor can have left some out.
        int? count = !page.IncludeTotalCount ? null : found is [var first, ..] ? first.Total
            : page.After is null && page.Before is null ? 0 : await visible(db, who).CountAsync(ct);
        var result = GraphQL.Page.Of([.. found.Select(one => one.Row)], page, question.Order.Key, count);
        reads.Note(result.Items, group);
        return result;
    }
}
