using Netvaerk.Families;
using Netvaerk.Municipalities;
using Netvaerk.Series;

namespace Netvaerk.Meetings;

[ObjectType<MeetingSeries>]
internal static class SeriesMeetingFields
{
    /// <summary>The meetings (netværksmøder) of the series, earliest first.</summary>
    [UsePaging(IncludeTotalCount = true)]
    public static async Task<Page<Meeting>> Meetings([Parent] MeetingSeries series, PagingArguments page, MeetingsBySeries meetings, CancellationToken ct) =>
        // A series has a handful of meetings: one statement fetches them for all series of the level, and the page is cut from them.
        Cut(await meetings.LoadRequiredAsync(series.Id, ct), page);

    /// <summary>What the rules of today say about the next meeting: its length, and when it should be.</summary>
    /// <param name="withInterpreter">Whether an interpreter takes part.</param>
    /// <param name="heldOn">The day to count from, for a meeting that is just being held; by default the latest that is recorded as held.</param>
    public static async Task<MeetingProposal> NextMeeting(
        [Parent] MeetingSeries series, bool withInterpreter, MeetingsBySeries meetings, Rulebook rules, TimeProvider clock, CancellationToken ct,
        DateOnly? heldOn = null)
    {
        var lastHeld = heldOn ?? LastHeld(await meetings.LoadRequiredAsync(series.Id, ct));
        var facts = new MeetingFacts
        {
            Kind = lastHeld is null ? MeetingKind.Start : MeetingKind.FollowUp,
            Interpreter = withInterpreter ? Interpretation.Needed : Interpretation.NotNeeded,
            HeldOn = lastHeld ?? clock.Today(),
        };
        return MeetingProposal.Of(RulesApplied.Of(rules, facts, lastHeld, clock.Today()));
    }

    /// <summary>Whether you may plan a meeting now: you lead the series, it is open, and none is planned.</summary>
    public static async Task<bool> ViewerCanPlan([Parent] MeetingSeries series, MeetingsBySeries meetings, CallerRelations relations, CancellationToken ct) =>
        series.Status is SeriesStatus.Open
            && (await relations.LoadRequiredAsync(series.FamilyId, ct)).Contains(RelationKind.Facilitator)
            && (await meetings.LoadRequiredAsync(series.Id, ct)).All(one => one.Status is not MeetingStatus.Planned);

    /// <summary>Whether you may close the series now, by itself: you lead it, it is open, and no meeting is planned.</summary>
    public static Task<bool> ViewerCanClose([Parent] MeetingSeries series, MeetingsBySeries meetings, CallerRelations relations, CancellationToken ct) =>
        ViewerCanPlan(series, meetings, relations, ct);

    private static DateOnly? LastHeld(IReadOnlyList<Meeting> meetings) =>
        meetings.Where(one => one.Status is MeetingStatus.Held).Select(one => (DateOnly?)one.On).Max();

    private static Page<Meeting> Cut(IReadOnlyList<Meeting> all, PagingArguments page)
    {
        var (after, before) = (page.AfterId, page.BeforeId);
        var within = all.Where(one => (after is null || one.Id > after) && (before is null || one.Id < before));
        var fetched = (page.Backward ? within.Reverse() : within).Take(page.Size + 1).ToList();
        return Page.Of(fetched, page, one => one.Id, page.IncludeTotalCount ? all.Count : null);
    }
}
