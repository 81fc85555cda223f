namespace Netvaerk.Families;

[QueryType]
internal static class FamilyQueries
{
    /// <summary>A family (familie) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Family?> Family([ID<Family>] Guid id, FamilyById families, CancellationToken ct) => families.LoadAsync(id, ct);

    /// <summary>A member of a family (familiemedlem) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<FamilyMember?> FamilyMember([ID<FamilyMember>] Guid id, FamilyMemberById members, CancellationToken ct) => members.LoadAsync(id, ct);

    /// <summary>Somebody of a network (netværksmedlem) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<NetworkMember?> NetworkMember([ID<NetworkMember>] Guid id, NetworkMemberById members, CancellationToken ct) =>
        members.LoadAsync(id, ct);

    /// <summary>An answer in a family's history of consents (samtykke) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<Consent?> Consent([ID<Consent>] Guid id, ConsentById consents, CancellationToken ct) => consents.LoadAsync(id, ct);

    /// <summary>A safety assessment (sikkerhedsvurdering) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<SafetyAssessment?> SafetyAssessment([ID<SafetyAssessment>] Guid id, SafetyAssessmentById assessments, CancellationToken ct) =>
        assessments.LoadAsync(id, ct);

    /// <summary>The families that you stand in a relation to, in the order in which they were referred.</summary>
    [UsePaging]
    public static Task<Page<Family>> Families(PagingArguments page, Reading reading, CancellationToken ct) =>
        reading.Page(static (db, caller) => db.Families(caller), page, "family", ct);
}

[ObjectType<Family>]
internal static class FamilyFields
{
    /// <summary>The members (familiens medlemmer).</summary>
    public static async Task<IReadOnlyList<FamilyMember>> Members([Parent] Family family, MembersByFamily members, CancellationToken ct) =>
        await members.LoadRequiredAsync(family.Id, ct);

    /// <summary>Who holds custody (forældremyndighed) of whom.</summary>
    public static async Task<IReadOnlyList<Custody>> Custody([Parent] Family family, CustodyByFamily custody, CancellationToken ct) =>
        await custody.LoadRequiredAsync(family.Id, ct);

    /// <summary>The whole history of answers (samtykker) that you may see, earliest first.</summary>
    public static async Task<IReadOnlyList<Consent>> Consents([Parent] Family family, ConsentsByFamily consents, CancellationToken ct) =>
        await consents.LoadRequiredAsync(family.Id, ct);

    /// <summary>The people around the family (netværket).</summary>
    public static async Task<IReadOnlyList<NetworkMember>> Network([Parent] Family family, NetworkByFamily network, CancellationToken ct) =>
        await network.LoadRequiredAsync(family.Id, ct);

    /// <summary>Who can meet whom (sikkerhedsvurderinger), earliest first: for those who lead the case, and empty for everyone else.</summary>
    public static async Task<IReadOnlyList<SafetyAssessment>> SafetyAssessments(
        [Parent] Family family, SafetyAssessmentsByFamily assessments, CancellationToken ct) => await assessments.LoadRequiredAsync(family.Id, ct);

    /// <summary>Whether you may record identity, consent and network: you lead the case.</summary>
    public static Task<bool> ViewerCanLead([Parent] Family family, CallerRelations relations, CancellationToken ct) => relations.Leads(family.Id, ct);
}

[ObjectType<FamilyMember>]
internal static class FamilyMemberFields
{
    private static readonly RelationKind[] MayAsk = [.. CaseAccess.Leading, RelationKind.Parent, RelationKind.Child];

    /// <summary>
    /// Who it is (identitet): all of it if you lead the case, the name alone if you take part in the meetings. Null where nothing is recorded, or where
    /// it is withheld from you.
    /// </summary>
    public static Task<Person?> Identity([Parent] FamilyMember member, Identities identities, CancellationToken ct) => identities.Of(member, ct);

    /// <summary>
    /// Whether somebody may be told something about the child today, on what ground and why: for those who lead the case and for the family, null for everyone
    /// else, for adults, and for the parents of somebody who has turned 18 and not let them in.
    /// </summary>
    /// <param name="recipient">Who would be told.</param>
    /// <param name="topic">What it is about.</param>
    /// <param name="on">The day; today unless given.</param>
    public static async Task<SharingAnswer?> MayBeShared(
        [Parent] FamilyMember member, Sector recipient, SharingTopic topic, CallerRelations relations, CallerChildren children, LedgerByFamily ledgers, Caller caller,
        CancellationToken ct, DateOnly? on = null) =>
        member.Kinship is Kinship.Child && (await relations.LoadRequiredAsync(member.FamilyId, ct)).Any(MayAsk.Contains)
            && !await children.IsClosed(member, relations, ct)
            ? (await ledgers.LoadRequiredAsync(member.FamilyId, ct)).Ask(member.Id, recipient, topic, on ?? caller.Today)
            : null;

    /// <summary>Whether the parents are expected to take part where the child is concerned (om forældre deltager).</summary>
    public static async Task<ParentsPart?> ParentsPart(
        [Parent] FamilyMember member, LedgerByFamily ledgers, Caller caller, CancellationToken ct) =>
        member.Kinship is Kinship.Child && await ledgers.LoadAsync(member.FamilyId, ct) is { } ledger ? ledger.ParentsPart(member.Id, caller.Today) : null;

    /// <summary>That an identity is recorded and withheld from you, and why.</summary>
    public static Task<Withheld?> IdentityWithheld([Parent] FamilyMember member, Identities identities, CancellationToken ct) =>
        identities.WithheldOf(member, ct);
}

[MutationType]
internal static class FamilyMutations
{
    /// <summary>Adds an answer to a family's history of consents (samtykke): given, refused or withdrawn.</summary>
    public static async Task<Consent?> RecordConsent(
        RecordConsentInput input, RecordConsent useCase, UseCases run, ConsentById consents, CancellationToken ct) =>
        await consents.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Assesses, in confidence, whether two people of a case can meet (sikkerhedsvurdering).</summary>
    public static async Task<SafetyAssessment?> AssessSafety(
        AssessSafetyInput input, AssessSafety useCase, UseCases run, SafetyAssessmentById assessments, CancellationToken ct) =>
        await assessments.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Records who a member of a family is. Refused before consent.</summary>
    public static async Task<FamilyMember?> RecordIdentity(
        RecordIdentityInput input, RecordIdentity useCase, UseCases run, FamilyMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Changes who holds custody of a child (forældremyndighed) from a day on.</summary>
    public static async Task<Family?> ChangeCustody(
        ChangeCustodyInput input, ChangeCustody useCase, UseCases run, FamilyById families, CancellationToken ct) =>
        await families.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>Adds an adult to a family, without a name.</summary>
    public static async Task<FamilyMember?> AddAdult(AddAdultInput input, AddAdult useCase, UseCases run, FamilyMemberById members, CancellationToken ct) =>
        await members.LoadAsync(await run.Run(useCase, input, ct), ct);
}
