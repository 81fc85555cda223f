namespace Netvaerk.Families;

/// <summary>Who holds custody of a child from a day on.</summary>
/// <param name="IdempotencyKey">A key drawn for this action; kept for 7 days.</param>
/// <param name="FamilyId">The family.</param>
/// <param name="Version">The version of the family that has been seen.</param>
/// <param name="ChildId">The child.</param>
/// <param name="HolderIds">Those who hold it: one alone, or several together.</param>
/// <param name="From">The first day.</param>
public sealed record ChangeCustodyInput(
    Guid IdempotencyKey, [property: ID<Family>] Guid FamilyId, long Version, [property: ID<FamilyMember>] Guid ChildId,
    [property: ID<FamilyMember>] IReadOnlyList<Guid> HolderIds, DateOnly From) : IInput;

/// <summary>
/// Changes custody of one child. From that day on somebody else consents and sees: who holds it no longer reads the case as a parent, and the yes of who
/// holds it now is missing until it is given.
/// </summary>
internal sealed class ChangeCustody(Work work) : IUseCase<ChangeCustodyInput>
{
    public async Task<Guid> Do(ChangeCustodyInput input, CancellationToken ct)
    {
        var family = await work.Family(input.FamilyId, ct);
        Rule.Allow(await work.Leads(family.Id, ct), FamilyRules.NotYourFamily);
        if (family.Version != input.Version)
        {
            throw new Conflict(family.Version);
        }

        var child = family.Child(input.ChildId, "input", "childId");
        var holders = input.HolderIds.Select((id, at) => family.Member(id, "input", "holderIds", $"{at}")).ToList();
        Rule.Expect(
            holders.Count > 0 && holders.Distinct().Count() == holders.Count && holders.TrueForAll(one => one.Kinship is not Kinship.Child),
            FamilyRules.CustodyHolders, "input", "holderIds");
        Rule.Expect(input.From >= work.Today.AddYears(-18) && input.From <= work.Today.AddYears(1), FamilyRules.CustodyDate, "input", "from");
        family.ChangeCustody(child.Id, input.HolderIds, input.From);
        return family.Id;
    }
}
