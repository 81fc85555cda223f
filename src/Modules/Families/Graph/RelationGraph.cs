namespace Netvaerk.Families;

[QueryType]
internal static class RelationQueries
{
    /// <summary>What somebody is to a case (relation til sagen) by id; null where there is none that you may know of.</summary>
    /// <param name="id">Its id, as an earlier answer gave it.</param>
    [NodeResolver]
    public static Task<CaseRelation?> CaseRelation([ID<CaseRelation>] Guid id, CaseRelationById relations, CancellationToken ct) => relations.LoadAsync(id, ct);
}

[ObjectType<Family>]
internal static class FamilyRelationFields
{
    /// <summary>Who stands in which relation to the case (relationer til sagen), ended ones too: for those who lead it, and empty for everyone else.</summary>
    public static async Task<IReadOnlyList<CaseRelation>> Relations([Parent] Family family, CaseRelationsByFamily relations, CancellationToken ct) =>
        await relations.LoadRequiredAsync(family.Id, ct);
}

[MutationType]
internal static class RelationMutations
{
    /// <summary>Ends somebody's relation to a case: from then on it opens nothing to them.</summary>
    public static async Task<CaseRelation?> EndCaseRelation(
        EndCaseRelationInput input, EndCaseRelation useCase, UseCases run, CaseRelationById relations, CancellationToken ct) =>
        await relations.LoadAsync(await run.Run(useCase, input, ct), ct);

    /// <summary>
    /// Ends all that a member of staff is to any family, when somebody leaves. For the coordinator and managers. What their role opens without a relation, until their token
    /// expires, ends with endSignIns.
    /// </summary>
    public static async Task<Staff.StaffMember?> EndRelationsOfStaff(
        EndRelationsOfStaffInput input, EndRelationsOfStaff useCase, UseCases run, Staff.StaffById staff, CancellationToken ct) =>
        await staff.LoadAsync(await run.Run(useCase, input, ct), ct);
}

internal sealed class CaseRelationById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options) : ById<CaseRelation>(reading, scheduler, options)
{
    protected override string Group => "relations";

    protected override IQueryable<CaseRelation> Visible(NetvaerkDb db, Caller caller) => db.CaseRelations(caller);

    protected override Guid Key(CaseRelation row) => row.Id;
}

internal sealed class CaseRelationsByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<CaseRelation>(nameof(CaseRelation.FamilyId), reading, scheduler, options)
{
    protected override string Group => "relations";

    protected override IQueryable<CaseRelation> Visible(NetvaerkDb db, Caller caller) => db.CaseRelations(caller);

    protected override Guid Parent(CaseRelation row) => row.FamilyId;
}
