using Netvaerk.Staff;

namespace Netvaerk.Meetings;

/// <summary>Loads meetings that the caller may see.</summary>
public sealed class MeetingById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Meeting>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "meetings";

    /// <inheritdoc/>
    protected override IQueryable<Meeting> Visible(NetvaerkDb db, Caller caller) => db.Meetings(caller);

    /// <inheritdoc/>
    protected override Guid Key(Meeting row) => row.Id;
}

/// <summary>All meetings of a series: one at a time is planned, so they come in the order of their dates, and a handful at that.</summary>
internal sealed class MeetingsBySeries(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Meeting>(nameof(Meeting.SeriesId), reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<Meeting> Visible(NetvaerkDb db, Caller caller) => db.Meetings(caller);

    protected override Guid Parent(Meeting row) => row.SeriesId;
}

/// <summary>Loads participants by id.</summary>
public sealed class ParticipantById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Participant>(reading, scheduler, options)
{
    /// <inheritdoc/>
    protected override string Group => "participants";

    /// <inheritdoc/>
    protected override IQueryable<Participant> Visible(NetvaerkDb db, Caller caller) => db.Participants(caller);

    /// <inheritdoc/>
    protected override Guid Key(Participant row) => row.Id;
}

internal sealed class ParticipantsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Participant>(nameof(Participant.MeetingId), reading, scheduler, options)
{
    protected override string Group => "participants";

    protected override IQueryable<Participant> Visible(NetvaerkDb db, Caller caller) => db.Participants(caller);

    protected override Guid Parent(Participant row) => row.MeetingId;
}

internal sealed class MovesByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<MeetingMove>(nameof(MeetingMove.MeetingId), reading, scheduler, options)
{
    protected override string Group => "meetings";

    protected override IQueryable<MeetingMove> Visible(NetvaerkDb db, Caller caller) => db.Moves(caller);

    protected override Guid Parent(MeetingMove row) => row.MeetingId;
}

internal sealed class MinutesById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Minutes>(reading, scheduler, options)
{
    protected override string Group => "minutes";

    protected override IQueryable<Minutes> Visible(NetvaerkDb db, Caller caller) => db.Minutes(caller);

    protected override Guid Key(Minutes row) => row.Id;
}

internal sealed class MinutesByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Minutes>(nameof(Minutes.MeetingId), reading, scheduler, options)
{
    protected override string Group => "minutes";

    protected override IQueryable<Minutes> Visible(NetvaerkDb db, Caller caller) => db.Minutes(caller);

    protected override Guid Parent(Minutes row) => row.MeetingId;
}

internal sealed class AgreementById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<Agreement>(reading, scheduler, options)
{
    protected override string Group => "agreements";

    protected override IQueryable<Agreement> Visible(NetvaerkDb db, Caller caller) => db.Agreements(caller);

    protected override Guid Key(Agreement row) => row.Id;
}

internal sealed class AgreementsByMeeting(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<Agreement>(nameof(Agreement.MeetingId), reading, scheduler, options)
{
    protected override string Group => "agreements";

    protected override IQueryable<Agreement> Visible(NetvaerkDb db, Caller caller) => db.Agreements(caller);

    protected override Guid Parent(Agreement row) => row.MeetingId;
}

/// <summary>The member of staff behind a token's subject.</summary>
internal sealed class StaffBySubject(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : BatchDataLoader<string, StaffMember>(scheduler, options)
{
    protected override async Task<IReadOnlyDictionary<string, StaffMember>> LoadBatchAsync(IReadOnlyList<string> keys, CancellationToken cancellationToken)
    {
        var subjects = keys.ToArray();
        var found = await reading.List(db => db.StaffOf(subjects), "staff", cancellationToken);
        return found.ToDictionary(one => one.Subject);
    }
}
