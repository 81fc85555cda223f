using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Kernel;

/// <summary>A message that could not be handed on and was laid aside.</summary>
public sealed class LaidAside
{
    /// <summary>The id of what it was about.</summary>
    public required Guid Concerns { get; init; }

    /// <summary>Why the last attempt failed: a code or the kind of a fault.</summary>
    public required string Reason { get; init; }

    /// <summary>How often it was tried.</summary>
    public required int Attempts { get; init; }
}

/// <summary>Messages that were laid aside (dead letters): a module shows its own, and has them tried again.</summary>
public static class LaidAsideMessages
{
    /// <summary>What of a handler's messages was laid aside.</summary>
    /// <param name="db">The municipality's database.</param>
    /// <param name="handler">The name that the handler is registered by.</param>
    public static IQueryable<LaidAside> LaidAside(this NetvaerkDb db, string handler) =>
        from delivery in db.Set<OutboxDelivery>()
        join message in db.Set<OutboxMessage>() on delivery.MessageId equals message.Id
        where delivery.Handler == handler && delivery.DueAt == null && delivery.DeliveredAt == null
        select new LaidAside { Concerns = message.Concerns, Reason = delivery.Reason ?? "", Attempts = delivery.Attempts };

    /// <summary>Has a handler try its laid-aside messages about something once more, from the first attempt.</summary>
    /// <returns>Whether there were any.</returns>
    public static async Task<bool> TryAgain(this Work work, string handler, Guid concerns, CancellationToken ct)
    {
        var about = work.Db.Set<OutboxMessage>().Where(message => message.Concerns == concerns);
        var found = await work.Db.Set<OutboxDelivery>().AsTracking()
            .Where(one => one.Handler == handler && one.DueAt == null && one.DeliveredAt == null && about.Any(message => message.Id == one.MessageId)).ToListAsync(ct);
        foreach (var delivery in found)
        {
            (delivery.DueAt, delivery.Attempts) = (work.Now, 0);
        }

        work.HasPublished |= found.Count > 0;
        return found.Count > 0;
    }
}
