using Netvaerk.Families;

namespace Netvaerk.Series;

/// <summary>Loads series that the caller may see.</summary>
public sealed class SeriesById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<MeetingSeries>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "series";

    /// <inheritdoc/>
    protected override IQueryable<MeetingSeries> Visible(NetvaerkDb db, Caller caller) => db.SeriesOf(caller);

    /// <inheritdoc/>
    protected override Guid Key(MeetingSeries row) => row.Id;
}

internal sealed class SeriesByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<MeetingSeries>(nameof(MeetingSeries.FamilyId), reading, scheduler, options)
{
    protected override string Group => "series";

    protected override IQueryable<MeetingSeries> Visible(NetvaerkDb db, Caller caller) => db.SeriesOf(caller);

    protected override Guid Parent(MeetingSeries row) => row.FamilyId;
}

internal sealed class ChildrenBySeries(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<SeriesChild>(nameof(SeriesChild.SeriesId), reading, scheduler, options)
{
    protected override string Group => "series";

    protected override Guid Parent(SeriesChild row) => row.SeriesId;
}
