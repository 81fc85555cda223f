namespace Netvaerk.Staff;

/// <summary>
/// What facilitators are busy with. Whoever allocates them must count what stands in modules above: those implement this, so that the ones below need not know them.
/// </summary>
public interface IFacilitatorLoad
{
    /// <summary>The facilitator of everything that is under way, once for each.</summary>
    IQueryable<Guid> UnderWay(NetvaerkDb db);
}
