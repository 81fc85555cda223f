namespace Netvaerk.Families;

[ObjectType<SafetyAssessment>]
internal static class SafetyAssessmentFields
{
    /// <summary>Those of the two who belong to the family.</summary>
    public static async Task<IReadOnlyList<FamilyMember>> FamilyMembers([Parent] SafetyAssessment assessment, FamilyMemberById members, CancellationToken ct) =>
        [.. (await Task.WhenAll(members.LoadAsync(assessment.OneId, ct), members.LoadAsync(assessment.OtherId, ct))).OfType<FamilyMember>()];

    /// <summary>Those of the two who belong to the network.</summary>
    public static async Task<IReadOnlyList<NetworkMember>> NetworkMembers([Parent] SafetyAssessment assessment, NetworkMemberById network, CancellationToken ct) =>
        [.. (await Task.WhenAll(network.LoadAsync(assessment.OneId, ct), network.LoadAsync(assessment.OtherId, ct))).OfType<NetworkMember>()];

    /// <summary>What the assessment rests on (begrundelse); null once the family's data have been erased.</summary>
    public static Task<string?> Grounds([Parent] SafetyAssessment assessment, FamilyKeys keys, CancellationToken ct) =>
        keys.Open(assessment.FamilyId, Families.SafetyAssessment.Table, nameof(Families.SafetyAssessment.Grounds), assessment.Id, assessment.Grounds, ct);
}

internal sealed class SafetyAssessmentById(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ById<SafetyAssessment>(reading, scheduler, options)
{
    protected override string Group => "safety";

    protected override IQueryable<SafetyAssessment> Visible(NetvaerkDb db, Caller caller) => db.SafetyAssessments(caller);

    protected override Guid Key(SafetyAssessment row) => row.Id;
}

internal sealed class SafetyAssessmentsByFamily(Reading reading, IBatchScheduler scheduler, DataLoaderOptions options)
    : ByParent<SafetyAssessment>(nameof(SafetyAssessment.FamilyId), reading, scheduler, options)
{
    protected override string Group => "safety";

    protected override IQueryable<SafetyAssessment> Visible(NetvaerkDb db, Caller caller) => db.SafetyAssessments(caller);

    protected override Guid Parent(SafetyAssessment row) => row.FamilyId;
}
