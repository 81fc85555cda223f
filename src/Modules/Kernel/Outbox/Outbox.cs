using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>One municipality's outbox: what is in it is numbered, claimed and marked here, each step in a short transaction of its own.</summary>
internal sealed class Outbox(MunicipalityStore store, IReadOnlyCollection<OutboxRoute> routes, OutboxOptions options, TimeProvider clock)
{
    private const int AtOnce = 500;
    private DateTimeOffset Now => Moment.Cut(clock.GetUtcNow());

    /// <summary>
    /// Numbers what is new, oldest first, and makes a delivery of it for every handler that wants it. Numbers become visible in their order:
    /// whoever has seen number n will find nothing before it that he has not seen.
    /// </summary>
    /// <returns>The last number that was given; null if nothing was new.</returns>
    public async Task<long?> TakeUp(CancellationToken ct)
    {
        await using var db = store.LeaseForWork();
        long? last = null;
        while (await New(db).AnyAsync(ct))
        {
            using var turn = await store.Turn(ct);
            last = await Number(db, ct);
            db.ChangeTracker.Clear();
        }

        return last;
    }

    /// <summary>Claims the first delivery of a handler that is due, for as long as <see cref="OutboxOptions.Lease"/> says.</summary>
    /// <returns>The delivery and its message; null if none is due.</returns>
    public async Task<(OutboxDelivery Delivery, OutboxNotice Notice)?> Claim(string handler, CancellationToken ct)
    {
        await using var db = store.LeaseForWork();
        while (await Due(db, handler).FirstOrDefaultAsync(ct) is { } found)
        {
            using var turn = await store.Turn(ct);
            var (delivery, message) = (found.Delivery, found.Message);
            delivery.DueAt = Now + options.Lease;
            delivery.Attempts++;
            if (await Save(db, ct))
            {
                return (delivery, new(message.Id, delivery.Number, message.Topic, message.Concerns, message.At, delivery.Attempts));
            }

            // Another host was faster.
            db.ChangeTracker.Clear();
        }

        return null;
    }

    /// <summary>Marks a claimed delivery as arrived.</summary>
    public Task Arrived(OutboxDelivery delivery, CancellationToken ct) => Mark(delivery, ct, static (row, now) => (row.DueAt, row.DeliveredAt, row.Reason) = (null, now, null));

    /// <summary>Notes why a claimed delivery failed, and when it is tried again; at the last attempt it is laid aside.</summary>
    /// <returns>Whether it is tried again.</returns>
    public async Task<bool> Failed(OutboxDelivery delivery, string reason, bool isFinal, CancellationToken ct)
    {
        var isOver = isFinal || delivery.Attempts >= options.MostAttempts;
        await Mark(delivery, ct, (row, now) => (row.DueAt, row.Reason) = (isOver ? null : now + options.Delay(row.Attempts), reason));
        return !isOver;
    }

    /// <summary>When the next delivery to one of this host's handlers is due; null if none is left.</summary>
    public async Task<DateTimeOffset?> NextDue(CancellationToken ct)
    {
        var names = routes.Select(route => route.Name).ToArray();
        await using var db = store.Lease();
        return names.Length == 0 ? null : await db.Set<OutboxDelivery>()
            .Where(row => names.Contains(row.Handler) && row.DueAt != null).OrderBy(row => row.DueAt).Select(row => row.DueAt).FirstOrDefaultAsync(ct);
    }

    /// <summary>Forgets messages that everybody has had for long.</summary>
    public async Task Sweep(CancellationToken ct)
    {
        var expired = Now - options.Kept;
        await using var db = store.LeaseForWork();
        using var turn = await store.Turn(ct);
        await db.Set<OutboxMessage>()
            .Where(row => row.Number != null && row.At < expired && !db.Set<OutboxDelivery>().Any(one => one.MessageId == row.Id && one.DeliveredAt == null))
            .ExecuteDeleteAsync(ct);
    }

    private static IQueryable<OutboxMessage> New(NetvaerkDb db) => db.Set<OutboxMessage>().Where(row => row.Number == null).OrderBy(row => row.Id);

    private async Task<long> Number(NetvaerkDb db, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);

        // Writing the row locks it until the commit: hosts give their numbers one after the other.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO kernel_outbox_counter (id, last) VALUES (1, 0) ON CONFLICT (id) DO UPDATE SET last = kernel_outbox_counter.last", ct);
        var counter = await db.Set<OutboxCounter>().SingleAsync(ct);
        var messages = await New(db).Take(AtOnce).ToListAsync(ct);
        foreach (var message in messages)
        {
            message.Number = ++counter.Last;
            db.AddRange(routes.Where(route => route.Wants(message.Topic)).Select(route => new OutboxDelivery
            {
                MessageId = message.Id,
                Handler = route.Name,
                Number = counter.Last,
                DueAt = Now,
            }));
        }

        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return counter.Last;
    }

    private IQueryable<Found> Due(NetvaerkDb db, string handler)
    {
        var now = Now;
        return from delivery in db.Set<OutboxDelivery>()
               join message in db.Set<OutboxMessage>() on delivery.MessageId equals message.Id
               where delivery.Handler == handler && delivery.DueAt <= now
               orderby delivery.Number
               select new Found(delivery, message);
    }

    private async Task Mark(OutboxDelivery claimed, CancellationToken ct, Action<OutboxDelivery, DateTimeOffset> mark)
    {
        await using var db = store.LeaseForWork();
        using var turn = await store.Turn(ct);
        db.Attach(claimed);
        mark(claimed, Now);

        // Whoever took longer than the lease has lost it, and the one who has it now marks it.
        await Save(db, ct);
    }

    private static async Task<bool> Save(NetvaerkDb db, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private sealed record Found(OutboxDelivery Delivery, OutboxMessage Message);
}
