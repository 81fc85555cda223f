using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>What a referral waits for somebody to do (afventer).</summary>
public enum AwaitedAct
{
    /// <summary>It was sent to you, or to somebody you stand in for: ask the referrer, or pass it on when it is complete (modtage).</summary>
    Receive,

    /// <summary>You referred the family, and it came back with a question: answer it and send it again (svare på spørgsmål).</summary>
    AnswerQuestion,

    /// <summary>It is complete, or the day it was postponed to has come, and it is yours to decide on, in the committee or where it is delegated (træffe afgørelse).</summary>
    Decide,

    /// <summary>You received it, or stand in for whoever did, it has been decided on, and the referrer has not been told yet (svare henviseren).</summary>
    AnswerReferrer,

    /// <summary>The family has been allocated to you: open its series of meetings, after declaring that you are neutral where it was anonymous (åbne forløb).</summary>
    OpenSeries,
}

/// <summary>
/// Which referrals wait for an act of the caller. Each way of being awaited begins with what makes the act the caller's, which an index answers, and holds as much of
/// <see cref="ReferralAccess.Referrals"/> as that does not imply: nobody is awaited for what they may not see.
/// </summary>
internal static class AwaitedReferrals
{
    private static readonly ReferralStatus[] Answerable = [ReferralStatus.Allocated, ReferralStatus.Declined, ReferralStatus.InSeries];

    // Where a referral can stand that waits for an act.
    private static readonly Dictionary<AwaitedAct, ReferralStatus[]> Standing = new()
    {
        [AwaitedAct.Receive] = [ReferralStatus.Sent],
        [AwaitedAct.AnswerQuestion] = [ReferralStatus.Returned],
        [AwaitedAct.Decide] = [ReferralStatus.Complete, ReferralStatus.Postponed],
        [AwaitedAct.AnswerReferrer] = Answerable,
        [AwaitedAct.OpenSeries] = [ReferralStatus.Allocated],
    };

    /// <summary>The referrals that wait for the caller to do one thing, or anything, and that stand in one place, or anywhere.</summary>
    public static IQueryable<Referral> Awaiting(this NetvaerkDb db, Caller caller, AwaitedAct? act, ReferralStatus? status = null)
    {
        // A status rules most acts out, and what cannot be is not looked for.
        var acts = Standing.Where(one => (act is null || one.Key == act) && (status is not { } asked || one.Value.Contains(asked))).Select(one => one.Key);
        var ways = acts.SelectMany(one => db.Ways(caller, one)).Select(way => way.Select(referral => referral.Id)).ToList();
        if (ways.Count == 0)
        {
            return db.Set<Referral>().Where(referral => false);
        }

        var awaiting = ways.Aggregate(Queryable.Concat);
        return db.Set<Referral>().Where(referral => awaiting.Contains(referral.Id) && (status == null || referral.Status == status));
    }

    /// <summary>What each of some referrals waits for the caller to do.</summary>
    public static IQueryable<AwaitedReferral> AwaitedActs(this NetvaerkDb db, Caller caller, Guid[] ids) =>
        Enum.GetValues<AwaitedAct>()
            .SelectMany(act => db.Ways(caller, act).Select(way => way.Where(one => ids.Contains(one.Id)).Select(one => new AwaitedReferral { Id = one.Id, Act = act })))
            .Aggregate(Queryable.Concat);

    private static IQueryable<Referral>[] Ways(this NetvaerkDb db, Caller caller, AwaitedAct act) => act switch
    {
        AwaitedAct.Receive => [.. db.ReceivedBy(caller).Select(way => way.Where(one => one.Status == ReferralStatus.Sent))],
        AwaitedAct.AnswerReferrer => [.. db.ReceivedBy(caller).Select(way => way.Where(one => Answerable.Contains(one.Status) && one.AnsweredOn == null))],
        AwaitedAct.AnswerQuestion => [db.ReferredBy(caller).Where(one => one.Status == ReferralStatus.Returned)],
        AwaitedAct.OpenSeries => [db.AllocatedTo(caller).Where(one => one.Status == ReferralStatus.Allocated)],
        _ => [db.ToDecide(caller).Where(one => one.Status == ReferralStatus.Complete || (one.Status == ReferralStatus.Postponed && one.PostponedTo <= caller.Today))],
    };

    private static IQueryable<Referral>[] ReceivedBy(this NetvaerkDb db, Caller caller)
    {
        var (mine, receiving) = (db.StaffIdOf(caller), db.RelationsOf(caller, RelationKind.Receiver));
        var absent = db.StoodInForBy(caller, Responsibility.ReceivingReferrals);
        return
        [
            db.NotRecused(caller).Where(one => mine.Any(id => id == one.ReceiverId) && receiving.Any(relation => relation.FamilyId == one.FamilyId)),
            db.NotRecused(caller).Where(one => one.SentOn != null && absent.Any(id => id == one.ReceiverId)),
        ];
    }

    private static IQueryable<Referral> ReferredBy(this NetvaerkDb db, Caller caller)
    {
        var own = db.RelationsOf(caller, RelationKind.Referrer);
        return db.Set<Referral>().Where(one => one.ReferrerSubject == caller.Subject && own.Any(relation => relation.FamilyId == one.FamilyId));
    }

    private static IQueryable<Referral> AllocatedTo(this NetvaerkDb db, Caller caller)
    {
        var (mine, leading) = (db.StaffIdOf(caller), db.RelationsOf(caller, RelationKind.Facilitator));
        return db.NotRecused(caller).Where(one => mine.Any(id => id == one.FacilitatorId) && leading.Any(relation => relation.FamilyId == one.FamilyId));
    }

    private static IQueryable<Referral> NotRecused(this NetvaerkDb db, Caller caller)
    {
        var recused = db.RecusalsOf(caller);
        return db.Set<Referral>().Where(one => !recused.Any(recusal => recusal.ReferralId == one.Id));
    }

    private static IQueryable<Guid> StaffIdOf(this NetvaerkDb db, Caller caller) =>
        db.Set<StaffMember>().Where(one => one.Subject == caller.Subject).Select(one => one.Id);
}

/// <summary>That a referral waits for the caller to do something.</summary>
internal sealed record AwaitedReferral
{
    public required Guid Id { get; init; }

    public required AwaitedAct Act { get; init; }
}
