namespace Netvaerk.Referrals;

/// <summary>Which referral comes before which session: the first whose agenda is still open when it is complete, and that is not before the day it was postponed to.</summary>
internal static class Agenda
{
    /// <summary>The referrals of each session to come, longest waiting first.</summary>
    /// <param name="sessions">The sessions that are planned.</param>
    /// <param name="waiting">The referrals that wait for a decision.</param>
    /// <param name="today">Sessions before this day were missed: what they did not decide comes before the next.</param>
    internal static ILookup<Guid, Referral> Of(IEnumerable<CommitteeSession> sessions, IEnumerable<Referral> waiting, DateOnly today)
    {
        var coming = sessions.Where(one => one.Status is CommitteeSessionStatus.Planned && one.On >= today).OrderBy(one => one.On).ToList();
        return waiting.OrderBy(one => one.QueuedAt).ThenBy(one => one.Id)
            .Select(referral => (referral, Session: coming.Find(session => Fits(session, referral))))
            .Where(one => one.Session is not null)
            .ToLookup(one => one.Session!.Id, one => one.referral);
    }

    private static bool Fits(CommitteeSession session, Referral referral) =>
        referral.QueuedOn <= session.AgendaCloses && (referral.PostponedTo is not { } until || session.On >= until);
}
