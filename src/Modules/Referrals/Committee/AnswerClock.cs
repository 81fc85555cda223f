namespace Netvaerk.Referrals;

/// <summary>How long the referrer has waited for an answer (svarfrist). It runs from the first sending, also while a question is being answered, whoever is away.</summary>
/// <param name="State">Where the clock stands.</param>
/// <param name="Due">The last day for the answer.</param>
/// <param name="DaysLeft">Days until then; below zero once it has passed. Null where the answer has been given.</param>
public sealed record AnswerClock(AnswerClockState State, DateOnly Due, int? DaysLeft)
{
    internal static AnswerClock? Of(Referral referral, int warnDaysBefore, DateOnly today)
    {
        if (referral.AnswerDue is not { } due)
        {
            return null;
        }

        var left = due.DayNumber - today.DayNumber;
        return referral.AnsweredOn is { } answered ? new(answered > due ? AnswerClockState.AnsweredLate : AnswerClockState.Answered, due, null)
            : new(left < 0 ? AnswerClockState.Passed : left <= warnDaysBefore ? AnswerClockState.DueSoon : AnswerClockState.Running, due, left);
    }
}

/// <summary>Where the clock of an answer stands.</summary>
public enum AnswerClockState
{
    /// <summary>There is time (kører).</summary>
    Running,

    /// <summary>The answer is due soon (snart).</summary>
    DueSoon,

    /// <summary>The answer is late (overskredet).</summary>
    Passed,

    /// <summary>Answered in time (besvaret).</summary>
    Answered,

    /// <summary>Answered late (besvaret for sent).</summary>
    AnsweredLate,
}

/// <summary>An answer that is late, or was (sent svar): what somebody needs to know to see to it, and nothing of the family.</summary>
/// <param name="SentOn">The day of the inquiry.</param>
/// <param name="Due">The last day for the answer.</param>
/// <param name="AnsweredOn">The day it was answered; null while it is not.</param>
/// <param name="DaysLate">How many days late it is, or was.</param>
/// <param name="Status">Where the referral stands.</param>
public sealed record LateAnswer(DateOnly SentOn, DateOnly Due, DateOnly? AnsweredOn, int DaysLate, ReferralStatus Status)
{
    internal Guid? ReceiverId { get; init; }
}
