namespace Netvaerk.Staff;

/// <summary>
/// Somebody who stands in for a member of staff from one day to another (stedfortræder), for one responsibility: nothing that a family waits for waits for somebody who
/// is away.
/// </summary>
[Node]
public sealed class Deputy : Aggregate
{
    private Deputy()
    {
    }

    internal Deputy(StaffMember absent, StaffMember deputy, Responsibility responsibility, DateOnly from, DateOnly until)
    {
        (StaffId, DeputyId, DeputySubject) = (absent.Id, deputy.Id, deputy.Subject);
        (Responsibility, From, Until) = (responsibility, from, until);
    }

    /// <summary>What the deputy does in the other's place (ansvar).</summary>
    public Responsibility Responsibility { get; private set; }

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day.</summary>
    public DateOnly Until { get; private set; }

    internal Guid StaffId { get; private set; }

    internal Guid DeputyId { get; private set; }

    /// <summary>The subject of the deputy's token.</summary>
    internal string DeputySubject { get; private set; } = "";

    internal void End(DateOnly lastDay) => Until = lastDay < Until ? lastDay : Until;
}

/// <summary>What somebody may be away from.</summary>
public enum Responsibility
{
    /// <summary>Receiving referrals, asking about them, passing them on and answering (modtage henvisninger).</summary>
    ReceivingReferrals,

    /// <summary>Deciding on referrals, in a committee or where it is delegated (træffe afgørelse).</summary>
    Deciding,

    /// <summary>Chairing the committee: its sessions and who is recused (formand).</summary>
    Chairing,

    /// <summary>Coordinating the method (tovholder).</summary>
    Coordinating,
}
