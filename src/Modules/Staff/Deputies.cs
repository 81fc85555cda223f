using Microsoft.EntityFrameworkCore;

namespace Netvaerk.Staff;

/// <summary>Whom a caller stands in for today.</summary>
public static class Deputies
{
    /// <summary>The ids of those members of staff in whose place the caller has a responsibility today, as one predicate in SQL.</summary>
    public static IQueryable<Guid> StoodInForBy(this NetvaerkDb db, Caller caller, Responsibility responsibility) =>
        db.Set<Deputy>()
            .Where(one => one.DeputySubject == caller.Subject && one.Responsibility == responsibility && one.From <= caller.Today && caller.Today <= one.Until)
            .Select(one => one.StaffId);

    /// <summary>Whether the caller has one of the roles, or stands in today for somebody with the responsibility.</summary>
    public static async Task<bool> IsOrStandsIn(this Work work, Responsibility responsibility, Role[] roles, CancellationToken ct) =>
        work.Caller.IsAny(roles) || await work.Db.StoodInForBy(work.Caller, responsibility).AnyAsync(ct);
}
