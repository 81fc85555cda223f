using System.Collections.Concurrent;
using System.Linq.Expressions;
using System.Reflection;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Netvaerk.Kernel;

/// <summary>A row of a page, and how many the whole list has where that is asked: they come in one round trip.</summary>
internal sealed class Counted<T>
{
    public required T Row { get; init; }

    public int? Total { get; init; }
}

/// <summary>A page as it was translated to SQL for all who ask for it with the same roles, filter, order and cursors.</summary>
internal delegate IAsyncEnumerable<Counted<T>> PageQuery<T>(
    NetvaerkDb db, string subject, DateTimeOffset now, DateOnly today, DateOnly afterDay, Guid afterId, DateOnly beforeDay, Guid beforeId, int most);

/// <summary>Which page of which list is asked for.</summary>
/// <param name="List">The method that says what is visible; null where it must be translated for each request.</param>
/// <param name="Filter">The value of its filter, where it has one.</param>
/// <param name="Page">Which page.</param>
/// <param name="Order">In which order.</param>
internal readonly record struct PageQuestion<T>(MethodInfo? List, object? Filter, PagingArguments Page, PageOrder<T> Order)
    where T : Aggregate
{
    /// <summary>The rows, one more than the page holds where there are others.</summary>
    public IAsyncEnumerable<Counted<T>> Ask(NetvaerkDb db, Caller caller, Func<NetvaerkDb, Caller, IQueryable<T>> visible)
    {
        var (place, most) = (Order.Place(Page), Page.Size + 1);
        return PageQueries.Find(this, db, caller, visible) is { } query
            ? query(db, caller.Subject, caller.Now, caller.Today, place.AfterDay, place.AfterId, place.BeforeDay, place.BeforeId, most)
            : Rows(visible(db, caller), place).Take(most).AsAsyncEnumerable();
    }

    internal IQueryable<Counted<T>> Rows(IQueryable<T> all, PagePlace place)
    {
        var rows = Order.Rows(all, Page, place);
        return Page.IncludeTotalCount
            ? rows.Select(row => new Counted<T> { Row = row, Total = all.Count() })
            : rows.Select(row => new Counted<T> { Row = row });
    }
}

/// <summary>The pages as they were translated, per model: the engines have one each.</summary>
internal static class PageQueries
{
    private static readonly PagePlace Anywhere = new(default, default, default, default);
    private static readonly ConditionalWeakTable<IModel, ConcurrentDictionary<Shape, object?>> Known = new();

    /// <summary>The query for a page; null where it holds what is one caller's own, and has to be translated for each.</summary>
    public static PageQuery<T>? Find<T>(PageQuestion<T> question, NetvaerkDb db, Caller caller, Func<NetvaerkDb, Caller, IQueryable<T>> visible)
        where T : Aggregate
    {
        if (caller.Pass is not null || question.List is not { } list)
        {
            return null;
        }

        var page = question.Page;
        var shape = new Shape(list, question.Filter, question.Order.Name, page.After is not null, page.Before is not null, page.Backward, page.IncludeTotalCount, caller.RoleBits);
        var known = Known.GetOrCreateValue(db.Model);
        return (PageQuery<T>?)(known.TryGetValue(shape, out var found) ? found : known.GetOrAdd(shape, Translate(question, db, caller, visible)));
    }

    private static PageQuery<T>? Translate<T>(PageQuestion<T> question, NetvaerkDb db, Caller caller, Func<NetvaerkDb, Caller, IQueryable<T>> visible)
        where T : Aggregate
    {
        // What a lambda captured may be another the next time.
        if (question.List!.DeclaringType!.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Length > 0)
        {
            return null;
        }

        var general = new ForAnyCaller();
        Expression rows;
        try
        {
            rows = general.Visit(question.Rows(visible(db, caller.WithRolesOnly()), Anywhere).Expression);
        }
        catch (OneCallersOwn)
        {
            return null;
        }

        var most = Expression.Parameter(typeof(int), "most");
        rows = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [typeof(Counted<T>)], rows, most);
        var lambda = Expression.Lambda<Func<NetvaerkDb, string, DateTimeOffset, DateOnly, DateOnly, Guid, DateOnly, Guid, int, IQueryable<Counted<T>>>>(
            rows, Expression.Parameter(typeof(NetvaerkDb), "db"), general.Subject, general.Now, general.Today,
            general.AfterDay, general.AfterId, general.BeforeDay, general.BeforeId, most);
        return new(EF.CompileAsyncQuery(lambda));
    }

    private readonly record struct Shape(
        MethodInfo List, object? Filter, string Order, bool HasAfter, bool HasBefore, bool IsBackward, bool IsCounted, ulong Roles);
}

/// <summary>Whether a filter's type has so few values that a statement may be kept for each.</summary>
internal static class Few<TFilter>
{
    public static readonly bool Values = Has(typeof(TFilter));

    private static bool Has(Type type) =>
        type == typeof(bool) || type.IsEnum || (Nullable.GetUnderlyingType(type) is { } kind && Has(kind))
        || (type.IsAssignableTo(typeof(ITuple)) && type.IsValueType && type.GenericTypeArguments.All(Has));
}
