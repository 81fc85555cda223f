using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Netvaerk.Kernel;

/// <summary>What a loader asks for by key, translated to SQL once for each set of roles, where every request would otherwise have its expressions built, taken apart and compared.</summary>
/// <param name="db">The context to ask.</param>
/// <param name="subject">Who asks.</param>
/// <param name="now">The moment that rights are looked at.</param>
/// <param name="today">The date in Denmark then.</param>
/// <param name="keys">The keys of the level.</param>
internal delegate IAsyncEnumerable<T> RowQuery<out T>(NetvaerkDb db, string subject, DateTimeOffset now, DateOnly today, Guid[] keys);

/// <summary>The loaders' queries as they were translated, per model: the engines have one each.</summary>
internal static class RowQueries
{
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<(Type, ulong), object?>> Known = new();

    /// <summary>The rows among those visible that have one of the keys in a property.</summary>
    /// <param name="db">A context of the model; it is not asked here.</param>
    /// <param name="loader">Whose query it is: one type, one <paramref name="visible"/>, one <paramref name="property"/>.</param>
    /// <param name="property">The property that holds the key, a <see cref="Guid"/>.</param>
    /// <param name="ordered">Whether the order of making matters.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="visible">What the caller may see. It may look at roles, and at nothing else of the caller outside its lambdas.</param>
    /// <returns>Null where it looks at more: such a query cannot serve another caller, and is translated for each.</returns>
    public static RowQuery<T>? Find<T>(
        NetvaerkDb db, Type loader, string property, bool ordered, Caller caller, Func<NetvaerkDb, Caller, IQueryable<T>> visible)
        where T : class
    {
        if (caller.Pass is not null)
        {
            return null;
        }

        var known = Known.GetOrCreateValue(db.Model);
        var key = (loader, caller.RoleBits);
        return (RowQuery<T>?)(known.TryGetValue(key, out var found) ? found : known.GetOrAdd(key, Translate(db, property, ordered, caller, visible)));
    }

    private static RowQuery<T>? Translate<T>(NetvaerkDb db, string property, bool ordered, Caller caller, Func<NetvaerkDb, Caller, IQueryable<T>> visible)
        where T : class
    {
        var general = new ForAnyCaller();
        Expression rows;
        try
        {
            rows = general.Visit(visible(db, caller.WithRolesOnly()).Expression);
        }
        catch (OneCallersOwn)
        {
            return null;
        }

        var (row, keys) = (Expression.Parameter(typeof(T), "row"), Expression.Parameter(typeof(Guid[]), "keys"));
        var within = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [typeof(Guid)], keys, Guid(property));
        rows = Expression.Call(typeof(Queryable), nameof(Queryable.Where), [typeof(T)], rows, Expression.Quote(Expression.Lambda(within, row)));
        if (ordered)
        {
            rows = Expression.Call(typeof(Queryable), nameof(Queryable.OrderBy), [typeof(T), typeof(Guid)], rows, Expression.Quote(Expression.Lambda(Guid("Id"), row)));
        }

        var lambda = Expression.Lambda<Func<NetvaerkDb, string, DateTimeOffset, DateOnly, Guid[], IQueryable<T>>>(
            rows, Expression.Parameter(typeof(NetvaerkDb), "db"), general.Subject, general.Now, general.Today, keys);
        return new(EF.CompileAsyncQuery(lambda));

        Expression Guid(string name) => Expression.Call(typeof(EF), nameof(EF.Property), [typeof(Guid)], row, Expression.Constant(name));
    }
}
