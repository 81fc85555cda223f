using Microsoft.EntityFrameworkCore;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>What use cases of the committee ask of the unit of work, and who sees its sessions.</summary>
internal static class CommitteeWork
{
    private static readonly Role[] Seeing = [Role.Committee, Role.Chair, Role.Coordinator, Role.Manager, Role.Facilitator];

    /// <summary>The sessions, for those who sit in them, receive for them or plan them. Their agendas are another matter.</summary>
    internal static IQueryable<CommitteeSession> SessionsOf(this NetvaerkDb db, Caller caller)
    {
        var sees = caller.IsAny(Seeing);
        var (chairing, deciding) = (db.StoodInForBy(caller, Responsibility.Chairing), db.StoodInForBy(caller, Responsibility.Deciding));
        return db.Set<CommitteeSession>().Where(_ => sees || chairing.Any() || deciding.Any());
    }

    internal static async Task OnlyChair(this Work work, CancellationToken ct) => Rule.Allow(
        await work.IsOrStandsIn(Responsibility.Chairing, [Role.Chair, Role.Coordinator], ct)
            || await work.Db.StoodInForBy(work.Caller, Responsibility.Coordinating).AnyAsync(ct),
        ReferralRules.OnlyChair);

    /// <exception cref="NotFound">There is none.</exception>
    /// <exception cref="Kernel.Conflict">It has been changed since.</exception>
    internal static async Task<CommitteeSession> CommitteeSession(this Work work, Guid id, long version, CancellationToken ct)
    {
        var session = await work.Db.SessionsOf(work.Caller).AsTracking().FirstOrDefaultAsync(one => one.Id == id, ct) ?? throw new NotFound("input", "sessionId");
        return session.Version == version ? session : throw new Kernel.Conflict(session.Version);
    }
}
