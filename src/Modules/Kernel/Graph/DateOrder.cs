using System.Globalization;
using System.Linq.Expressions;

namespace Netvaerk.Kernel;

/// <summary>An order of a list by a date, and by id among those of one day. What has no such date comes last, whichever way the dates go.</summary>
/// <param name="name">What the order is called: its cursors carry it.</param>
/// <param name="date">The date.</param>
/// <param name="isLatestFirst">Whether the latest comes first.</param>
public sealed class DateOrder<T>(string name, Expression<Func<T, DateOnly?>> date, bool isLatestFirst) : PageOrder<T>
    where T : Aggregate
{
    private const string Written = "yyyy-MM-dd";
    private readonly Func<T, DateOnly?> read = date.Compile();
    private readonly DateOnly never = isLatestFirst ? DateOnly.MinValue : DateOnly.MaxValue;

    internal override string Name => name;

    internal override string Key(T row) => Cursor.Key(name, (read(row) ?? never).ToString(Written, CultureInfo.InvariantCulture), row.Id);

    internal override PagePlace Place(PagingArguments page)
    {
        var (after, before) = (Cursor.Place(name, page.After), Cursor.Place(name, page.Before));
        return new(Day(after?.Value), after?.Id ?? default, Day(before?.Value), before?.Id ?? default);
    }

    internal override IQueryable<T> Rows(IQueryable<T> all, PagingArguments page, PagePlace place)
    {
        var ordinal = Expression.Lambda<Func<T, DateOnly>>(Expression.Coalesce(date.Body, Expression.Constant(never)), date.Parameters);
        if (page.After is not null)
        {
            all = From(all, ordinal, () => place.AfterDay, () => place.AfterId, isAfter: true);
        }

        if (page.Before is not null)
        {
            all = From(all, ordinal, () => place.BeforeDay, () => place.BeforeId, isAfter: false);
        }

        return isLatestFirst != page.Backward ? all.OrderByDescending(ordinal).ThenByDescending(row => row.Id) : all.OrderBy(ordinal).ThenBy(row => row.Id);
    }

    private IQueryable<T> From(
        IQueryable<T> all, Expression<Func<T, DateOnly>> ordinal, Expression<Func<DateOnly>> dayThere, Expression<Func<Guid>> idThere, bool isAfter)
    {
        var (row, upwards) = (ordinal.Parameters[0], isAfter != isLatestFirst);
        var (dateHere, idHere) = (ordinal.Body, Expression.Property(row, nameof(Aggregate.Id)));
        var beyond = Expression.OrElse(
            Than(dateHere, dayThere.Body, upwards),
            Expression.AndAlso(Expression.Equal(dateHere, dayThere.Body), Than(idHere, idThere.Body, upwards)));
        return all.Where(Expression.Lambda<Func<T, bool>>(beyond, row));
    }

    private static BinaryExpression Than(Expression here, Expression there, bool upwards) =>
        upwards ? Expression.GreaterThan(here, there) : Expression.LessThan(here, there);

    private static DateOnly Day(string? text) => text is null ? default
        : DateOnly.TryParseExact(text, Written, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : throw Cursor.NotOurs();
}
