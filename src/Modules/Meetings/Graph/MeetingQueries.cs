using Netvaerk.Series;

namespace Netvaerk.Meetings;

[QueryType]
internal static class MeetingQueries
{
    /// <summary>A meeting (netværksmøde) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Meeting?> Meeting([ID<Meeting>] Guid id, MeetingById meetings, CancellationToken ct) => meetings.LoadAsync(id, ct);

    /// <summary>A participant (mødedeltager) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Participant?> Participant([ID<Participant>] Guid id, ParticipantById participants, CancellationToken ct) =>
        participants.LoadAsync(id, ct);

    /// <summary>Minutes (referat) by id; null where there are none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Minutes?> Minutes([ID<Minutes>] Guid id, MinutesById minutes, CancellationToken ct) => minutes.LoadAsync(id, ct);

    /// <summary>An agreement (aftale) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Agreement?> Agreement([ID<Agreement>] Guid id, AgreementById agreements, CancellationToken ct) => agreements.LoadAsync(id, ct);

    /// <summary>
    /// The series (forløb) that you lead and that have been left open: no meeting is planned, or one is that lies in the past and that nobody has recorded. A series
    /// always has a next date or a closing with a reason.
    /// </summary>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<MeetingSeries>> SeriesLeftOpen(PagingArguments page, Reading reading, TimeProvider clock, CancellationToken ct) =>
        reading.Page(static (db, caller, today) => db.SeriesLeftOpen(caller, today), clock.Today(), page, "series", ct);

    /// <summary>The meetings (netværksmøder) that you take part in, in the order in which they were planned.</summary>
    /// <param name="status">Only those of that status.</param>
    /// <param name="from">Only those on that day or later.</param>
    /// <param name="until">Only those on that day or earlier.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<Meeting>> Meetings(
        PagingArguments page, Reading reading, CancellationToken ct, MeetingStatus? status = null, DateOnly? from = null, DateOnly? until = null) =>
        reading.Page(
            static (db, caller, asked) => db.Meetings(caller).Where(one =>
                (asked.status == null || one.Status == asked.status) && (asked.from == null || one.On >= asked.from) && (asked.until == null || one.On <= asked.until)),
            (status, from, until), page, "meetings", ct);
}
