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
        Note(found, group);
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

        Note(found, group);
        return found;
    }

    /// <summary>A page of what the caller may see, newest last, by id.</summary>
    /// <param name="query">The query; it begins with what the caller may see.</param>
    /// <param name="page">Which page.</param>
    /// <param name="group">Which group of a case's fields it reads.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Page<T>> Page<T>(Func<NetvaerkDb, IQueryable<T>> query, PagingArguments page, string group, CancellationToken ct)
        where T : Aggregate
    {
        await using var db = await databases.Lease(ct);
        var all = query(db);
        int? count = page.IncludeTotalCount ? await all.CountAsync(ct) : null;
        var found = await Keyset(all, page).ToListAsync(ct);
        var result = GraphQL.Page.Of(found, page, row => row.Id, count);
        Note(result.Items, group);
        return result;
    }

    /// <summary>A page of what the caller may see, by a date and then by id.</summary>
    /// <param name="query">The query; it begins with what the caller may see.</param>
    /// <param name="order">In which order.</param>
    /// <param name="page">Which page.</param>
    /// <param name="group">Which group of a case's fields it reads.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<Page<T>> Page<T>(Func<NetvaerkDb, IQueryable<T>> query, DateOrder<T> order, PagingArguments page, string group, CancellationToken ct)
        where T : Aggregate
    {
        await using var db = await databases.Lease(ct);
        var all = query(db);
        int? count = page.IncludeTotalCount ? await all.CountAsync(ct) : null;
        var found = await order.Page(all, page).ToListAsync(ct);
        var result = GraphQL.Page.Of(found, page, order.Key, count);
        Note(result.Items, group);
        return result;
    }

    /// <summary>Notes what an answer holds of a case.</summary>
    public void Note(Guid familyId, string group) => reads.Note(familyId, group);

    private static IQueryable<T> Keyset<T>(IQueryable<T> all, PagingArguments page)
        where T : Aggregate
    {
        if (page.AfterId is { } after)
        {
            all = all.Where(row => row.Id > after);
        }

        if (page.BeforeId is { } before)
        {
            all = all.Where(row => row.Id < before);
        }

        return (page.Backward ? all.OrderByDescending(row => row.Id) : all.OrderBy(row => row.Id)).Take(page.Size + 1);
    }

    private void Note<T>(IReadOnlyList<T> rows, string group)
    {
        foreach (var row in rows)
        {
            if (row is IOfFamily part)
            {
                reads.Note(part.FamilyId, group);
            }
        }
    }
}
