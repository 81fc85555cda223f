using Microsoft.EntityFrameworkCore;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

/// <summary>A series with a planned meeting is not closed over the heads of those invited: the meeting is cancelled, and the closing is its next step.</summary>
internal sealed class KeepPlannedMeeting(Work work) : ISeriesListener
{
    public async Task Closing(MeetingSeries series, CancellationToken ct) => Rule.Require(
        !await work.Db.Set<Meeting>().AnyAsync(one => one.SeriesId == series.Id && one.Status == MeetingStatus.Planned, ct), MeetingRules.StillPlanned);
}
