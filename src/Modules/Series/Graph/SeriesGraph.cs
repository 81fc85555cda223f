using Netvaerk.Families;
using Netvaerk.Referrals;
using Netvaerk.Staff;

namespace Netvaerk.Series;

[QueryType]
internal static class SeriesQueries
{
    /// <summary>A series of meetings (forløb) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<MeetingSeries?> Series([ID<MeetingSeries>] Guid id, SeriesById series, CancellationToken ct) => series.LoadAsync(id, ct);

    /// <summary>The series of meetings (forløb) that you take part in, in the order in which they were opened.</summary>
    /// <param name="status">Only those that go on, or only those that are closed.</param>
    [UsePaging(IncludeTotalCount = true)]
    public static Task<Page<MeetingSeries>> MeetingSeries(PagingArguments page, Reading reading, CancellationToken ct, SeriesStatus? status = null) =>
        reading.Page(static (db, caller, status) => db.SeriesOf(caller).Where(one => status == null || one.Status == status), status, page, "series", ct);
}

[ObjectType<MeetingSeries>]
internal static class SeriesFields
{
    private static readonly RelationKind[] Readers = [.. CaseAccess.Leading, RelationKind.Parent];

    private static readonly Text OnlyLeadersAndParents = new(
        "Begrundelsen læses kun af familiens mødeleder, sagsbehandler og forældre.",
        "The reason is read by the family's facilitator, caseworker and parents only.");

    /// <summary>The family (familien).</summary>
    public static Task<Family?> Family([Parent] MeetingSeries series, FamilyById families, CancellationToken ct) => families.LoadAsync(series.FamilyId, ct);

    /// <summary>The referral (henvisningen) that it came from, if you may see it.</summary>
    public static Task<Referral?> Referral([Parent] MeetingSeries series, ReferralById referrals, CancellationToken ct) =>
        referrals.LoadAsync(series.ReferralId, ct);

    /// <summary>Who leads the meetings (mødelederen).</summary>
    public static Task<StaffMember?> Facilitator([Parent] MeetingSeries series, StaffById staff, CancellationToken ct) =>
        staff.LoadAsync(series.FacilitatorId, ct);

    /// <summary>The children (børnene) that the series is about.</summary>
    public static async Task<IReadOnlyList<FamilyMember>> Children(
        [Parent] MeetingSeries series, ChildrenBySeries children, FamilyMemberById members, CancellationToken ct)
    {
        var found = await Task.WhenAll((await children.LoadRequiredAsync(series.Id, ct)).Select(child => members.LoadAsync(child.MemberId, ct)));
        return [.. found.OfType<FamilyMember>()];
    }

    /// <summary>Why it was closed (begrundelse for afslutning). Null while it goes on, or where it is withheld from you.</summary>
    public static async Task<string?> ClosingReason([Parent] MeetingSeries series, CallerRelations relations, FamilyKeys keys, CancellationToken ct) =>
        (await relations.LoadRequiredAsync(series.FamilyId, ct)).Any(Readers.Contains)
            ? await keys.Open(series.FamilyId, MeetingSeries.Table, nameof(ClosingReason), series.Id, series.ClosingReason, ct)
            : null;

    /// <summary>That there is a reason for the closing, withheld from you, and why.</summary>
    public static async Task<Withheld?> ClosingReasonWithheld([Parent] MeetingSeries series, CallerRelations relations, CancellationToken ct) =>
        series.ClosingReason is not null && !(await relations.LoadRequiredAsync(series.FamilyId, ct)).Any(Readers.Contains) ? new(OnlyLeadersAndParents) : null;
}

[ObjectType<Family>]
internal static class FamilySeriesFields
{
    /// <summary>The family's series of meetings (forløb) that you may see, earliest first.</summary>
    public static async Task<IReadOnlyList<MeetingSeries>> Series([Parent] Family family, SeriesByFamily series, CancellationToken ct) =>
        await series.LoadRequiredAsync(family.Id, ct);
}

[MutationType]
internal static class SeriesMutations
{
    /// <summary>Opens a family's series of meetings (forløb). For the allocated facilitator, once everyone with custody of a child has agreed.</summary>
    public static async Task<MeetingSeries?> OpenSeries(OpenSeriesInput input, OpenSeries useCase, UseCases run, SeriesById series, CancellationToken ct) =>
        await series.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Closes a series of meetings with a reason. For its facilitator; a planned meeting must be held or cancelled first.</summary>
    public static async Task<MeetingSeries?> CloseSeries(CloseSeriesInput input, CloseSeries useCase, UseCases run, SeriesById series, CancellationToken ct) =>
        await series.LoadAsync(await run.Run(useCase, input, ct), ct);
}
