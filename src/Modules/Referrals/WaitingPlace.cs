namespace Netvaerk.Referrals;

/// <summary>A place in the queue (plads på ventelisten).</summary>
/// <param name="Place">Which place; 1 has waited longest.</param>
/// <param name="Referral">The referral.</param>
/// <param name="QueuedOn">The day it was found complete.</param>
/// <param name="DaysWaited">Days since then.</param>
public sealed record WaitingPlace(int Place, Referral Referral, DateOnly? QueuedOn, int DaysWaited)
{
    internal static WaitingPlace Of(Referral referral, int place, DateOnly today) =>
        new(place, referral, referral.QueuedOn, referral.QueuedOn is { } since ? today.DayNumber - since.DayNumber : 0);
}
