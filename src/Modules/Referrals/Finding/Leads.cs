using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>Which leads a caller may see, and what has come of all of them.</summary>
internal static class Leads
{
    /// <summary>One's own leads; all of them for the method's coordinator.</summary>
    internal static IQueryable<Lead> LeadsOf(this NetvaerkDb db, Caller caller)
    {
        var (all, employed) = (caller.Is(Role.Coordinator), caller.IsAny(CaseAccess.Employed));
        return db.Set<Lead>().Where(lead => all || (employed && lead.BySubject == caller.Subject));
    }

    /// <summary>Who looks where: for those whom the municipality employs.</summary>
    internal static IQueryable<Lookout> LookoutsOf(this NetvaerkDb db, Caller caller)
    {
        var employed = caller.IsAny(CaseAccess.Employed);
        return db.Set<Lookout>().Where(_ => employed);
    }

    /// <summary>What came of the leads of every sector: for the method's coordinator and managers, without anything that tells one from another.</summary>
    internal static IQueryable<LeadOutcome> LeadOutcomes(this NetvaerkDb db, Caller caller)
    {
        var entitled = caller.IsAny(Role.Coordinator, Role.Manager);
        return from lead in db.Set<Lead>()
               where entitled
               select new LeadOutcome(lead.Sector, lead.Status, db.Set<ReferredChild>().Where(child => child.ReferralId == lead.ReferralId).Select(child => child.Verdict).ToList());
    }

    /// <summary>A lead, if the caller may see it.</summary>
    /// <exception cref="NotFound">There is none, or none that the caller may know of.</exception>
    internal static async Task<Lead> Lead(this Work work, Guid id, string[] path, CancellationToken ct) =>
        await work.Db.LeadsOf(work.Caller).AsTracking().FirstOrDefaultAsync(lead => lead.Id == id, ct) ?? throw new NotFound(path);
}

/// <summary>What came of one lead.</summary>
internal sealed record LeadOutcome(Sector Sector, LeadStatus Status, IReadOnlyList<Verdict?> Verdicts);
