using Netvaerk.Families;

namespace Netvaerk.Referrals;

/// <summary>What may be counted of all referrals: days and states, nothing that tells of a family.</summary>
internal static class ReferralFigures
{
    private static readonly Role[] Overseeing = [Role.Coordinator, Role.Manager, Role.Chair, Role.Committee, Role.DecisionMaker];

    private static readonly ReferralStatus[] Over = [ReferralStatus.Ended];

    /// <summary>The answers that are late, or were: for those who see to it that referrals are answered.</summary>
    internal static IQueryable<LateFacts> LateAnswersFor(this NetvaerkDb db, Caller caller)
    {
        var (entitled, today) = (caller.IsAny(Overseeing), caller.Today);
        return db.Set<Referral>()
            .Where(referral => entitled && referral.AnswerDue != null && referral.SentOn != null && (!Over.Contains(referral.Status) || referral.AnsweredOn != null))
            .Where(referral => (referral.AnsweredOn == null && referral.AnswerDue < today) || referral.AnsweredOn > referral.AnswerDue)
            .OrderBy(referral => referral.AnswerDue).ThenBy(referral => referral.Id)
            .Select(referral => new LateFacts
            {
                FamilyId = referral.FamilyId,
                SentOn = referral.SentOn!.Value,
                Due = referral.AnswerDue!.Value,
                AnsweredOn = referral.AnsweredOn,
                Status = referral.Status,
                ReceiverId = referral.ReceiverId,
            });
    }

    /// <summary>The recorded days of every referral that was sent between two days.</summary>
    internal static IQueryable<ReferralDays> DaysOf(this NetvaerkDb db, Caller caller, DateOnly from, DateOnly to)
    {
        var entitled = caller.IsAny(Overseeing);
        return db.Set<Referral>().Where(referral => entitled && referral.SentOn >= from && referral.SentOn <= to).Select(referral => new ReferralDays
        {
            Sent = referral.SentOn!.Value,
            Complete = referral.QueuedOn,
            Decided = referral.DecidedOn,
            Answered = referral.AnsweredOn,
            Series = referral.SeriesOn,
        });
    }
}

/// <summary>What is known of a late answer.</summary>
internal sealed record LateFacts : IOfFamily
{
    public required Guid FamilyId { get; init; }

    public required DateOnly SentOn { get; init; }

    public required DateOnly Due { get; init; }

    public required DateOnly? AnsweredOn { get; init; }

    public required ReferralStatus Status { get; init; }

    public required Guid? ReceiverId { get; init; }

    internal LateAnswer On(DateOnly today) => new(SentOn, Due, AnsweredOn, (AnsweredOn ?? today).DayNumber - Due.DayNumber, Status) { ReceiverId = ReceiverId };
}

/// <summary>The recorded days of one referral.</summary>
internal sealed record ReferralDays
{
    public required DateOnly Sent { get; init; }

    public required DateOnly? Complete { get; init; }

    public required DateOnly? Decided { get; init; }

    public required DateOnly? Answered { get; init; }

    public required DateOnly? Series { get; init; }
}

/// <summary>How long families wait (ventetider), in days from the inquiry, of the referrals sent in a period.</summary>
/// <param name="From">The first day of the period.</param>
/// <param name="To">The last day of the period.</param>
/// <param name="Referrals">How many referrals were sent; null below five.</param>
/// <param name="ToComplete">Until a facilitator found the referral complete.</param>
/// <param name="ToDecision">Until a facilitator was allocated or the referral was declined.</param>
/// <param name="ToAnswer">Until the referrer was answered.</param>
/// <param name="ToSeries">Until the series of meetings began.</param>
public sealed record WaitingTimes(
    DateOnly From, DateOnly To, int? Referrals, WaitingTime? ToComplete, WaitingTime? ToDecision, WaitingTime? ToAnswer, WaitingTime? ToSeries)
{
    internal static WaitingTimes Of(IReadOnlyList<ReferralDays> days, DateOnly from, DateOnly to) => new(
        from, to, SmallCells.Shown(days.Count), WaitingTime.Of(days, one => one.Complete), WaitingTime.Of(days, one => one.Decided), WaitingTime.Of(days, one => one.Answered),
        WaitingTime.Of(days, one => one.Series));
}

/// <summary>How long one step took (ventetid). There is none where fewer than five have come so far, or where that could be found by subtraction.</summary>
/// <param name="Referrals">How many have come so far.</param>
/// <param name="MedianDays">Half of them waited this long or shorter.</param>
/// <param name="LongestDays">The longest that one of them waited.</param>
public sealed record WaitingTime(int Referrals, int MedianDays, int LongestDays)
{
    internal static WaitingTime? Of(IReadOnlyList<ReferralDays> days, Func<ReferralDays, DateOnly?> step)
    {
        var waited = days.Where(one => step(one) is not null).Select(one => step(one)!.Value.DayNumber - one.Sent.DayNumber).Order().ToList();
        var rest = days.Count - waited.Count;
        return waited.Count < SmallCells.Smallest || rest is > 0 and < SmallCells.Smallest ? null : new(waited.Count, waited[(waited.Count - 1) / 2], waited[^1]);
    }
}
