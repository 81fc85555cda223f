using Netvaerk.Staff;

namespace Netvaerk.Series;

/// <summary>The series under way, as a part of what facilitators are busy with.</summary>
internal sealed class SeriesLoad : IFacilitatorLoad
{
    public IQueryable<Guid> UnderWay(NetvaerkDb db) => db.Set<MeetingSeries>().Where(series => series.Status == SeriesStatus.Open).Select(series => series.FacilitatorId);
}
