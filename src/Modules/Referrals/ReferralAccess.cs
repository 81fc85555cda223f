using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>Which referrals a caller may see: one's own, those received or led, and for those who decide, the ones that are theirs to decide.</summary>
public static class ReferralAccess
{
    private static readonly RelationKind[] Related = [RelationKind.Referrer, RelationKind.Receiver, RelationKind.Facilitator, RelationKind.Caseworker];

    // Before a facilitator has found it complete, nobody else reads it.
    private static readonly ReferralStatus[] BeforeDecision = [ReferralStatus.Draft, ReferralStatus.Sent, ReferralStatus.Returned];

    /// <summary>The referrals that the caller may see, as one predicate in SQL.</summary>
    public static IQueryable<Referral> Referrals(this NetvaerkDb db, Caller caller)
    {
        var relations = db.RelationsOf(caller, Related);
        var bodies = Bodies(caller);
        return db.Set<Referral>().Where(referral =>
            relations.Any(relation => relation.FamilyId == referral.FamilyId)
            || (bodies.Contains(referral.DecidedBy!.Value) && !BeforeDecision.Contains(referral.Status)));
    }

    /// <summary>The bodies that the caller decides for.</summary>
    internal static DecidingBody[] Bodies(Caller caller) =>
    [
        .. caller.IsAny(Role.Committee, Role.Chair) ? (DecidingBody[])[DecidingBody.Committee] : [],
        .. caller.Is(Role.DecisionMaker) ? (DecidingBody[])[DecidingBody.Delegated, DecidingBody.Forum, DecidingBody.NamedByManagement] : [],
    ];
}
