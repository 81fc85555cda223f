using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>
/// Which referrals a caller may see: one's own, those received or led, those received by somebody for whom one stands in, and for those who decide, the ones that are theirs to
/// decide. Whoever is recused sees nothing but what they referred themselves.
/// </summary>
public static class ReferralAccess
{
    private static readonly RelationKind[] Related = [RelationKind.Receiver, RelationKind.Facilitator, RelationKind.Caseworker];

    // Before a facilitator has found it complete, nobody else reads it.
    private static readonly ReferralStatus[] BeforeDecision = [ReferralStatus.Draft, ReferralStatus.Sent, ReferralStatus.Returned];

    private static readonly ReferralStatus[] Queueing = [ReferralStatus.Complete, ReferralStatus.Postponed, ReferralStatus.Allocated];

    /// <summary>The referrals that the caller may see, as one predicate in SQL.</summary>
    public static IQueryable<Referral> Referrals(this NetvaerkDb db, Caller caller)
    {
        var (own, relations) = (db.RelationsOf(caller, RelationKind.Referrer), db.RelationsOf(caller, Related));
        var (recused, receiving, deciding) = (db.RecusalsOf(caller), db.StoodInForBy(caller, Responsibility.ReceivingReferrals), db.ToDecide(caller));
        return db.Set<Referral>().Where(referral =>
            own.Any(relation => relation.FamilyId == referral.FamilyId)
            || (!recused.Any(one => one.ReferralId == referral.Id)
                && (relations.Any(relation => relation.FamilyId == referral.FamilyId)
                    || (referral.SentOn != null && receiving.Any(staff => staff == referral.ReceiverId))
                    || deciding.Any(one => one.Id == referral.Id))));
    }

    /// <summary>
    /// The referrals that are the caller's to decide, whatever has been decided already: as a member of the body that decides, or in the place of one who is away; never those
    /// that the caller referred, is involved with or is recused from.
    /// </summary>
    internal static IQueryable<Referral> ToDecide(this NetvaerkDb db, Caller caller)
    {
        var bodies = Bodies(caller);
        var (deciding, chairing) = (db.StoodInForBy(caller, Responsibility.Deciding), db.StoodInForBy(caller, Responsibility.Chairing));
        var recused = db.RecusalsOf(caller);
        var involved = from one in db.Set<InvolvedStaff>()
                       join staff in db.Set<StaffMember>() on one.StaffId equals staff.Id
                       where staff.Subject == caller.Subject
                       select one.ReferralId;
        return db.Set<Referral>().Where(referral =>
            !BeforeDecision.Contains(referral.Status) && referral.DecidedBy != null
            && (bodies.Contains(referral.DecidedBy!.Value) || deciding.Any() || (referral.DecidedBy == DecidingBody.Committee && chairing.Any()))
            && referral.ReferrerSubject != caller.Subject && !recused.Any(one => one.ReferralId == referral.Id) && !involved.Any(one => one == referral.Id));
    }

    /// <summary>Those of them that wait, for a decision or for their series, longest waiting first.</summary>
    internal static IQueryable<Referral> Waiting(this NetvaerkDb db, Caller caller) =>
        db.ToDecide(caller).Where(one => Queueing.Contains(one.Status)).OrderBy(one => one.QueuedAt).ThenBy(one => one.Id);

    /// <summary>Those who may be allocated, for whoever is about to allocate one of them.</summary>
    internal static IQueryable<StaffMember> FacilitatorsFor(this NetvaerkDb db, Caller caller)
    {
        var employed = caller.IsAny(CaseAccess.Employed);
        return db.Set<StaffMember>().Where(one => employed && one.IsFacilitator).OrderBy(one => one.Id);
    }

    /// <summary>The bodies that the caller decides for by role.</summary>
    internal static DecidingBody[] Bodies(Caller caller) =>
    [
        .. caller.IsAny(Role.Committee, Role.Chair) ? (DecidingBody[])[DecidingBody.Committee] : [],
        .. caller.Is(Role.DecisionMaker) ? (DecidingBody[])[DecidingBody.Delegated, DecidingBody.Forum, DecidingBody.NamedByManagement] : [],
    ];

    internal static IQueryable<Recusal> RecusalsOf(this NetvaerkDb db, Caller caller) => db.Set<Recusal>().Where(one => one.Subject == caller.Subject);
}
