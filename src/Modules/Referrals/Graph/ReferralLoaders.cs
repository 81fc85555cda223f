using Microsoft.EntityFrameworkCore;
using Netvaerk.Families;
using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>Loads referrals that the caller may see.</summary>
public sealed class ReferralById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Referral>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "referral";

    /// <inheritdoc/>
    protected override IQueryable<Referral> Visible(NetvaerkDb db, Caller caller) => db.Referrals(caller);

    /// <inheritdoc/>
    protected override Guid Key(Referral row) => row.Id;
}

internal sealed class ChildrenByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ReferredChild>(nameof(ReferredChild.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.children";

    protected override Guid Parent(ReferredChild row) => row.ReferralId;
}

internal sealed class ReferredChildById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<ReferredChild>(reading, scheduler, options)
{
    protected override string Group => "referral.children";

    protected override IQueryable<ReferredChild> Visible(NetvaerkDb db, Caller caller)
    {
        var referrals = db.Referrals(caller);
        return db.Set<ReferredChild>().Where(child => referrals.Any(referral => referral.Id == child.ReferralId));
    }

    protected override Guid Key(ReferredChild row) => row.Id;
}

internal sealed class QuestionsByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ReferralQuestion>(nameof(ReferralQuestion.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.questions";

    protected override Guid Parent(ReferralQuestion row) => row.ReferralId;
}

internal sealed class DecisionsByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Decision>(nameof(Decision.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.decisions";

    protected override Guid Parent(Decision row) => row.ReferralId;
}

internal sealed class DecisionById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Decision>(reading, scheduler, options)
{
    protected override string Group => "referral.decisions";

    protected override IQueryable<Decision> Visible(NetvaerkDb db, Caller caller)
    {
        var referrals = db.Referrals(caller);
        return db.Set<Decision>().Where(decision => referrals.Any(referral => referral.Id == decision.ReferralId));
    }

    protected override Guid Key(Decision row) => row.Id;
}

internal sealed class InvolvedByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<InvolvedStaff>(nameof(InvolvedStaff.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.involved";

    protected override Guid Parent(InvolvedStaff row) => row.ReferralId;
}

internal sealed class RecusalsByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Recusal>(nameof(Recusal.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.recusals";

    protected override Guid Parent(Recusal row) => row.ReferralId;
}

/// <summary>Whether the caller is one of those who decide on a referral today.</summary>
internal sealed class MayDecide(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : BatchDataLoader<Guid, bool>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, bool>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = await reading.List(
            db => db.ToDecide(reading.Caller).Where(one => EF.Parameter(ids).Contains(one.Id)).Select(one => one.Id), "referral", cancellationToken);
        return keys.ToDictionary(key => key, found.Contains);
    }
}

/// <summary>Whom the caller stands in for today.</summary>
internal sealed class StoodInFor(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Responsibility, IReadOnlyList<Guid>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Responsibility, IReadOnlyList<Guid>>> LoadBatchAsync(
        IReadOnlyList<Responsibility> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<Responsibility, IReadOnlyList<Guid>>();
        foreach (var key in keys)
        {
            found[key] = await reading.List(db => db.StoodInForBy(reading.Caller, key), "staff", cancellationToken);
        }

        return found;
    }
}

internal sealed class MatchesByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, DuplicateWarning>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, DuplicateWarning>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = await reading.List(
            db => db.Matches(reading.Caller).Where(match => EF.Parameter(ids).Contains(match.ReferralId)), "referral.referredBefore", cancellationToken);
        return found.GroupBy(match => match.ReferralId).ToDictionary(
            matches => matches.Key,
            matches => DuplicateWarning.Of(matches.Any(one => one.Whose is FingerprintOf.Child) ? DuplicateKind.SameChild : DuplicateKind.Sibling));
    }
}

internal sealed class ReleasesByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Release>(nameof(Release.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.releases";

    protected override Guid Parent(Release row) => row.ReferralId;
}

internal sealed class NotificationsByReferral(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<NotificationOfConcern>(nameof(NotificationOfConcern.ReferralId), reading, scheduler, options)
{
    protected override string Group => "referral.notifications";

    protected override Guid Parent(NotificationOfConcern row) => row.ReferralId;
}

/// <summary>What referrals wait for the caller to do: one statement for all of a level.</summary>
internal sealed class AwaitedOfMe(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<Guid, IReadOnlyList<AwaitedAct>>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<Guid, IReadOnlyList<AwaitedAct>>> LoadBatchAsync(IReadOnlyList<Guid> keys, CancellationToken cancellationToken)
    {
        var ids = keys.ToArray();
        var found = (await reading.List(db => db.AwaitedActs(reading.Caller, ids), "referral", cancellationToken)).ToLookup(one => one.Id, one => one.Act);
        return keys.ToDictionary(key => key, key => (IReadOnlyList<AwaitedAct>)[.. found[key].Distinct().Order()]);
    }
}
