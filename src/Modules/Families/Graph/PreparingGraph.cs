namespace Netvaerk.Families;

[QueryType]
internal static class PreparingQueries
{
    /// <summary>How a child is prepared (forberedelse) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<ChildPreparation?> ChildPreparation([ID<ChildPreparation>] Guid id, ChildPreparationById preparations, CancellationToken ct) =>
        preparations.LoadAsync(id, ct);

    /// <summary>What a child said itself (barnets egen stemme) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<ChildsVoice?> ChildsVoice([ID<ChildsVoice>] Guid id, ChildsVoiceById voices, CancellationToken ct) => voices.LoadAsync(id, ct);

    /// <summary>A meeting that built trust (tillidsskabende møde) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<TrustMeeting?> TrustMeeting([ID<TrustMeeting>] Guid id, TrustMeetingById meetings, CancellationToken ct) => meetings.LoadAsync(id, ct);

    /// <summary>The case types in which a child has rights of its own as a party (partsrettigheder), from which age. In others it has none by this list.</summary>
    /// <param name="on">The day; today unless given.</param>
    public static IReadOnlyList<PartyRight> PartyRights(TimeProvider clock, DateOnly? on = null) => PartyRight.HoldingOn(on ?? clock.Today());
}

[ObjectType<Family>]
internal static class FamilyPreparingFields
{
    /// <summary>How the children are prepared (forberedelse af børnene), as far as you may see it.</summary>
    public static async Task<IReadOnlyList<ChildPreparation>> Preparations([Parent] Family family, PreparationsByFamily preparations, CancellationToken ct) =>
        await preparations.LoadRequiredAsync(family.Id, ct);

    /// <summary>What the children said themselves (børnenes egne stemmer), as far as you may know of it, earliest first.</summary>
    public static async Task<IReadOnlyList<ChildsVoice>> Voices([Parent] Family family, VoicesByFamily voices, CancellationToken ct) =>
        await voices.LoadRequiredAsync(family.Id, ct);

    /// <summary>The meetings that built trust (tillidsskabende møder), for those who lead the case and the family.</summary>
    public static async Task<IReadOnlyList<TrustMeeting>> TrustMeetings([Parent] Family family, TrustMeetingsByFamily meetings, CancellationToken ct) =>
        await meetings.LoadRequiredAsync(family.Id, ct);
}

[ObjectType<FamilyMember>]
internal static class MemberPartyFields
{
    /// <summary>Whether the child is a party of its own in a case type (partsrettigheder), and why; null for adults.</summary>
    /// <param name="caseType">The code of a case type.</param>
    /// <param name="on">The day; today unless given.</param>
    public static PartyRightAnswer? PartyRight([Parent] FamilyMember member, string caseType, Caller caller, DateOnly? on = null) =>
        member.Kinship is Kinship.Child ? Families.PartyRight.Ask(member, caseType, on ?? caller.Today) : null;
}

[ObjectType<ChildsVoice>]
internal static class ChildsVoiceFields
{
    /// <summary>The child's own words (barnets egne ord); null once the family's data have been erased.</summary>
    public static Task<string?> Words([Parent] ChildsVoice voice, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(voice.FamilyId, Families.ChildsVoice.Table, nameof(Families.ChildsVoice.Sealed), voice.Id, voice.Sealed, ct);
}

[MutationType]
internal static class PreparingMutations
{
    /// <summary>Records how a child is prepared for its meetings (forberedelse af barnet), or changes it.</summary>
    public static async Task<ChildPreparation?> PrepareChild(
        PrepareChildInput input, PrepareChild useCase, UseCases run, ChildPreparationById preparations, CancellationToken ct) =>
        await preparations.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records what a child says itself (barnets egen stemme).</summary>
    public static async Task<ChildsVoice?> RecordChildsVoice(
        RecordChildsVoiceInput input, RecordChildsVoice useCase, UseCases run, ChildsVoiceById voices, CancellationToken ct) =>
        await voices.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records that somebody met the family to build trust (tillidsskabende møde).</summary>
    public static async Task<TrustMeeting?> RecordTrustMeeting(
        RecordTrustMeetingInput input, RecordTrustMeeting useCase, UseCases run, TrustMeetingById meetings, CancellationToken ct) =>
        await meetings.LoadAsync(await run.Run(useCase, input, ct), ct);
}

internal sealed class ChildPreparationById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ById<ChildPreparation>(reading, scheduler, options)
{
    protected override string Group => "preparation";

    protected override IQueryable<ChildPreparation> Visible(NetvaerkDb db, Caller caller) => db.Preparations(caller);

    protected override Guid Key(ChildPreparation row) => row.Id;
}

internal sealed class PreparationsByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ChildPreparation>(nameof(ChildPreparation.FamilyId), reading, scheduler, options)
{
    protected override string Group => "preparation";

    protected override IQueryable<ChildPreparation> Visible(NetvaerkDb db, Caller caller) => db.Preparations(caller);

    protected override Guid Parent(ChildPreparation row) => row.FamilyId;
}

internal sealed class ChildsVoiceById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<ChildsVoice>(reading, scheduler, options)
{
    protected override string Group => "voice";

    protected override IQueryable<ChildsVoice> Visible(NetvaerkDb db, Caller caller) => db.Voices(caller);

    protected override Guid Key(ChildsVoice row) => row.Id;
}

internal sealed class VoicesByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<ChildsVoice>(nameof(ChildsVoice.FamilyId), reading, scheduler, options)
{
    protected override string Group => "voice";

    protected override IQueryable<ChildsVoice> Visible(NetvaerkDb db, Caller caller) => db.Voices(caller);

    protected override Guid Parent(ChildsVoice row) => row.FamilyId;
}

internal sealed class TrustMeetingById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<TrustMeeting>(reading, scheduler, options)
{
    protected override string Group => "preparation";

    protected override IQueryable<TrustMeeting> Visible(NetvaerkDb db, Caller caller) => db.TrustMeetings(caller);

    protected override Guid Key(TrustMeeting row) => row.Id;
}

internal sealed class TrustMeetingsByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<TrustMeeting>(nameof(TrustMeeting.FamilyId), reading, scheduler, options)
{
    protected override string Group => "preparation";

    protected override IQueryable<TrustMeeting> Visible(NetvaerkDb db, Caller caller) => db.TrustMeetings(caller);

    protected override Guid Parent(TrustMeeting row) => row.FamilyId;
}
