using static Netvaerk.Kernel.Rule;

namespace Netvaerk.Referrals;

/// <summary>A session of the referral committee (visitationsmøde). Its agenda fills itself from complete referrals until it closes.</summary>
[Node]
public sealed class CommitteeSession : Aggregate
{
    private CommitteeSession()
    {
    }

    internal CommitteeSession(PlannedSession planned, int closesDaysBefore) =>
        (DueOn, On, AgendaCloses) = (planned.Due, planned.On, planned.On.AddDays(-closesDaysBefore));

    /// <summary>The day it is held.</summary>
    public DateOnly On { get; private set; }

    /// <summary>The day on which the rhythm has it; another one where that is a holiday, or the municipality is closed.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>The last day on which a referral comes onto its agenda (dagsordenen lukker).</summary>
    public DateOnly AgendaCloses { get; private set; }

    /// <summary>Whether it has been held (status).</summary>
    public CommitteeSessionStatus Status { get; private set; } = CommitteeSessionStatus.Planned;

    internal void Move(DateOnly to)
    {
        Require(Status is CommitteeSessionStatus.Planned, ReferralRules.SessionNotPlanned);
        var daysBefore = On.DayNumber - AgendaCloses.DayNumber;
        (On, AgendaCloses) = (to, to.AddDays(-daysBefore));
    }

    internal void Hold(DateOnly today)
    {
        Require(Status is CommitteeSessionStatus.Planned, ReferralRules.SessionNotPlanned);
        Require(today >= On, ReferralRules.SessionTooEarly);
        Status = CommitteeSessionStatus.Held;
    }
}

/// <summary>Whether a session has been held.</summary>
public enum CommitteeSessionStatus
{
    /// <summary>To come (planlagt).</summary>
    Planned,

    /// <summary>Held (afholdt).</summary>
    Held,
}
