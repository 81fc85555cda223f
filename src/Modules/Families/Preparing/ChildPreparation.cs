namespace Netvaerk.Families;

/// <summary>
/// How a child is prepared for its meetings (forberedelse af barnet): a talk before, and who supports it before, during and after [D]. Who supports is
/// somebody of the network whom the child knows.
/// </summary>
[Node]
public sealed class ChildPreparation : Aggregate, IOfFamily
{
    internal const string Table = "families_child_preparation";

    private ChildPreparation()
    {
    }

    internal ChildPreparation(Guid familyId, Guid childId) => (FamilyId, ChildId) = (familyId, childId);

    /// <summary>The family.</summary>
    [GraphQLIgnore]
    public Guid FamilyId { get; private set; }

    /// <summary>The child.</summary>
    [ID<FamilyMember>]
    public Guid ChildId { get; private set; }

    /// <summary>The day of the talk before (samtale); null until it has been held.</summary>
    public DateOnly? TalkedOn { get; private set; }

    /// <summary>Who supports the child before a meeting.</summary>
    [ID<NetworkMember>]
    public Guid? SupportBeforeId { get; private set; }

    /// <summary>Who supports the child during a meeting.</summary>
    [ID<NetworkMember>]
    public Guid? SupportDuringId { get; private set; }

    /// <summary>Who supports the child after a meeting.</summary>
    [ID<NetworkMember>]
    public Guid? SupportAfterId { get; private set; }

    /// <summary>Whether the child is prepared (klar): the talk has been held and there is somebody before, during and after.</summary>
    public bool IsReady => TalkedOn is not null && SupportBeforeId is not null && SupportDuringId is not null && SupportAfterId is not null;

    internal void Prepare(PrepareChildInput input) =>
        (TalkedOn, SupportBeforeId, SupportDuringId, SupportAfterId) = (input.TalkedOn, input.SupportBeforeId, input.SupportDuringId, input.SupportAfterId);
}

/// <summary>Whether children are prepared as the municipality demands: the rule that an invitation of a child asks.</summary>
/// <param name="municipality">The municipality.</param>
public sealed class ChildPreparations(Municipalities.MunicipalityInForce municipality)
{
    /// <summary>Refuses to invite a child who is not prepared, where the municipality prepares children.</summary>
    /// <param name="family">The family.</param>
    /// <param name="invited">Everyone of the family who is invited.</param>
    /// <param name="work">The unit of work.</param>
    /// <param name="ct">Stops the waiting.</param>
    /// <param name="path">Where they stand in the input.</param>
    /// <exception cref="RuleBroken">A child among them is not prepared.</exception>
    public async Task Require(Family family, IReadOnlyList<Guid> invited, Work work, CancellationToken ct, params string[] path)
    {
        if (municipality.Family.ChildPreparation is not Municipalities.PreparationDemand.BeforeInvitation)
        {
            return;
        }

        var ready = await Ready(family.Id, work, ct);
        foreach (var (at, id) in invited.Index())
        {
            var member = family.Member(id);
            Rule.Require(member.Kinship is not Kinship.Child || member.IsAdult(work.Today) || ready.Contains(id), FamilyRules.ChildNotPrepared, [.. path, $"{at}"]);
        }
    }

    private static async Task<HashSet<Guid>> Ready(Guid familyId, Work work, CancellationToken ct)
    {
        var prepared = work.Db.Set<ChildPreparation>().Where(one => one.FamilyId == familyId);
        return [.. (await Microsoft.EntityFrameworkCore.EntityFrameworkQueryableExtensions.ToListAsync(prepared, ct)).Where(one => one.IsReady).Select(one => one.ChildId)];
    }
}
