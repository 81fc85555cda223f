using Netvaerk.Staff;

namespace Netvaerk.Referrals;

/// <summary>Who looks for families where (opsporing): a member of staff, a place, and the days between which they do [V].</summary>
[Node]
public sealed class Lookout : Aggregate
{
    private Lookout()
    {
    }

    internal Lookout(StaffMember who, Sector sector, string place, DateOnly from, DateOnly? until) =>
        (StaffId, Sector, Place, From, Until) = (who.Id, sector, place.Trim(), from, until);

    /// <summary>Where (sektor).</summary>
    public Sector Sector { get; private set; }

    /// <summary>The place (sted).</summary>
    public string Place { get; private set; } = "";

    /// <summary>The first day.</summary>
    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is settled.</summary>
    public DateOnly? Until { get; private set; }

    internal Guid StaffId { get; private set; }
}
