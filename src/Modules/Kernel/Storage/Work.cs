using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>The unit of work that <see cref="UseCases"/> has opened: one transaction, one caller, one moment.</summary>
/// <param name="caller">Who is calling.</param>
/// <param name="clock">The clock.</param>
public sealed class Work(CallerScope caller, TimeProvider clock)
{
    private NetvaerkDb? db;
    private DateTimeOffset? began;

    /// <summary>The context of the transaction; it tracks what it reads. Do not save: that is done when the use case has ended.</summary>
    /// <exception cref="InvalidOperationException">No use case is running.</exception>
    public NetvaerkDb Db => db ?? throw new InvalidOperationException("There is no unit of work: run the use case through UseCases.");

    /// <summary>Who is calling.</summary>
    public Caller Caller => caller.Caller;

    /// <summary>The moment of the work, the same throughout it, to the microsecond as both engines keep it.</summary>
    public DateTimeOffset Now => began ?? Moment.Cut(clock.GetUtcNow());

    /// <summary>The date in Denmark at that moment.</summary>
    public DateOnly Today => Copenhagen.Date(Now);

    /// <summary>The aggregate of that id, in the version that the caller has seen.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="expectedVersion">The version that the caller decides on.</param>
    /// <param name="ct">Stops the waiting.</param>
    /// <param name="with">What to read along or who may see it: <c>query => query.Include(…)</c>.</param>
    /// <exception cref="NotFound">There is none.</exception>
    /// <exception cref="Conflict">It stands at another version.</exception>
    public async Task<T> Get<T>(Guid id, long expectedVersion, CancellationToken ct, Func<IQueryable<T>, IQueryable<T>>? with = null) where T : Aggregate
    {
        var found = await Get(id, ct, with);
        return found.Version == expectedVersion ? found : throw new Conflict(found.Version);
    }

    /// <summary>The aggregate of that id, whatever its version: for what is only looked at, or where whoever comes last is right.</summary>
    /// <exception cref="NotFound">There is none.</exception>
    public async Task<T> Get<T>(Guid id, CancellationToken ct, Func<IQueryable<T>, IQueryable<T>>? with = null) where T : Aggregate
    {
        IQueryable<T> query = Db.Set<T>();
        return await (with?.Invoke(query) ?? query).SingleOrDefaultAsync(aggregate => aggregate.Id == id, ct) ?? throw new NotFound();
    }

    /// <summary>Tells others of a change once it is committed. Ids only, never content.</summary>
    /// <param name="topic">What happened, <c>module.what</c>.</param>
    /// <param name="id">To what.</param>
    public void Publish(string topic, Guid id)
    {
        Db.Add(new OutboxMessage { Topic = topic, Concerns = id, At = Now });
        HasPublished = true;
    }

    internal bool HasPublished { get; set; }

    internal void Begin(NetvaerkDb context) =>
        (db, began) = db is null ? (context, Now) : throw new InvalidOperationException("A use case runs within no other.");

    internal void End() => (db, began, HasPublished) = (null, null, false);
}

/// <summary>Moments as both engines keep them.</summary>
public static class Moment
{
    /// <summary>The moment in UTC, cut to the microsecond: PostgreSQL keeps no more, and SQLite shall not answer otherwise.</summary>
    public static DateTimeOffset Cut(DateTimeOffset moment) => new(moment.UtcTicks - (moment.UtcTicks % TimeSpan.TicksPerMicrosecond), TimeSpan.Zero);
}
